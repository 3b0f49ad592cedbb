import { endOfYearAfter, type Day } from '@kernel/day';
import { points, type Points } from '@kernel/points';
import { refuse } from '@kernel/refusal';
import { accept, type Reply } from '@kernel/wire';
import { isInForce, type ActionCode, type Caps, type Rule, type Tally } from './rule';

/** What an accepted claim comes to; the amount is the rule's and nobody else's. */
export type DecidedClaim = {
  readonly status: 'approved' | 'waiting';
  readonly points: Points;
  readonly credit: number;
  readonly expiresOn: Day;
};

export type HouseholdStatus = 'waiting' | 'confirmed' | 'frozen' | 'closed';

/** Whether a household's passbook may be written at all. */
export const decideStatus = (status: HouseholdStatus): Reply<null> => {
  switch (status) {
    case 'waiting':
      return refuse('HOUSEHOLD_NOT_CONFIRMED');
    case 'frozen':
      return refuse('HOUSEHOLD_FROZEN');
    case 'closed':
      return refuse('HOUSEHOLD_CLOSED');
    case 'confirmed':
      return accept(null);
  }
};

/** Whether a printed code may be used on this day. */
export const decideCode = (code: ActionCode, today: Day): Reply<null> => {
  if (today < code.fromDay) return refuse('CODE_NOT_YET', { day: code.fromDay });
  return today > code.untilDay ? refuse('CODE_OVER') : accept(null);
};

const decideTimes = (rule: Rule, tally: Tally): Reply<null> => {
  if (rule.timesEver !== null && tally.ruleEver >= rule.timesEver) {
    return refuse('RULE_CAP_EVER', { times: rule.timesEver });
  }
  if (tally.ruleToday >= rule.timesDay) return refuse('ALREADY_TODAY');
  return tally.ruleMonth >= rule.timesMonth
    ? refuse('RULE_CAP_MONTH', { times: rule.timesMonth })
    : accept(null);
};

const decideCaps = (rule: Rule, tally: Tally, caps: Caps): Reply<null> => {
  if (tally.pointsToday + rule.points > caps.pointsDay) {
    return refuse('CAP_DAY', { points: caps.pointsDay });
  }
  return tally.pointsMonth + rule.points > caps.pointsMonth
    ? refuse('CAP_MONTH', { points: caps.pointsMonth })
    : accept(null);
};

/**
 * Decides a claim: in force, not done too often, within the caps. An award is whole or refused,
 * never cut to what a cap leaves, so that the sentence on the line stays true.
 * `seen` is whether somebody of the office has the thing in front of them, or its own check passed.
 */
export const decideClaim = (asked: {
  readonly rule: Rule;
  readonly caps: Caps;
  readonly tally: Tally;
  readonly today: Day;
  readonly seen: boolean;
}): Reply<DecidedClaim> => {
  const { rule, caps, tally, today, seen } = asked;
  if (!isInForce(rule, today)) return refuse('RULE_NOT_IN_FORCE');
  const times = decideTimes(rule, tally);
  if (!times.ok) return times;
  const capped = decideCaps(rule, tally, caps);
  if (!capped.ok) return capped;
  return accept({
    status: seen || rule.checkedBy === 'code' ? 'approved' : 'waiting',
    points: points(rule.points),
    credit: rule.credit,
    expiresOn: endOfYearAfter(today, caps.lotYears),
  });
};
