import type { Tally } from './rule';

/** The counts after one more claim; `times` is 0 for a claim of another rule, which counts in points. */
export const counted = <Counts extends Tally>(
  counts: Counts,
  points: number,
  times: 0 | 1,
): Counts => ({
  ...counts,
  ruleToday: counts.ruleToday + times,
  ruleMonth: counts.ruleMonth + times,
  ruleEver: counts.ruleEver + times,
  pointsToday: counts.pointsToday + points,
  pointsMonth: counts.pointsMonth + points,
});
