/** One line of somebody's credit with what it came from, and corrections that were asked for. */
import type { Day } from '@kernel/day';
import type {
  ClaimId,
  CorrectionId,
  HouseholdId,
  OfficeId,
  PersonId,
  QuestionId,
} from '@kernel/ids';
import type { Query, Tx } from '../port';

export type CreditLineDetail = {
  readonly seq: number;
  readonly kind: 'earn' | 'correct';
  readonly amount: number;
  readonly after: number;
  readonly title: string;
  readonly day: Day;
  readonly writtenAt: Date;
  readonly reason: string | null;
  readonly claim: ClaimId;
  readonly household: HouseholdId;
  readonly rule: string;
  readonly ruleVersion: number;
  readonly office: OfficeId;
  readonly officeName: string;
  /** Who decided the claim, or made it where nobody had to; null when it was the member. */
  readonly actorCalled: string | null;
  /** The line of the household's passbook that the same act gave. */
  readonly passbookSeq: number | null;
  readonly corrects: number | null;
  readonly correctedBy: number | null;
  /** What the act comes to up to this line. */
  readonly total: number;
  /** The objection whose letter this correction follows. */
  readonly letterOf: QuestionId | null;
  readonly letter: string | null;
};

/** The line, or null when this person has none of that number. */
export const findCreditLine = async (
  books: Query,
  person: PersonId,
  seq: number,
): Promise<CreditLineDetail | null> => {
  const rows = await books.query<CreditLineDetail>(
    `select c.seq, c.kind, c.amount, c.after, c.title, c.event_day as day,
       c.written_at as "writtenAt", c.reason, c.claim, k.household, c.rule,
       c.rule_version as "ruleVersion", c.office, o.name as "officeName",
       (select s.called from staff s where s.person = coalesce(k.decided_by, k.made_by)
         and s.office = c.office limit 1) as "actorCalled",
       k.entry_seq as "passbookSeq", c.corrects, n.seq as "correctedBy",
       (select sum(a.amount) from credit_entry a
         where a.person = c.person and a.claim = c.claim and a.seq <= c.seq)::bigint as total,
       c.question as "letterOf", q.letter
     from credit_entry c join claim k on k.id = c.claim join office o on o.id = c.office
     left join credit_entry n on n.person = c.person and n.corrects = c.seq
     left join question q on q.id = c.question
     where c.person = $1 and c.seq = $2`,
    [person, seq],
  );
  return rows[0] ?? null;
};

/** Whether staff would serve themselves or somebody of their own household. */
export const isOwnPerson = async (
  books: Query,
  person: PersonId,
  staff: PersonId,
): Promise<boolean> => {
  if (person === staff) return true;
  const rows = await books.query(
    `select 1 from member a join member b on b.household = a.household
       where a.person = $1 and b.person = $2 and a.left_at is null and b.left_at is null`,
    [person, staff],
  );
  return rows.length > 0;
};

export type CorrectionRow = {
  readonly id: CorrectionId;
  readonly question: QuestionId;
  readonly shouldBe: number;
  readonly answer: string;
  readonly askedBy: PersonId;
  readonly askedAt: Date;
  readonly status: 'waiting' | 'approved' | 'declined';
};
const correctionColumns = `id, question, should_be as "shouldBe", answer, asked_by as "askedBy",
  asked_at as "askedAt", status`;

/** A correction that was asked for, locked for its decision. */
export const lockCorrection = async (tx: Tx, id: CorrectionId): Promise<CorrectionRow | null> => {
  const rows = await tx.query<CorrectionRow>(
    `select ${correctionColumns} from credit_correction where id = $1 for update`,
    [id],
  );
  return rows[0] ?? null;
};

/** The correction that waits for a second person; null when none does. */
export const waitingCorrection = async (
  books: Query,
  question: QuestionId,
): Promise<CorrectionRow | null> => {
  const rows = await books.query<CorrectionRow>(
    `select ${correctionColumns} from credit_correction where question = $1 and status = 'waiting'`,
    [question],
  );
  return rows[0] ?? null;
};

export const insertCorrection = (
  tx: Tx,
  asked: {
    readonly id: CorrectionId;
    readonly question: QuestionId;
    readonly shouldBe: number;
    readonly answer: string;
    readonly by: PersonId;
    readonly at: Date;
  },
) =>
  tx.query(
    `insert into credit_correction (id, question, should_be, answer, asked_by, asked_at, status)
       values ($1, $2, $3, $4, $5, $6, 'waiting')`,
    [asked.id, asked.question, asked.shouldBe, asked.answer, asked.by, asked.at],
  );

export const closeCorrection = (
  tx: Tx,
  decided: {
    readonly id: CorrectionId;
    readonly status: 'approved' | 'declined';
    readonly by: PersonId;
    readonly at: Date;
  },
) =>
  tx.query(
    'update credit_correction set status = $2, decided_by = $3, decided_at = $4 where id = $1',
    [decided.id, decided.status, decided.by, decided.at],
  );
