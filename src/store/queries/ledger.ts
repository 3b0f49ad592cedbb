/**
 * The ledger's statements: one round trip an operation, whole or not at all. To insert a line is the
 * only way to move an account or a lot; the invariants stand beside the tables (migrations,
 * `_the_line_moves_the_books.sql`), here only words and shapes.
 */
import type { Day, Month } from '@kernel/day';
import type { HouseholdId, OfficeId, PersonId } from '@kernel/ids';
import type { Query, Tx } from '../port';

export type EntryKind = 'earn' | 'spend' | 'expire' | 'adjust' | 'reverse';
export type SourceKind = 'claim' | 'redemption' | 'lot' | 'entry' | 'desk' | 'opening';

/** A line to be written; `amount` carries its sign, `key` lets it be written once. */
export type NewLine = {
  readonly account: HouseholdId;
  readonly kind: EntryKind;
  readonly amount: number;
  readonly source: { readonly kind: SourceKind; readonly id: string };
  readonly rule?: { readonly id: string; readonly version: number };
  readonly title: string;
  readonly reason?: string;
  readonly actor: PersonId | 'system';
  readonly place?: OfficeId;
  readonly key: string;
  readonly eventDay: Day;
  readonly writtenAt: Date;
};
export type Written = { readonly seq: number; readonly after: number };

const lineOf = (line: NewLine & { readonly expiresOn?: Day }, undoes?: number) =>
  JSON.stringify({
    account: line.account,
    kind: line.kind,
    amount: line.amount,
    source_kind: line.source.kind,
    source_id: line.source.id,
    undoes,
    rule: line.rule?.id,
    rule_version: line.rule?.version,
    title: line.title,
    reason: line.reason,
    actor: line.actor,
    place: line.place,
    key: line.key,
    event_day: line.eventDay,
    written_at: line.writtenAt.toISOString(),
    expires_on: line.expiresOn,
  });

const writtenBy = async (
  tx: Tx,
  sql: string,
  params: readonly unknown[],
): Promise<Written | null> => {
  const rows = await tx.query<{ seq: number | null; after: number | null }>(sql, params);
  const row = rows[0];
  return row === undefined || row.seq === null || row.after === null
    ? null
    : { seq: row.seq, after: row.after };
};

/** Opens the account of a household, empty. */
export const openAccount = (tx: Tx, account: HouseholdId, at: Date) =>
  tx.query('insert into account (account, opened_at) values ($1, $2)', [account, at]);

export type Account = { readonly balance: number; readonly seq: number };

/** Locks an account before anything is read that a decision rests on; null when there is none. */
export const lockAccount = async (tx: Tx, account: HouseholdId): Promise<Account | null> => {
  const rows = await tx.query<Account>(
    'select balance, seq from account where account = $1 for update',
    [account],
  );
  return rows[0] ?? null;
};

/** Takes out what is past its day, one line a lot; answers how many lines that were. */
export const expireLots = async (tx: Tx, account: HouseholdId, today: Day, now: Date) => {
  const rows = await tx.query<{ lines: number }>('select ledger_expire($1, $2, $3) as lines', [
    account,
    today,
    now,
  ]);
  return rows[0]?.lines ?? 0;
};

/**
 * Writes lines that give points, each with a lot that is spendable until the end of its `expiresOn`:
 * one line as well as a city's, whole or not at all. Answers them in the order of account and key;
 * accounts are locked in that order, so that two batches never wait for each other.
 */
export const earnAll = (
  tx: Query,
  lines: readonly (NewLine & { readonly expiresOn: Day })[],
): Promise<(Written & { readonly account: HouseholdId; readonly key: string })[]> =>
  tx.query(
    `insert into entry (account, kind, amount, source_kind, source_id, rule, rule_version, title,
       reason, actor, place, key, event_day, written_at, expires_on)
     select account, kind, amount, source_kind, source_id, rule, rule_version, title, reason, actor,
       place, key, event_day, written_at, expires_on
     from jsonb_populate_recordset(null::entry, $1::jsonb) order by account, key
     returning account, key, seq, after`,
    [`[${lines.map((line) => lineOf(line)).join(',')}]`],
  );

/**
 * An earning and its lot, spendable until the end of `expiresOn`. Its account is a value of the
 * statement, so that a cluster sends it to the one machine that has the account.
 */
export const earn = async (tx: Tx, line: NewLine, expiresOn: Day): Promise<Written> => {
  const { account, kind, amount, source, rule, title, reason, actor, place, key } = line;
  const written = await writtenBy(
    tx,
    `insert into entry (account, kind, amount, source_kind, source_id, rule, rule_version, title,
       reason, actor, place, key, event_day, written_at, expires_on)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
     returning seq, after`,
    [
      ...[account, kind, amount, source.kind, source.id, rule?.id, rule?.version, title],
      ...[reason, actor, place, key, line.eventDay, line.writtenAt, expiresOn],
    ],
  );
  if (written === null) throw new Error('the ledger wrote no line where it must');
  return written;
};

