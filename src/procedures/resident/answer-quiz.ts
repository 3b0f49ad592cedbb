import * as v from 'valibot';
import { choices, decideAnswer } from '@domain/quiz';
import { refuse } from '@kernel/refusal';
import { accept } from '@kernel/wire';
import { insertQuizAnswer } from '@store/queries/quiz';
import { member } from '../audiences';
import { slug } from '../fields';
import { answeredView, quizOf } from '../quiz-week';

/** Answers one question of this week, for good; the explanation comes whether right or wrong. */
export const answerQuiz = member.write(
  {
    summary: 'Answers one of this week’s questions, once; answers whether right, and why.',
    refusals: ['QUIZ_NOT_YOURS', 'QUIZ_ANSWERED'],
    input: { question: slug, choice: v.picklist(choices) },
  },
  async ({ tx, household, person, today, now, keyed }, { question, choice }) => {
    const { week, drawn } = await quizOf({ db: tx, household, person, today, keyed });
    const allowed = decideAnswer(drawn, question);
    if (!allowed.ok) return allowed;
    const asked = drawn.find(({ id }) => id === question);
    if (asked === undefined) return refuse('QUIZ_NOT_YOURS');
    const isRight = asked.correct === choice;
    const kept = await insertQuizAnswer(tx, { person, week, question, isRight, at: now });
    return kept ? accept(answeredView({ ...asked, isRight })) : refuse('QUIZ_ANSWERED');
  },
);
