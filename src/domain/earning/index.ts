/**
 * Earning: which acts earn how much, how often, checked by whom.
 *
 * 1. The amount comes from the rule in force on the day, never from who asks.
 * 2. Caps count a household's Beijing days and months; a declined or reversed claim gives room again.
 * 3. Points reward verified acts, not litres (features.md section 2).
 */
export { decideClaim, decideCode, decideStatus } from './decide-claim';
export type { DecidedClaim, HouseholdStatus } from './decide-claim';
export { isInForce } from './rule';
export type { ActionCode, Caps, Rule, Tally, Way } from './rule';
export { whyEarned, whyExpired, whyReversed, whySpent } from './why';
