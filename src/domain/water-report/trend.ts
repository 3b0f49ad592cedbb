import { daysOf, isGuessed, newestFirst, yearBefore, type Period } from './period';

/** Where one's own use went, held against the same months a year before; or why that is not known. */
export type Trend =
  | {
      readonly kind: 'known';
      readonly aDayNow: number;
      readonly aDayBefore: number;
      /** Whole per cent; below zero is less. */
      readonly percent: number;
      /** How many months of this year could be held against last year's. */
      readonly months: number;
    }
  | { readonly kind: 'unknown'; readonly why: 'short' | 'estimated' | 'unmatched' };

const yearMonths = 12;

const lastYearOf = (periods: readonly Period[]): Period[] => {
  const found: Period[] = [];
  let months = 0;
  for (const period of newestFirst(periods)) {
    if (months + period.months > yearMonths) break;
    found.push(period);
    months += period.months;
  }
  return found;
};

const sum = (values: readonly number[]) => values.reduce((all, each) => all + each, 0);
const aDay = (periods: readonly Period[]) =>
  sum(periods.map(({ litres }) => litres)) / sum(periods.map(daysOf));

/**
 * The last twelve months against the same months a year before, so that summer is held against
 * summer. Guessed periods are left out on both sides.
 */
export const trendOf = (periods: readonly Period[]): Trend => {
  const recent = lastYearOf(periods);
  const pairs = recent.flatMap((now) => {
    const then = yearBefore(now, periods);
    return then === null ? [] : [{ now, then }];
  });
  if (pairs.length === 0) {
    const isLong = sum(periods.map(({ months }) => months)) > yearMonths;
    return { kind: 'unknown', why: isLong ? 'unmatched' : 'short' };
  }
  const read = pairs.filter(
    ({ now, then }) => !isGuessed(now, periods) && !isGuessed(then, periods),
  );
  const before = read.length === 0 ? 0 : aDay(read.map(({ then }) => then));
  // Without any use last year there is nothing to take per cents of.
  if (before === 0) return { kind: 'unknown', why: read.length === 0 ? 'estimated' : 'unmatched' };
  const now = aDay(read.map((pair) => pair.now));
  return {
    kind: 'known',
    aDayNow: Math.round(now),
    aDayBefore: Math.round(before),
    percent: Math.round((now / before - 1) * 100),
    months: sum(read.map((pair) => pair.now.months)),
  };
};
