/**
 * Reconciling: how much every check of the books finds wrong. All books, a span of passbooks at a time
 * so that no statement is long and nothing has to be held; or only what changed since a day.
 */
import { addDays, parseDay, startOfDay, type Day } from '@kernel/day';
import type { Db, Tx } from './port';
import {
  checkAccounts,
  checkCredit,
  checkReserved,
  checks,
  type Found,
  type Range,
} from './queries/reconcile';
import { checkChanged, checkCreditChanged, type Changed } from './queries/reconcile-changed';
import { checkSealChain, checkSealedAfter } from './queries/reconcile-seals';
import {
  accountsWrittenSince,
  nextAccounts,
  nextPersons,
  personsWrittenSince,
  type Findings,
} from './queries/reconciled';
import { checkShelves, checkShelvesAfter, totalledUntil } from './queries/shelf-total';

export type Books = Pick<Db, 'query' | 'transaction'>;

/** About so many lines are read by one statement. */
const linesAtOnce = 20_000;
/** So many spans are checked side by side, each on a connection of its own. */
const spansAtOnce = 2;
/** So many names of changed books are read at a time, and so many of these books checked. */
const booksRead = 20_000;
const booksAtOnce = 500;

const add = (findings: Findings, found: readonly Found[]): Findings =>
  found.reduce((sum, { name, wrong }) => ({ ...sum, [name]: (sum[name] ?? 0) + wrong }), findings);
export const wrongIn = (findings: Findings): number =>
  Object.values(findings).reduce((sum, wrong) => sum + wrong, 0);

/**
 * Where a reconcile of all books stands: `reached` names the last book that is behind it, as
 * `account hh_…`, `person pe_…` or `day 2026-11-20`, and is null when it is through.
 */
export type Standing = { readonly reached: string | null; readonly checks: Findings };
export const atTheStart: Standing = { reached: 'account ', checks: {} };

/** The next spans behind an account, `count` at most; none behind the last. */
const nextSpans = async (
  books: Books,
  from: string,
  size: { readonly count: number; readonly lines: number },
): Promise<readonly Range[]> => {
  const ranges: Range[] = [];
  for (let reached: string | null = from; reached !== null && ranges.length < size.count;) {
    const range: Range = await nextAccounts(books, reached, size.lines);
    ranges.push(range);
    reached = range.until;
  }
  return ranges;
};

type Portion = { readonly found: readonly Found[]; readonly until: string | null };

const accountsAfter = async (books: Books, after: string, lines: number): Promise<Portion> => {
  const ranges = await nextSpans(books, after, { count: spansAtOnce, lines });
  const found = await Promise.all(
    ranges.map((range) => books.transaction((tx) => checkAccounts(tx, range))),
  );
  return { found: found.flat(), until: ranges.at(-1)?.until ?? null };
};
const personsAfter = async (books: Books, after: string, lines: number): Promise<Portion> => {
  const range = await nextPersons(books, after, lines);
  return { found: await books.transaction((tx) => checkCredit(tx, range)), until: range.until };
};
const daysAfter = (books: Books, after: string): Promise<Portion> =>
  checkSealedAfter(books, parseDay(after));
/** What is not a row of books one after the other: set aside, shelves, the seals among themselves. */
const theRest = async (books: Books): Promise<readonly Found[]> => [
  ...(await checkReserved(books)),
  ...(await checkShelves(books)),
  ...(await checkSealChain(books)),
];

const parts = ['account', 'person', 'day'] as const;
export type ReconcilePart = (typeof parts)[number];
const portionOf = { account: accountsAfter, person: personsAfter, day: daysAfter } as const;

/** The part a reconcile is in, and the last book behind it. Before there were parts, accounts alone. */
export const readReached = (reached: string): { part: ReconcilePart; after: string } => {
  const part = parts.find((each) => reached.startsWith(`${each} `));
  return part === undefined
    ? { part: 'account', after: reached }
    : { part, after: reached.slice(part.length + 1) };
};

