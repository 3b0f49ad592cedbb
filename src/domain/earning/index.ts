/**
 * Earning: which acts earn how much, how often, shown by what and checked by how many.
 *
 * 1. The amount comes from the rule in force on the day, never from who asks: whole points for an
 *    act or for each head, never by litres (features.md section 2).
 * 2. Caps count a household's Beijing days and months; a declined or reversed claim gives room again.
 * 3. A version never changes. It ends on its last day, or the day before the next version begins.
 * 4. A change begins tomorrow at the earliest and is approved by somebody who did not propose it.
 */
export { counted } from './counted';
export { decideCheck, decideClaim, decideCode, decideStatus } from './decide-claim';
export type { ClaimedPart, DecidedClaim, HouseholdStatus } from './decide-claim';
export { decideApproval, decideProposal } from './decide-proposal';
export { addJudgements, judgeAgain, noJudgement } from './judge-again';
export type { Judgement, PastClaim } from './judge-again';
export { evidenceFor, isPaidByReport, joinedRule, reportRule } from './by-report';
export { isInForce, lotYearsOf } from './rule';
export type { ActionCode, Caps, Checkers, Rule, RuleTerms, Tally } from './rule';
export {
  whyCreditCorrected,
  whyCredited,
  whyEarned,
  whyExpired,
  whyReversed,
  whySpent,
} from './why';
