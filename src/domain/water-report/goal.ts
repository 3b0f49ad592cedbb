/** One household bucket is counted as ten litres; the page says so. */
export const bucketLitres = 10;
/** The most buckets a day that a goal may name: 2 m³. */
export const goalMost = 200;
/** A goal is one twentieth less than now, in whole buckets, and never nothing. */
const goalShare = 0.95;

export const bucketsOf = (litres: number): number => Math.round(litres / bucketLitres);

/** A goal to begin with, from what is used now. */
export const suggestGoal = (aDayNow: number): number =>
  Math.min(goalMost, Math.max(1, Math.floor((aDayNow / bucketLitres) * goalShare)));

/** Whether a day's use fits the goal, to the bucket. Missing it costs nothing. */
export const keepsGoal = (aDayNow: number, goalBuckets: number): boolean =>
  bucketsOf(aDayNow) <= goalBuckets;
