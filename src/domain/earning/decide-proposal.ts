import { addDays, type Day } from '@kernel/day';
import type { Evidence } from '@kernel/evidence';
import { refuse } from '@kernel/refusal';
import { accept, type Reply } from '@kernel/wire';
import { evidenceFor } from './by-report';
import type { Caps, Rule, RuleTerms } from './rule';

const needsEyes: readonly Evidence[] = ['seen', 'photo', 'label', 'report'];
/** Each has one way: a desk that posted them too would pass by what that way asks and counts. */
const hasOwnWay: readonly Evidence[] = [
  ...(['check-in', 'class', 'quiz', 'label', 'bill', 'slip', 'report'] as const),
];
/** A teacher's count is the one check of a class, the second look of a report; nobody checks answers. */
const checkersOf: Partial<Record<Evidence, number>> = { class: 1, quiz: 0, report: 1 };

const decideDays = (terms: RuleTerms, last: Rule | null, today: Day): Reply<null> => {
  const earliest = addDays(today, 1);
  if (terms.effectiveFrom < earliest) return refuse('RULE_DAY_EARLY', { day: earliest });
  if (last !== null && terms.effectiveFrom <= last.effectiveFrom) {
    return refuse('RULE_DAY_TAKEN', { version: last.version, day: last.effectiveFrom });
  }
  return terms.effectiveUntil !== null && terms.effectiveUntil < terms.effectiveFrom
    ? refuse('RULE_ENDS_FIRST')
    : accept(null);
};

const decideTerms = (terms: RuleTerms, last: Rule | null, caps: Caps): Reply<null> => {
  const { evidence, checkers, byDesk, headsMax, perFixture, points } = terms;
  if (!evidenceFor(last?.id ?? null).includes(evidence)) return refuse('EVIDENCE_FIXED');
  if (checkers === 0 && needsEyes.includes(evidence)) return refuse('RULE_UNCHECKED');
  const fixed = checkersOf[evidence] ?? checkers;
  if (checkers !== fixed) return refuse('RULE_CHECKERS_FIXED', { checkers: fixed });
  if (byDesk && hasOwnWay.includes(evidence)) return refuse('RULE_BY_ITS_WAY');
  if (checkers === 2 && byDesk) return refuse('RULE_TWO_BY_DESK');
  if (headsMax !== null && perFixture) return refuse('RULE_HEADS_OR_FIXTURE');
  // An award is whole or refused, so more than a day holds would never be given.
  return points * (headsMax ?? 1) > caps.pointsDay
    ? refuse('RULE_OVER_DAY', { points: caps.pointsDay })
    : accept(null);
};

const said = ({ effectiveFrom: _from, ...terms }: RuleTerms): string =>
  JSON.stringify(Object.entries(terms).sort(([one], [other]) => (one < other ? -1 : 1)));

const termsOf = ({ id: _id, version: _version, isDefault: _isDefault, ...terms }: Rule) => terms;

/**
 * Whether a change of the rule book may be proposed, and as which version. `last` is the newest
 * version there is, begun or not; null for a new rule. It begins tomorrow at the earliest, so that
 * a day is judged by one version from its first second to its last.
 */
export const decideProposal = (asked: {
  readonly terms: RuleTerms;
  readonly last: Rule | null;
  readonly caps: Caps;
  readonly today: Day;
}): Reply<number> => {
  const { terms, last, caps, today } = asked;
  if (last !== null && said(termsOf(last)) === said(terms)) return refuse('RULE_SAME');
  const days = decideDays(terms, last, today);
  if (!days.ok) return days;
  const fits = decideTerms(terms, last, caps);
  return fits.ok ? accept((last?.version ?? 0) + 1) : fits;
};

/**
 * Whether a proposal may become a version today: before its day has come, with nothing changed
 * since that it did not know of. That somebody else approves it is asked before.
 */
export const decideApproval = (asked: {
  readonly proposal: RuleTerms & { readonly version: number };
  readonly last: Rule | null;
  readonly caps: Caps;
  readonly today: Day;
}): Reply<null> => {
  const { proposal, last, caps, today } = asked;
  if (proposal.effectiveFrom <= today) {
    return refuse('PROPOSAL_LATE', { day: proposal.effectiveFrom });
  }
  if (proposal.version !== (last?.version ?? 0) + 1) return refuse('PROPOSAL_OUTDATED');
  const days = decideDays(proposal, last, today);
  return days.ok ? decideTerms(proposal, last, caps) : days;
};
