/** Where one stands in the book: a month, and in a long month the page within it. */
import type { Month } from '@kernel/day';

export type Spot = {
  readonly month: Month;
  /** Cursors of the pages turned within the month, the current one last; empty on its first page. */
  readonly turned: readonly string[];
};

const tabsShown = 3;

/** The months beside the chosen one, oldest first, as tabs show them. `months` is newest first. */
export const tabMonths = (months: readonly Month[], chosen: Month): readonly Month[] => {
  const all = months.includes(chosen) ? months : [...months, chosen].sort().reverse();
  const at = all.indexOf(chosen);
  const from = Math.max(0, at - tabsShown + 1);
  return all.slice(from, from + tabsShown).reverse();
};

/** The page before: within the month, or the next older month that has lines. */
export const pageBefore = ({ month, turned }: Spot, months: readonly Month[]): Spot | null => {
  if (turned.length > 0) return { month, turned: turned.slice(0, -1) };
  const older = months.find((each) => each < month);
  return older === undefined ? null : { month: older, turned: [] };
};

/** The page after: within the month, or the next newer month that has lines. */
export const pageAfter = (
  { month, turned }: Spot,
  months: readonly Month[],
  next: string | null,
): Spot | null => {
  if (next !== null) return { month, turned: [...turned, next] };
  const newer = months.filter((each) => each > month);
  const closest = newer[newer.length - 1];
  return closest === undefined ? null : { month: closest, turned: [] };
};

/** `第 7 页`: the how-manieth month with lines, and the page within a long month. */
export const pageName = ({ month, turned }: Spot, months: readonly Month[]): string => {
  const page = months.filter((each) => each <= month).length;
  if (page === 0) return '';
  return turned.length === 0
    ? `第 ${String(page)} 页`
    : `第 ${String(page)} 页续 ${String(turned.length)}`;
};
