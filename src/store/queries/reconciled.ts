/** What to reconcile, a portion at a time, and what is kept of what was checked. */
import type { Day } from '@kernel/day';
import type { Query, Tx } from '../port';
import type { CheckName, Span } from './reconcile';

/** What each check found; those that were not made are missing. */
export type Findings = Partial<Record<CheckName, number>>;

/**
 * The inner select stands by itself (`offset 0`), so that it is found by the time of writing and never
 * by walking all books in the order of their names.
 */
const pageOf = async (
  books: Query,
  { table, column }: { readonly table: string; readonly column: string },
  since: Date,
  after: string,
  limit: number,
): Promise<string[]> => {
  const rows = await books.query<{ name: string }>(
    `select distinct name from (select ${column} as name from ${table}
       where written_at >= $1 offset 0) written
     where name > $2 order by name limit $3`,
    [since, after, limit],
  );
  return rows.map(({ name }) => name);
};

/** Accounts with a line written since; a page of them in the order of their names. */
export const accountsWrittenSince = (books: Query, since: Date, after: string, limit: number) =>
  pageOf(books, { table: 'entry', column: 'account' }, since, after, limit);

/** Persons with a credit line written since. */
export const personsWrittenSince = (books: Query, since: Date, after: string, limit: number) =>
  pageOf(books, { table: 'credit_entry', column: 'person' }, since, after, limit);

/** The next books in the order of their names that have about `lines` lines together. */
const nextSpan = async (
  books: Query,
  { table, column }: { readonly table: string; readonly column: string },
  after: string,
  lines: number,
): Promise<Span> => {
  const rows = await books.query<{ until: string | null }>(
    `select coalesce(max(name) filter (where lines <= $2), min(name)) as until
     from (select ${column} as name, sum(seq) over (order by ${column} rows unbounded preceding) as lines
       from (select ${column}, seq from ${table} where ${column} > $1
         order by ${column} limit 2000) next) counted`,
    [after, lines],
  );
  return { after, until: rows[0]?.until ?? null };
};
export const nextAccounts = (books: Query, after: string, lines: number): Promise<Span> =>
  nextSpan(books, { table: 'account', column: 'account' }, after, lines);
export const nextPersons = (books: Query, after: string, lines: number): Promise<Span> =>
  nextSpan(books, { table: 'credit_book', column: 'person' }, after, lines);

/** A reconcile as it is kept: of what changed until the end of a day, or of all books. */
export type Reconciled = {
  readonly scope: 'changes' | 'all';
  readonly day: Day;
  /** The account that a reconcile of all books has come to; null when it is through. */
  readonly reached: string | null;
  readonly checks: Findings;
  readonly wrong: number;
};

/** The last day until whose end everything was checked and nothing found; null before the first. */
export const cleanUntil = async (books: Query, scope: 'all' | null = null): Promise<Day | null> => {
  const rows = await books.query<{ day: Day | null }>(
    `select max(day) as day from reconciled
       where wrong = 0 and reached is null and ($1::text is null or scope = $1)`,
    [scope],
  );
  return rows[0]?.day ?? null;
};

/** The reconcile of all books that was broken off, to be gone on with. */
export const underWay = async (books: Query): Promise<Reconciled | null> => {
  const rows = await books.query<Reconciled>(
    `select scope, day, reached, checks, wrong from reconciled
       where scope = 'all' and reached is not null order by day desc limit 1`,
  );
  return rows[0] ?? null;
};

/** Keeps how far a reconcile came and what it found; a later word on the same day replaces it. */
export const keepReconciled = async (tx: Tx, kept: Reconciled, at: Date): Promise<void> => {
  const { scope, day, reached, checks, wrong } = kept;
  const params = [scope, day, reached, JSON.stringify(checks), wrong, at];
  const rows = await tx.query(
    `update reconciled set reached = $3, checks = $4::jsonb, wrong = $5, at = $6
       where scope = $1 and day = $2 returning day`,
    params,
  );
  if (rows.length > 0) return;
  await tx.query(
    `insert into reconciled (scope, day, reached, checks, wrong, at)
       values ($1, $2, $3, $4::jsonb, $5, $6)`,
    params,
  );
};
