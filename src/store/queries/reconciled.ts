/** What to reconcile, a portion at a time, and what is kept of what was checked. */
import type { Day } from '@kernel/day';
import type { Query, Tx } from '../port';
import type { CheckName, Range } from './reconcile';
import type { Changed } from './reconcile-changed';

/** What each check found; those that were not made are missing. */
export type Findings = Partial<Record<CheckName, number>>;

type Page = { readonly after: string; readonly limit: number };
/**
 * The inner select stands by itself (`offset 0`), so that it is found by the time of writing and never
 * by walking all books in the order of their names.
 */
const writtenSince = (table: string, column: string) => (books: Query, since: Date, page: Page) =>
  books.query<Changed>(
    `select book, min(seq) as first from (select ${column} as book, seq from ${table}
       where written_at >= $1 offset 0) written
     where book > $2 group by book order by book limit $3`,
    [since, page.after, page.limit],
  );
/** Accounts with a line written since, and the first such line; a page in the order of their names. */
export const accountsWrittenSince = writtenSince('entry', 'account');
/** Persons with a credit line written since, likewise. */
export const personsWrittenSince = writtenSince('credit_entry', 'person');

/** The next books in the order of their names that have about `lines` lines together. */
const nextSpan = async (
  books: Query,
  { table, column }: { readonly table: string; readonly column: string },
  after: string,
  lines: number,
): Promise<Range> => {
  const rows = await books.query<{ until: string | null }>(
    `select coalesce(max(name) filter (where lines <= $2), min(name)) as until
     from (select ${column} as name, sum(seq) over (order by ${column} rows unbounded preceding) as lines
       from (select ${column}, seq from ${table} where ${column} > $1
         order by ${column} limit 2000) next) counted`,
    [after, lines],
  );
  return { after, until: rows[0]?.until ?? null };
};
export const nextAccounts = (books: Query, after: string, lines: number): Promise<Range> =>
  nextSpan(books, { table: 'account', column: 'account' }, after, lines);
export const nextPersons = (books: Query, after: string, lines: number): Promise<Range> =>
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

const newestOfAll = (which: string) => async (books: Query) => {
  const rows = await books.query<Reconciled & { readonly at: Date }>(
    `select scope, day, reached, checks, wrong, at from reconciled
       where scope = 'all' and reached is ${which} order by day desc limit 1`,
  );
  return rows[0] ?? null;
};
/** The reconcile of all books that is to be gone on with. */
export const underWay = newestOfAll('not null');
/** The last one that went through, and when. */
export const lastThrough = newestOfAll('null');

/**
 * Keeps how far a reconcile came from `from` and what it found; a later word on the same day replaces
 * it. False when another had gone on from there meanwhile: then nothing is kept.
 */
export const keepReconciled = async (
  tx: Tx,
  kept: Reconciled,
  { from, at }: { readonly from: string | null; readonly at: Date },
): Promise<boolean> => {
  const { scope, day, reached, checks, wrong } = kept;
  const params = [scope, day, reached, JSON.stringify(checks), wrong, at];
  const rows = await tx.query(
    `update reconciled set reached = $3, checks = $4::jsonb, wrong = $5, at = $6
       where scope = $1 and day = $2 and reached is not distinct from $7 returning day`,
    [...params, from],
  );
  if (rows.length > 0) return true;
  const added = await tx.query(
    `insert into reconciled (scope, day, reached, checks, wrong, at)
       select $1, $2, $3, $4::jsonb, $5, $6
       where not exists (select 1 from reconciled where scope = $1 and day = $2) returning day`,
    params,
  );
  return added.length > 0;
};

/** How many books of a part there are, and how many are behind `after`. */
export const passedOf = async (
  books: Query,
  part: 'account' | 'person' | 'day',
  after: string,
): Promise<{ readonly passed: number; readonly all: number }> => {
  const { table, name } = {
    account: { table: 'account', name: 'account' },
    person: { table: 'credit_book', name: 'person' },
    day: { table: 'seal', name: 'day::text' },
  }[part];
  const rows = await books.query<{ passed: number; all: number }>(
    `select count(*) filter (where ${name} <= $1) as passed, count(*) as all from ${table}`,
    [after],
  );
  return rows[0] ?? { passed: 0, all: 0 };
};
