/**
 * Reconciling: how much every check of the books finds wrong. All books, a span of passbooks at a time
 * so that no statement is long and nothing has to be held; or only what changed since a day.
 */
import { addDays, startOfDay, type Day } from '@kernel/day';
import type { Db, Tx } from '@store/port';
import {
  checkAccounts,
  checkCredit,
  checkReserved,
  checks,
  type Found,
  type Span,
} from '@store/queries/reconcile';
import {
  accountsWrittenSince,
  nextAccounts,
  nextPersons,
  personsWrittenSince,
  type Findings,
} from '@store/queries/reconciled';
import { checkShelves, checkShelvesAfter, totalledUntil } from '@store/queries/shelf-total';

export type Books = Pick<Db, 'query' | 'transaction'>;

/** About so many lines are read by one statement. */
const linesAtOnce = 20_000;
/** Names of changed books are read so many at a time, and checked so many at a time. */
const namesAtOnce = 20_000;
const booksAtOnce = 500;

const add = (findings: Findings, found: readonly Found[]): Findings =>
  found.reduce((sum, { name, wrong }) => ({ ...sum, [name]: (sum[name] ?? 0) + wrong }), findings);
export const wrongIn = (findings: Findings): number =>
  Object.values(findings).reduce((sum, wrong) => sum + wrong, 0);

type CheckSpan = (tx: Tx, span: Span) => Promise<Found[]>;
const checkOne = (books: Books, check: CheckSpan, span: Span): Promise<Found[]> =>
  books.transaction((tx) => check(tx, span));

/** Where a reconcile of all books stands: behind which account, and what was found before it. */
export type Standing = { readonly reached: string | null; readonly checks: Findings };
export const atTheStart: Standing = { reached: '', checks: {} };

/** Checks the next passbooks, `spans` spans at most; `reached` is null when there are no more. */
export const checkOnwards = async (
  books: Books,
  from: Standing,
  size: { readonly spans: number; readonly lines?: number },
): Promise<Standing> => {
  let { reached, checks: findings } = from;
  for (let passed = 0; reached !== null && passed < size.spans; passed += 1) {
    const span = await nextAccounts(books, reached, size.lines ?? linesAtOnce);
    findings = add(findings, await checkOne(books, checkAccounts, span));
    reached = 'until' in span ? span.until : null;
  }
  return { reached, checks: findings };
};

/** Everything that is not a passbook: credit, what is set aside, shelves. */
export const checkTheRest = async (books: Books, findings: Findings): Promise<Findings> => {
  let sum = add(findings, await checkReserved(books));
  sum = add(sum, await checkShelves(books));
  let reached: string | null = '';
  while (reached !== null) {
    const span: Span = await nextPersons(books, reached, linesAtOnce);
    sum = add(sum, await checkOne(books, checkCredit, span));
    reached = 'until' in span ? span.until : null;
  }
  return sum;
};

/** Every check of all books, now. */
export const checkAll = async (books: Books): Promise<Findings> => {
  const passed = await checkOnwards(books, atTheStart, { spans: Infinity });
  return checkTheRest(books, passed.checks);
};

type Page = (after: string) => Promise<string[]>;
const checkNamed = async (books: Books, page: Page, check: CheckSpan): Promise<Findings> => {
  let findings: Findings = {};
  let names = await page('');
  while (names.length > 0) {
    for (let start = 0; start < names.length; start += booksAtOnce) {
      const only = names.slice(start, start + booksAtOnce);
      findings = add(findings, await checkOne(books, check, { only }));
    }
    names = names.length < namesAtOnce ? [] : await page(names.at(-1) ?? '');
  }
  return findings;
};

/** A shelf that seems wrong is counted from its first move on: a move may have been entered late. */
const checkMovedShelves = async (books: Books): Promise<Found[]> => {
  const day = await totalledUntil(books);
  const found = day === null ? [] : await checkShelvesAfter(books, day);
  return day === null || found.some(({ wrong }) => wrong > 0) ? checkShelves(books) : found;
};

/** The checks of all books that were written in after `day`, each book from its first line on. */
export const checkChanges = async (books: Books, day: Day): Promise<Findings> => {
  const since = startOfDay(addDays(day, 1));
  const accounts = await checkNamed(
    books,
    (after) => accountsWrittenSince(books, since, after, namesAtOnce),
    checkAccounts,
  );
  const persons = await checkNamed(
    books,
    (after) => personsWrittenSince(books, since, after, namesAtOnce),
    checkCredit,
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