/** A spending, oldest lots first; null when the usable points do not reach. */
export const spend = (tx: Tx, line: NewLine): Promise<Written | null> =>
  writtenBy(tx, 'select seq, after from ledger_spend($1::jsonb)', [lineOf(line)]);

/** The line that undoes `undoes`; null when that was undone before. Amount and kind follow from it. */
export const reverse = (
  tx: Tx,
  line: Omit<NewLine, 'kind' | 'amount'>,
  undoes: number,
): Promise<Written | null> =>
  writtenBy(tx, 'select seq, after from ledger_reverse($1::jsonb)', [
    lineOf({ ...line, kind: 'reverse', amount: 0 }, undoes),
  ]);

export type Numbers = { readonly usable: number; readonly waiting: number; readonly held: number };

/** The three numbers of a passbook: usable, waiting for an office, held for pick-up. */
export const numbersOf = async (books: Query, account: HouseholdId): Promise<Numbers> => {
  const rows = await books.query<Numbers>(
    `select
       coalesce((select balance from account where account = $1), 0) as usable,
       coalesce((select sum(points) from claim where household = $1 and status = 'waiting'), 0)::bigint
         as waiting,
       coalesce((select sum(points) from redemption where account = $1 and status = 'reserved'), 0)::bigint
         as held`,
    [account],
  );
  return rows[0] ?? { usable: 0, waiting: 0, held: 0 };
};

/** What expires next: the earliest day with points left, and how many; null when nothing is left. */
export const nextExpiry = async (
  books: Query,
  account: HouseholdId,
): Promise<{ points: number; day: Day } | null> => {
  const rows = await books.query<{ points: number; day: Day }>(
    `select sum(remaining)::bigint as points, expires_on as day from lot
       where account = $1 and remaining > 0 group by expires_on order by expires_on limit 1`,
    [account],
  );
  return rows[0] ?? null;
};

/** A line as the passbook shows it; `stamp` only where an office really acted. */
export type LineRow = {
  readonly seq: number;
  readonly day: Day;
  readonly kind: EntryKind;
  readonly title: string;
  readonly amount: number;
  readonly after: number;
  readonly stamp: string | null;
  readonly undoes: number | null;
  readonly undone: boolean;
  readonly office: OfficeId | null;
};

/** A stamp stands only where somebody of the office posted; a code scanned alone has none. */
export const stampColumn = `case when exists (select 1 from staff s
  where s.person = e.actor and s.office = e.place) then o.short_name end as stamp`;

const lineColumns = `e.seq, e.event_day as day, e.kind, e.title, e.amount, e.after,
  ${stampColumn}, e.undoes, e.place as office,
  exists (select 1 from entry r where r.account = e.account and r.undoes = e.seq) as undone`;

/** The newest lines below `before` (all when null), newest first. */
export const latestLines = (
  books: Query,
  account: HouseholdId,
  page: { readonly before: number | null; readonly limit: number },
) =>
  books.query<LineRow>(
    `select ${lineColumns} from entry e left join office o on o.id = e.place
       where e.account = $1 and ($2::bigint is null or e.seq < $2)
       order by e.seq desc limit $3`,
    [account, page.before, page.limit],
  );

/** A month's lines from `from` on, oldest first, as they stand in the book. */
export const monthLines = (
  books: Query,
  account: HouseholdId,
  page: { readonly first: Day; readonly last: Day; readonly from: number; readonly limit: number },
) =>
  books.query<LineRow>(
    `select ${lineColumns} from entry e left join office o on o.id = e.place
       where e.account = $1 and e.event_day between $2 and $3 and e.seq >= $4
       order by e.seq limit $5`,
    [account, page.first, page.last, page.from, page.limit],
  );

export type MonthTotals = {
  readonly opening: number;
  readonly taken: number;
  readonly given: number;
  readonly closing: number;
};

/**
 * A month's totals. A reversal counts in the column it corrects, with its sign (红字), so that
 * opening + in − out = closing.
 */
export const monthTotals = async (
  books: Query,
  account: HouseholdId,
  month: { readonly first: Day; readonly last: Day },
): Promise<MonthTotals> => {
  const rows = await books.query<MonthTotals>(
    `select
       coalesce((array_agg(e.before order by e.seq))[1], 0) as opening,
       coalesce(sum(e.amount) filter (where coalesce(u.amount, e.amount) > 0), 0)::bigint as taken,
       coalesce(-sum(e.amount) filter (where coalesce(u.amount, e.amount) < 0), 0)::bigint as given,
       coalesce((array_agg(e.after order by e.seq desc))[1], 0) as closing
     from entry e left join entry u on u.account = e.account and u.seq = e.undoes
     where e.account = $1 and e.event_day between $2 and $3`,
    [account, month.first, month.last],
  );
  return rows[0] ?? { opening: 0, taken: 0, given: 0, closing: 0 };
};

/** The months that have lines, newest first, at most three years of them. */
export const monthsWithLines = async (books: Query, account: HouseholdId): Promise<Month[]> => {
  const rows = await books.query<{ month: Month }>(
    `select distinct to_char(event_day, 'YYYY-MM') as month from entry where account = $1
       order by month desc limit 36`,
    [account],
  );
  return rows.map(({ month }) => month);
};