const checkPortion = async (books: Books, standing: Standing, lines: number): Promise<Standing> => {
  const { part, after } = readReached(standing.reached ?? '');
  const { found, until } = await portionOf[part](books, after, lines);
  const checks = add(standing.checks, found);
  if (until !== null) return { reached: `${part} ${until}`, checks };
  const next = parts[parts.indexOf(part) + 1];
  return next === undefined
    ? { reached: null, checks: add(checks, await theRest(books)) }
    : { reached: `${next} `, checks };
};

/** How far to go: so many portions of so many lines at most, and no new one after so long. */
export type Size = {
  readonly portions: number;
  readonly lines?: number;
  readonly milliseconds?: number;
};

/** Checks the next portions of the books; `reached` is null when there are no more. */
export const checkOnwards = async (books: Books, from: Standing, size: Size): Promise<Standing> => {
  const end = performance.now() + (size.milliseconds ?? Infinity);
  let standing = from;
  for (let passed = 0; standing.reached !== null && passed < size.portions; passed += 1) {
    standing = await checkPortion(books, standing, size.lines ?? linesAtOnce);
    if (performance.now() >= end) break;
  }
  return standing;
};

/** Every check of all books, now. */
export const checkAll = async (books: Books): Promise<Findings> =>
  (await checkOnwards(books, atTheStart, { portions: Infinity })).checks;

type Page = { readonly after: string; readonly limit: number };
/** Checks what the pages bring, some hundred books a statement; the last of a page leads to the next. */
const checkPages = async (
  books: Books,
  pageOf: (page: Page) => Promise<readonly Changed[]>,
  check: (tx: Tx, some: readonly Changed[]) => Promise<Found[]>,
): Promise<Findings> => {
  let findings: Findings = {};
  let page = await pageOf({ after: '', limit: booksRead });
  while (page.length > 0) {
    for (let start = 0; start < page.length; start += booksAtOnce) {
      const some = page.slice(start, start + booksAtOnce);
      findings = add(findings, await books.transaction((tx) => check(tx, some)));
    }
    const last = page.length < booksRead ? undefined : page.at(-1);
    page = last === undefined ? [] : await pageOf({ after: last.book, limit: booksRead });
  }
  return findings;
};

/** A shelf that seems wrong is counted from its first move on: a move may have been entered late. */
const checkMovedShelves = async (books: Books): Promise<Found[]> => {
  const day = await totalledUntil(books);
  const found = day === null ? [] : await checkShelvesAfter(books, day);
  return day === null || found.some(({ wrong }) => wrong > 0) ? checkShelves(books) : found;
};

/** The chain of all seals, and each sealed day from `day` on: one that was sealed after the last look. */
const checkNewSeals = async (books: Books, day: Day): Promise<readonly Found[]> => {
  const found = await checkSealChain(books);
  let until: Day | null = addDays(day, -1);
  while (until !== null) {
    const next = await checkSealedAfter(books, until);
    found.push(...next.found);
    until = next.until;
  }
  return found;
};

/** The checks of what was written after `day`, and of the books it was written in. */
export const checkChanges = async (books: Books, day: Day): Promise<Findings> => {
  const since = startOfDay(addDays(day, 1));
  const accounts = await checkPages(
    books,
    (page) => accountsWrittenSince(books, since, page),
    checkChanged,
  );
  const persons = await checkPages(
    books,
    (page) => personsWrittenSince(books, since, page),
    checkCreditChanged,
  );
  const stock = [...(await checkReserved(books)), ...(await checkMovedShelves(books))];
  return add({ ...accounts, ...persons }, [...stock, ...(await checkNewSeals(books, day))]);
};

export type ReconcileFinding = {
  readonly name: string;
  readonly title: string;
  readonly wrong: number;
};

/** All checks in the order in which they are printed. */
export const printed = (findings: Findings): ReconcileFinding[] =>
  checks.map(({ name, title }) => ({ name, title, wrong: findings[name] ?? 0 }));

/** Reconciles all books now: every check, and how much it finds wrong. */
export const reconcile = async (books: Books): Promise<ReconcileFinding[]> =>
  printed(await checkAll(books));
