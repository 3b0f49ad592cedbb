/**
 * The water report: what a household's bills say, to that household alone.
 *
 * 1. Own use is held against the same months a year before; without twelve months that is said.
 * 2. Others are a person's middle use in like homes, 20 at least; no place in a row, no money.
 * 3. A guessed month proves nothing: neither it nor the bill that makes it good is held against another.
 * 4. A jump says how sure it is; a bill alone never proves a leak.
 * 5. A household without a meter is compared with nobody.
 */
export { canCompare, decideComparison, homesLeast } from './comparison';
export type { Cohort, Comparison, Standing } from './comparison';
export { faceOf } from './face';
export type { Face } from './face';
export { keepsGoal, suggestGoal } from './goal';
export { holidaysIn } from './holiday';
export type { Holiday } from './holiday';
export { findJump, jumpLeastADay, likelyTimes, perhapsTimes } from './jump';
export type { Certainty, Jump } from './jump';
export { daysOf, litresADay, newestFirst, yearBefore } from './period';
export type { Period } from './period';
export { rankTips, tips } from './tip';
export type { Fixture, Tip } from './tip';
export { trendOf } from './trend';
export type { Trend } from './trend';
