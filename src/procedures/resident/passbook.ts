import * as v from 'valibot';
import { firstDay, lastDay, type Month } from '@kernel/day';
import { accept } from '@kernel/wire';
import type { Query } from '@store/port';
import {
  latestLines,
  monthLines,
  monthTotals,
  monthsWithLines,
  nextExpiry,
  numbersOf,
  type LineRow,
} from '@store/queries/ledger';
import type { HouseholdId } from '@kernel/ids';
import { member } from '../audiences';
import { cursor, monthText } from '../fields';
import { linesPerPage, seqFrom } from '../paging';

/** A page of the passbook; `totals` only for a month, where opening + in − out = closing. */
export type PassbookPage = {
  readonly month: Month | null;
  readonly opening: number;
  readonly lines: readonly LineRow[];
  readonly totals: { readonly in: number; readonly out: number } | null;
  readonly closing: number;
  readonly next: string | null;
};

/** A month as it stands in the book, oldest line first. */
export const monthPage = async (
  books: Query,
  account: HouseholdId,
  month: Month,
  at: number | null,
): Promise<PassbookPage> => {
  const days = { first: firstDay(month), last: lastDay(month) };
  const page = { ...days, from: at ?? 1, limit: linesPerPage + 1 };
  const found = await monthLines(books, account, page);
  const totals = await monthTotals(books, account, days);
  const lines = found.slice(0, linesPerPage);
  const begins = lines[0];
  return {
    month,
    opening: begins === undefined ? totals.opening : begins.after - begins.amount,
    lines,
    totals: { in: totals.taken, out: totals.given },
    closing: totals.closing,
    next: found[linesPerPage] === undefined ? null : String(found[linesPerPage].seq),
  };
};

const latestPage = async (
  books: Query,
  account: HouseholdId,
  before: number | null,
): Promise<PassbookPage> => {
  const found = await latestLines(books, account, { before, limit: linesPerPage + 1 });
  const lines = found.slice(0, linesPerPage);
  const [newest, oldest] = [lines[0], lines.at(-1)];
  return {
    month: null,
    opening: oldest === undefined ? 0 : oldest.after - oldest.amount,
    lines,
    totals: null,
    closing: newest?.after ?? 0,
    next: found.length > linesPerPage && oldest !== undefined ? String(oldest.seq) : null,
  };
};

/** The passbook: a month as in the book, or the newest lines first. */
export const passbook = member.read(
  {
    summary: 'A page of the household’s passbook, with the three numbers and what expires next.',
    refusals: [],
    input: { month: v.optional(monthText), cursor },
  },
  async ({ db, household, now }, input) => {
    const at = seqFrom(input.cursor);
    const page =
      input.month === undefined
        ? await latestPage(db, household.id, at)
        : await monthPage(db, household.id, input.month, at);
    return accept({
      ...page,
      months: await monthsWithLines(db, household.id),
      numbers: await numbersOf(db, household.id),
      expiring: await nextExpiry(db, household.id),
      asOf: now.toISOString(),
    });
  },
);
