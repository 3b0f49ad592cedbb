/** Each person's credit book. */
import type { Level } from '@domain/credit';
import type { Day } from '@kernel/day';
import type { ClaimId, OfficeId, PersonId } from '@kernel/ids';
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
  },
): Promise<number> => {
  const book = await lockBook(tx, line.person);
  const after = book.balance + line.amount;
  await tx.query(
    `with line as (insert into credit_entry (person, seq, kind, amount, after, claim, corrects,
         title, rule, rule_version, office, reason, event_day, written_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) returning 1)
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
    ],
  );
  return after;
};

/** Adds what a verified act gives to the member who did it; answers the new balance. */
export const addCredit = (tx: Tx, line: NewCredit): Promise<number> =>
  append(tx, { ...line, kind: 'earn', corrects: null, reason: null });

/** Corrects the line of a claim that was reversed, by a line that names it; nothing when there is none. */
export const correctCredit = async (
  tx: Tx,
  claim: ClaimId,
  note: { readonly reason: string; readonly day: Day; readonly at: Date },
): Promise<void> => {
  const rows = await tx.query<{
    person: PersonId;
    seq: number;
    amount: number;
    title: string;
    rule: string;
    version: number;
    office: OfficeId;
  }>(
    `select person, seq, amount, title, rule, rule_version as version, office
       from credit_entry where claim = $1 and kind = 'earn'`,
    [claim],
  );
  for (const line of rows) {
    await append(tx, {
      person: line.person,
      amount: -line.amount,
      claim,
      title: line.title,
      rule: { id: line.rule, version: line.version },
      office: line.office,
      day: note.day,
      at: note.at,
      kind: 'correct',
      corrects: line.seq,
      reason: note.reason,
    });
  }
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

export type BenefitRow = {
  readonly id: string;
  readonly level: string;
  readonly levelName: string;
  readonly fromCredit: number;
  readonly title: string;
  readonly icon: string;
  readonly issuingOffice: string;
  readonly document: string | null;
  readonly validFrom: Day | null;
  readonly validUntil: Day | null;
  readonly isDefault: boolean;
};

/** Every benefit with the level that opens it; those whose last day is past are left out. */
export const benefitsOn = (books: Query, day: Day) =>
  books.query<BenefitRow>(
    `select b.id, b.level, l.name as "levelName", l.from_credit as "fromCredit", b.title, b.icon,
       b.issuing_office as "issuingOffice", b.document, b.valid_from as "validFrom",
       b.valid_until as "validUntil", b.is_default as "isDefault"
     from benefit b join credit_level l on l.id = b.level
     where b.valid_until is null or b.valid_until >= $1 order by l.position, b.id`,
    [day],
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
};

/** A person's credit lines below `before`, newest first. */
export const creditLines = (
  books: Query,
  person: PersonId,
  page: { readonly before: number | null; readonly limit: number },
) =>
  books.query<CreditLineRow>(
    `select e.seq, e.event_day as day, e.kind, e.amount, e.after, e.title, o.name as office,
       e.reason, e.corrects
     from credit_entry e join office o on o.id = e.office
     where e.person = $1 and ($2::bigint is null or e.seq < $2) order by e.seq desc limit $3`,
    [person, page.before, page.limit],
  );
