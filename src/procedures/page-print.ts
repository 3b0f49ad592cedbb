/** A printed page of the passbook: a month, its totals, and the code it is checked by. */
import type { HouseholdId } from '@kernel/ids';
import type { Month } from '@kernel/day';
import type { Query } from '@store/port';
import { numbersOf, type LineRow } from '@store/queries/ledger';
import { checkOfLine, pageNumberOf, printedHead, printedLinesMax } from '@store/queries/print';
import { keepPrinted } from '@store/queries/printed-page';
import { monthPage } from './passbook-page';

/** The first twelve characters of the last line's hash, as printed: `7F3A 92C1 D048`. */
export const checkCode = (hash: string): string =>
  hash
    .slice(0, 12)
    .toUpperCase()
    .replace(/(.{4})(?=.)/g, '$1 ');

const allLines = async (books: Query, account: HouseholdId, month: Month) => {
  const first = await monthPage(books, account, month, null);
  const lines: LineRow[] = [...first.lines];
  let next = first.next;
  while (next !== null && lines.length < printedLinesMax) {
    const more = await monthPage(books, account, month, Number(next));
    lines.push(...more.lines);
    next = more.next;
  }
  return { ...first, lines, next };
};

/** What stands on the paper; `called` is how the household is named, masked for a desk. */
export const printedPage = async (books: Query, account: HouseholdId, month: Month, now: Date) => {
  const page = await allLines(books, account, month);
  const head = await printedHead(books, account);
  const last = page.lines.at(-1);
  const line = await checkOfLine(books, account, last?.seq ?? null);
  if (line !== null) await keepPrinted(books, { account, ...line });
  return {
    ...head,
    month,
    page: await pageNumberOf(books, account, month),
    opening: page.opening,
    lines: page.lines,
    totals: page.totals,
    closing: page.closing,
    isWhole: page.next === null,
    numbers: await numbersOf(books, account),
    check: line === null ? null : checkCode(line.hash),
    asOf: now.toISOString(),
  };
};
