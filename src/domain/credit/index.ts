/**
 * The credit book: a person's own, apart from the points.
 *
 * 1. It only grows, or is corrected by a linked line; it never falls below zero.
 * 2. It is never spent or transferred and decides no basic service (facts.md section 8).
 * 3. Apart from the reversal of a wrong act, it is corrected after an objection, by two people, with a
 *    letter.
 * 4. It leaves the app only as a statement that its owner signed, until a day, and may take back.
 */
export { correctionMax, decideCorrection } from './decide-correction';
export type { CorrectedLine } from './decide-correction';
export {
  benefitCodeMinutes,
  decideBenefit,
  decideBenefitCode,
  isHonouredOn,
  isOpenOn,
} from './decide-benefit';
export type { BenefitTerms, PlaceTerms } from './decide-benefit';
export { betweenUsesMinutes, decideOwnUse, isJustUsed, usesADayMax } from './decide-own-use';
export {
  decideStatement,
  lastStatementDay,
  statementsMax,
  statementState,
} from './decide-statement';
export type { StatementState } from './decide-statement';
export { letterNumber } from './letter-number';
export { levelOf, nextLevel } from './level';
export type { Level } from './level';
