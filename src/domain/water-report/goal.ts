import { bucketLitres, bucketsOf, goalBucketsMost } from '@kernel/litres';

/** A goal is one twentieth less than now, in whole buckets, and never nothing. */
const goalShare = 0.95;

/** A goal to begin with, from what is used now. */
export const suggestGoal = (aDayNow: number): number =>
  Math.min(goalBucketsMost, Math.max(1, Math.floor((aDayNow / bucketLitres) * goalShare)));

/** Whether a day's use fits the goal, to the bucket. Missing it costs nothing. */
export const keepsGoal = (aDayNow: number, goalBuckets: number): boolean =>
  bucketsOf(aDayNow) <= goalBuckets;
