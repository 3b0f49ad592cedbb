/** A page of the passbook, as a resident reads it and as it is printed. */
import { firstDay, lastDay, type Month } from '@kernel/day';
import type { HouseholdId } from '@kernel/ids';
import type { Query } from '@store/port';
import { monthLines, monthTotals, type LineRow } from '@store/queries/ledger';
import { linesPerPage } from './paging';

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
