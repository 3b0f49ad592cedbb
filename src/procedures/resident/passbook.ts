import * as v from 'valibot';
import { accept } from '@kernel/wire';
import type { Query } from '@store/port';
import { latestLines, monthsWithLines, nextExpiry, numbersOf } from '@store/queries/ledger';
import type { HouseholdId } from '@kernel/ids';
import { member } from '../audiences';
import { cursor, monthText } from '../fields';
import { linesPerPage, seqFrom } from '../paging';
import { monthPage, type PassbookPage } from '../passbook-page';

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
