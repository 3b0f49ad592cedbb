import { isGuessed, litresADay, newestFirst, yearBefore, type Period } from './period';

/**
 * How sure a jump is to be a leak. A bill alone never proves one: `likely` when it lies far above
 * last year's same months and above the months before, `perhaps` when less is known or it is less.
 */
export type Certainty = 'likely' | 'perhaps';
export type Jump = {
  readonly certainty: Certainty;
  readonly aDayNow: number;
  /** The higher of what is known of before, so that the jump is rather told too small. */
  readonly aDayUsual: number;
  /** Last year's same months were known, so the season does not explain it. */
  readonly isSeasonKnown: boolean;
};

/** 1.5 m³ a month: a tap that is not closed loses 1 to 6 (a figure often repeated, its source weak). */
export const jumpLeastADay = 50;
export const likelyTimes = 1.6;
export const perhapsTimes = 1.3;
const recentMost = 6;
const recentLeast = 2;

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((one, other) => one - other);
  const high = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const low = sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
  return (low + high) / 2;
};

const isAbove = (now: number, usual: number, times: number) =>
  now >= usual * times && now - usual >= jumpLeastADay;

/** Null when the newest bill was not read, when nothing is known of before, or when it is no jump. */
export const findJump = (periods: readonly Period[]): Jump | null => {
  const [newest, ...older] = newestFirst(periods);
  if (newest === undefined || newest.estimated) return null;
  const isRead = (period: Period) => !isGuessed(period, periods);
  const recent = older.filter(isRead).slice(0, recentMost).map(litresADay);
  const lastYear = yearBefore(newest, periods);
  const isSeasonKnown = lastYear !== null && isRead(lastYear);
  const usual = [
    ...(recent.length >= recentLeast ? [median(recent)] : []),
    ...(isSeasonKnown ? [litresADay(lastYear)] : []),
  ];
  if (usual.length === 0) return null;
  const now = litresADay(newest);
  const high = Math.max(...usual);
  if (!isAbove(now, high, perhapsTimes)) return null;
  const isSure = usual.length === 2 && isRead(newest) && isAbove(now, high, likelyTimes);
  return {
    certainty: isSure ? 'likely' : 'perhaps',
    aDayNow: now,
    aDayUsual: Math.round(high),
    isSeasonKnown,
  };
};
