/** One person's questions of a week, as they are drawn and as they go over the wire. */
import { drawnThisWeek, quizRule } from '@domain/quiz';
import { mondayOf } from '@kernel/day';
import type { Query } from '@store/port';
import { isBookedSince, questionsFor, type QuestionRow } from '@store/queries/quiz';
import type { AsMember } from './audiences';
import type { Desk } from './context';

type Asked = Pick<Desk, 'keyed' | 'today'> &
  Pick<AsMember, 'household' | 'person'> & { readonly db: Query };

export const quizOf = async ({ db, household, person, today, keyed }: Asked) => {
  const week = mondayOf(today);
  const hashOf = (question: string) => keyed('quiz', `${person}:${week}:${question}`);
  const drawn = drawnThisWeek(await questionsFor(db, person, week), hashOf);
  const isBooked = await isBookedSince(db, household.id, quizRule, week);
  return { week, drawn, isBooked };
};

/** What is told once a question is answered, right or wrong. */
export const answeredView = (question: QuestionRow) => ({
  isRight: question.isRight === true,
  correct: question.correct,
  explanation: question.explanation,
  source: question.source,
  certainty: question.certainty,
});

export const questionView = (question: QuestionRow) => ({
  id: question.id,
  question: question.question,
  options: [
    { key: 'a' as const, text: question.optionA },
    { key: 'b' as const, text: question.optionB },
    { key: 'c' as const, text: question.optionC },
  ],
  isDefault: question.isDefault,
  answered: question.isAnswered ? answeredView(question) : null,
});
