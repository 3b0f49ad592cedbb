/** Reviewed questions, and who answered which. */
import type { Askable, Choice } from '@domain/quiz';
import type { Day } from '@kernel/day';
import type { HouseholdId, PersonId } from '@kernel/ids';
import type { Query, Tx } from '../port';

export type QuestionRow = Askable & {
  readonly question: string;
  readonly optionA: string;
  readonly optionB: string;
  readonly optionC: string;
  readonly correct: Choice;
  readonly explanation: string;
  readonly source: string;
  readonly certainty: 'read' | 'repost' | 'own';
  readonly isDefault: boolean;
  /** Null until this person has answered it this week. */
  readonly isRight: boolean | null;
};

/** All questions as they stand to one person in a week. */
export const questionsFor = (books: Query, person: PersonId, week: Day) =>
  books.query<QuestionRow>(
    `select q.id, q.question, q.option_a as "optionA", q.option_b as "optionB",
       q.option_c as "optionC", q.correct, q.explanation, q.source, q.certainty,
       q.is_default as "isDefault", a.is_right as "isRight", a.question is not null as "isAnswered",
       (select max(e.week)::text from quiz_answer e
         where e.person = $1 and e.question = q.id and e.week < $2) as "lastWeek"
     from quiz_question q
     left join quiz_answer a on a.person = $1 and a.week = $2 and a.question = q.id
     order by q.id`,
    [person, week],
  );

/** Keeps an answer; false when the question was answered at the same time. */
export const insertQuizAnswer = async (
  tx: Tx,
  answer: {
    readonly person: PersonId;
    readonly week: Day;
    readonly question: string;
    readonly isRight: boolean;
    readonly at: Date;
  },
): Promise<boolean> => {
  const rows = await tx.query(
    `insert into quiz_answer (person, week, question, is_right, at) values ($1, $2, $3, $4, $5)
       on conflict (person, week, question) do nothing returning question`,
    [answer.person, answer.week, answer.question, answer.isRight, answer.at],
  );
  return rows.length > 0;
};

/** Whether a household's claim under a rule stands in the week that begins on a Monday. */
export const isBookedSince = async (
  books: Query,
  household: HouseholdId,
  rule: string,
  monday: Day,
): Promise<boolean> => {
  const rows = await books.query(
    `select 1 from claim where household = $1 and rule = $2 and day >= $3
       and status in ('waiting', 'approved') limit 1`,
    [household, rule, monday],
  );
  return rows.length > 0;
};

/** What somebody answered, the newest first. */
export const answersOf = (books: Query, person: PersonId, limit: number) =>
  books.query<{ week: Day; question: string; isRight: boolean }>(
    `select week, question, is_right as "isRight" from quiz_answer where person = $1
       order by week desc, question limit $2`,
    [person, limit],
  );

export const forgetAnswersOf = (tx: Tx, person: PersonId) =>
  tx.query('delete from quiz_answer where person = $1', [person]);

/** Forgets answers of weeks before a day; answers how many. */
export const forgetOldAnswers = async (tx: Tx, before: Day, limit: number): Promise<number> => {
  const rows = await tx.query(
    `delete from quiz_answer where (person, week, question) in (
       select person, week, question from quiz_answer where week < $1 limit $2) returning week`,
    [before, limit],
  );
  return rows.length;
};
