/** Objections to a line of either book, and the numbers of their letters. */
import type { Day } from '@kernel/day';
import type { HouseholdId, OfficeId, PersonId, QuestionId } from '@kernel/ids';
import type { Query, Tx } from '../port';

/** The line an objection is about: one of the passbook, or one of a person's credit. */
export type ObjectedLine =
  | { readonly book: 'points'; readonly account: HouseholdId; readonly seq: number }
  | {
      readonly book: 'credit';
      readonly person: PersonId;
      readonly seq: number;
      /** The household in which the act was done. */
      readonly account: HouseholdId;
    };

export type QuestionRow = {
  readonly id: QuestionId;
  readonly text: string;
  readonly askedAt: Date;
  readonly dueDay: Day;
  /** Staff wrote it down for who has no phone. */
  readonly isNoted: boolean;
  readonly result: 'stands' | 'wrong' | null;
  readonly letter: string | null;
  readonly answer: string | null;
  readonly answeredAt: Date | null;
};

const columns = `q.id, q.text, q.asked_at as "askedAt", q.due_day as "dueDay",
  q.noted_by is not null as "isNoted", q.result, q.letter, q.answer, q.answered_at as "answeredAt"`;

const lineWhere = (line: ObjectedLine) =>
  line.book === 'points'
    ? { sql: 'q.account = $1 and q.seq = $2', params: [line.account, line.seq] }
    : { sql: 'q.credit_person = $1 and q.credit_seq = $2', params: [line.person, line.seq] };

/** The newest objection to a line; one that waits stands before any that was answered. */
export const questionAbout = async (
  books: Query,
  line: ObjectedLine,
): Promise<QuestionRow | null> => {
  const { sql, params } = lineWhere(line);
  const rows = await books.query<QuestionRow>(
    `select ${columns} from question q where ${sql}
       order by q.answered_at is not null, q.asked_at desc limit 1`,
    params,
  );
  return rows[0] ?? null;
};

export const insertQuestion = (
  tx: Tx,
  question: {
    readonly id: QuestionId;
    readonly line: ObjectedLine;
    readonly office: OfficeId;
    readonly person: PersonId;
    /** Staff who wrote it down; null when the person asked themselves. */
    readonly notedBy: PersonId | null;
    readonly text: string;
    readonly at: Date;
    readonly dueDay: Day;
  },
) => {
  const { line } = question;
  const isCredit = line.book === 'credit';
  return tx.query(
    `insert into question (id, account, seq, credit_person, credit_seq, office, person, noted_by,
       text, asked_at, due_day) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      ...[question.id, line.account, isCredit ? null : line.seq],
      ...[isCredit ? line.person : null, isCredit ? line.seq : null],
      ...[question.office, question.person, question.notedBy],
      ...[question.text, question.at, question.dueDay],
    ],
  );
};

export type FoundQuestion = QuestionRow & {
  readonly line: ObjectedLine;
  readonly office: OfficeId;
  readonly person: PersonId;
};
type Flat = QuestionRow & {
  readonly account: HouseholdId;
  readonly seq: number | null;
  readonly creditPerson: PersonId | null;
  readonly creditSeq: number | null;
  readonly office: OfficeId;
  readonly person: PersonId;
};

const lineOf = ({ account, seq, creditPerson, creditSeq }: Flat): ObjectedLine => {
  if (seq !== null) return { book: 'points', account, seq };
  if (creditPerson === null || creditSeq === null) throw new Error('an objection names a line');
  return { book: 'credit', account, person: creditPerson, seq: creditSeq };
};

/** One objection, locked for its answer when `lock` is asked. */
export const findQuestion = async (
  books: Query,
  id: QuestionId,
  lock = false,
): Promise<FoundQuestion | null> => {
  const rows = await books.query<Flat>(
    `select ${columns}, q.account, q.seq, q.credit_person as "creditPerson",
       q.credit_seq as "creditSeq", q.office, q.person
     from question q where q.id = $1 ${lock ? 'for update' : ''}`,
    [id],
  );
  const [row] = rows;
  return row === undefined ? null : { ...row, line: lineOf(row) };
};

/** The next number of an office's letters in a year; its row is locked until the letter is written. */
export const nextLetterNo = async (tx: Tx, office: OfficeId, year: number): Promise<number> => {
  const rows = await tx.query<{ last: number }>(
    `insert into letter_count (office, year, last) values ($1, $2, 1)
       on conflict (office, year) do update set last = letter_count.last + 1 returning last`,
    [office, year],
  );
  return rows[0]?.last ?? 1;
};

export const answerQuestionWith = (
  tx: Tx,
  answer: {
    readonly id: QuestionId;
    readonly result: 'stands' | 'wrong';
    readonly text: string;
    readonly by: PersonId;
    readonly at: Date;
    readonly letter: { readonly text: string; readonly year: number; readonly no: number };
  },
) =>
  tx.query(
    `update question set result = $2, answer = $3, answered_by = $4, answered_at = $5, letter = $6,
       letter_year = $7, letter_no = $8 where id = $1`,
    [
      ...[answer.id, answer.result, answer.text, answer.by, answer.at],
      ...[answer.letter.text, answer.letter.year, answer.letter.no],
    ],
  );

/** How many objections are still without an answer after their last day. */
export const overdueQuestions = async (books: Query, today: Day): Promise<number> => {
  const rows = await books.query<{ overdue: number }>(
    `select count(*)::int as overdue from question where answered_at is null and due_day < $1`,
    [today],
  );
  return rows[0]?.overdue ?? 0;
};

export type OwnQuestion = Pick<
  QuestionRow,
  'text' | 'askedAt' | 'dueDay' | 'result' | 'letter' | 'answer'
>;

/** What somebody asked, for their own file. */
export const questionsBy = (books: Query, person: PersonId, limit: number) =>
  books.query<OwnQuestion>(
    `select text, asked_at as "askedAt", due_day as "dueDay", result, letter, answer from question
       where person = $1 and noted_by is null order by asked_at desc, id limit $2`,
    [person, limit],
  );
