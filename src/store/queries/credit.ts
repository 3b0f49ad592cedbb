/** Each person's credit book. */
import type { Level } from '@domain/credit';
import type { Day } from '@kernel/day';
import type { ClaimId, OfficeId, PersonId, QuestionId } from '@kernel/ids';
import type { Query, Tx } from '../port';

export type NewCredit = {
  readonly person: PersonId;
  readonly amount: number;
  readonly claim: ClaimId;
  readonly title: string;
  readonly rule: { readonly id: string; readonly version: number };
  readonly office: OfficeId;
  readonly day: Day;
  readonly at: Date;
};

const lockBook = async (tx: Tx, person: PersonId): Promise<{ balance: number; seq: number }> => {
  await tx.query(
    `insert into credit_book (person) select $1
       where not exists (select 1 from credit_book where person = $1)`,
    [person],
  );
  const rows = await tx.query<{ balance: number; seq: number }>(
    'select balance, seq from credit_book where person = $1 for update',
    [person],
  );
  if (rows[0] === undefined) throw new Error('a credit book was just opened');
  return rows[0];
};

const append = async (
  tx: Tx,
  line: NewCredit & {
    readonly kind: 'earn' | 'correct';
    readonly corrects: number | null;
    readonly reason: string | null;
    /** The objection whose letter a correction follows; null where a reversal brought it. */
    readonly question: QuestionId | null;
  },
): Promise<{ readonly seq: number; readonly after: number }> => {
  const book = await lockBook(tx, line.person);
  const after = book.balance + line.amount;
  await tx.query(
    `with line as (insert into credit_entry (person, seq, kind, amount, after, claim, corrects,
         title, rule, rule_version, office, reason, event_day, written_at, question)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) returning 1)
     update credit_book set balance = $5, seq = $2 where person = $1`,
    [
      line.person,
      book.seq + 1,
      line.kind,
      line.amount,
      after,
      line.claim,
      line.corrects,
      line.title,
      line.rule.id,
      line.rule.version,
      line.office,
      line.reason,
      line.day,
      line.at,
      line.question,
    ],
  );
  return { seq: book.seq + 1, after };
};

/** Adds what a verified act gives to the member who did it; answers the new balance. */
export const addCredit = async (tx: Tx, line: NewCredit): Promise<number> =>
  (await append(tx, { ...line, kind: 'earn', corrects: null, reason: null, question: null })).after;

type ActCredit = {
  readonly person: PersonId;
  /** The newest line of the act: the earning, or the last that corrected it. */
  readonly seq: number;
  /** What the act comes to, corrections and all. */
  readonly total: number;
  readonly claim: ClaimId;
  readonly title: string;
  readonly rule: string;
  readonly version: number;
  readonly office: OfficeId;
};

/**
 * Locks the books that an act gave credit to, so that two corrections come one after the other. The
 * claim comes first, since a reversal holds it before the books and the correcting line refers to it.
 */
export const lockCreditOf = async (tx: Tx, claim: ClaimId): Promise<void> => {
  await tx.query('select 1 from claim where id = $1 for key share', [claim]);
  await tx.query(
    `select person from credit_book
       where person in (select person from credit_entry where claim = $1) order by person for update`,
    [claim],
  );
};

const actCredit = (tx: Tx, claim: ClaimId, person: PersonId | null) =>
  tx.query<ActCredit>(
    `select person, max(seq) as seq, sum(amount)::bigint as total, claim, title, rule,
       rule_version as version, office
     from credit_entry where claim = $1 and ($2::text is null or person = $2)
     group by person, claim, title, rule, rule_version, office`,
    [claim, person],
  );

type Correcting = {
  readonly amount: number;
  readonly reason: string;
  readonly question: QuestionId | null;
  readonly day: Day;
  readonly at: Date;
};

const correct = (tx: Tx, act: ActCredit, note: Correcting) =>
  append(tx, {
    ...{ person: act.person, claim: act.claim, title: act.title, office: act.office },
    ...{ rule: { id: act.rule, version: act.version }, kind: 'correct', corrects: act.seq },
    ...note,
  });

/** Takes back what a claim that was reversed still gives, by a line that names it; nothing when none. */
export const correctCredit = async (
  tx: Tx,
  claim: ClaimId,
  note: { readonly reason: string; readonly day: Day; readonly at: Date },
): Promise<void> => {
  await lockCreditOf(tx, claim);
  for (const act of await actCredit(tx, claim, null)) {
    if (act.total > 0) await correct(tx, act, { ...note, amount: -act.total, question: null });
  }
};

/** Corrects one person's credit of a claim after an objection; its books must be locked. */
export const correctAfterObjection = async (
  tx: Tx,
  of: { readonly claim: ClaimId; readonly person: PersonId },
  note: Correcting & { readonly question: QuestionId },
): Promise<{ readonly seq: number; readonly after: number }> => {
  const [act] = await actCredit(tx, of.claim, of.person);
  if (act === undefined) throw new Error('an objection is about a line that stands');
  return correct(tx, act, note);
};

export const creditBalance = async (books: Query, person: PersonId): Promise<number> => {
  const rows = await books.query<{ balance: number }>(
    'select balance from credit_book where person = $1',
    [person],
  );
  return rows[0]?.balance ?? 0;
};

export const creditLevels = (books: Query) =>
  books.query<Level>(
    'select id, name, from_credit as "fromCredit" from credit_level order by position',
  );

export type CreditLineRow = {
  readonly seq: number;
  readonly day: Day;
  readonly kind: 'earn' | 'correct';
  readonly amount: number;
  readonly after: number;
  readonly title: string;
  readonly office: string;
  readonly reason: string | null;
  readonly corrects: number | null;
  /** The number of the letter that a correction follows. */
  readonly letter: string | null;
};

/** A person's credit lines below `before`, newest first. */
export const creditLines = (
  books: Query,
  person: PersonId,
  page: { readonly before: number | null; readonly limit: number },
) =>
  books.query<CreditLineRow>(
    `select e.seq, e.event_day as day, e.kind, e.amount, e.after, e.title, o.name as office,
       e.reason, e.corrects, q.letter
     from credit_entry e join office o on o.id = e.office left join question q on q.id = e.question
     where e.person = $1 and ($2::bigint is null or e.seq < $2) order by e.seq desc limit $3`,
    [person, page.before, page.limit],
  );
