/**
 * Reconciling: how much every check of the books finds wrong. All books, a span of passbooks at a time
 * so that no statement is long and nothing has to be held; or only what changed since a day.
 */
import { addDays, startOfDay, type Day } from '@kernel/day';
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

/** Where a reconcile of all books stands: behind which account, and what was found before it. */
export type Standing = { readonly reached: string | null; readonly checks: Findings };
export const atTheStart: Standing = { reached: '', checks: {} };

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

/** Checks the next passbooks, `spans` spans at most; `reached` is null when there are no more. */
export const checkOnwards = async (
  books: Books,
  from: Standing,
  size: { readonly spans: number; readonly lines?: number },
): Promise<Standing> => {
  let { reached, checks: findings } = from;
  for (let passed = 0; reached !== null && passed < size.spans; passed += spansAtOnce) {
    const count = Math.min(spansAtOnce, size.spans - passed);
    const ranges = await nextSpans(books, reached, { count, lines: size.lines ?? linesAtOnce });
    const found = await Promise.all(
      ranges.map((range) => books.transaction((tx) => checkAccounts(tx, range))),
    );
    findings = add(findings, found.flat());
    reached = ranges.at(-1)?.until ?? null;
  }
  return { reached, checks: findings };
};

/** Everything that is not a passbook: credit, what is set aside, shelves. */
export const checkTheRest = async (books: Books, findings: Findings): Promise<Findings> => {
  let sum = add(findings, await checkReserved(books));
  sum = add(sum, await checkShelves(books));
  let reached: string | null = '';
  while (reached !== null) {
    const range: Range = await nextPersons(books, reached, linesAtOnce);
    sum = add(sum, await books.transaction((tx) => checkCredit(tx, range)));
    reached = range.until;
  }
  return sum;
};

/** Every check of all books, now. */
export const checkAll = async (books: Books): Promise<Findings> => {
  const passed = await checkOnwards(books, atTheStart, { spans: Infinity });
  return checkTheRest(books, passed.checks);
};

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
  return add({ ...accounts, ...persons }, stock);
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
