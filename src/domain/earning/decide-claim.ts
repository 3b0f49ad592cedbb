import { endOfYearAfter, type Day } from '@kernel/day';
import { points, type Points } from '@kernel/points';
import { refuse } from '@kernel/refusal';
import { accept, type Reply } from '@kernel/wire';
import { isInForce, lotYearsOf, type ActionCode, type Caps, type Rule, type Tally } from './rule';

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

const decideCaps = (amount: number, tally: Tally, caps: Caps): Reply<null> => {
  if (tally.pointsToday + amount > caps.pointsDay) {
    return refuse('CAP_DAY', { points: caps.pointsDay });
  }
  return tally.pointsMonth + amount > caps.pointsMonth
    ? refuse('CAP_MONTH', { points: caps.pointsMonth })
    : accept(null);
};

/** What of the household the claim speaks of: how many took part, and whether its fixture is new to the rule. */
export type ClaimedPart = {
  readonly heads: number;
  readonly fixture: 'none' | 'new' | 'claimed';
};

const decidePart = (rule: Rule, { heads, fixture }: ClaimedPart): Reply<null> => {
  const headsMax = rule.headsMax ?? 1;
  if (heads > headsMax) return refuse('HEADS_OVER', { heads: headsMax });
  if (!rule.perFixture || fixture === 'new') return accept(null);
  return refuse(fixture === 'none' ? 'FIXTURE_NEEDED' : 'FIXTURE_CLAIMED');
};

/**
 * Decides a claim: in force, not done too often, within the caps. An award is whole or refused,
 * never cut to what a cap leaves, so that the sentence on the line stays true.
 * `seen` is whether somebody of the office has the thing in front of them, or its own
 * check passed, which is one check.
 */
export const decideClaim = (asked: {
  readonly rule: Rule;
  readonly caps: Caps;
  readonly tally: Tally;
  readonly part: ClaimedPart;
  readonly today: Day;
  readonly seen: boolean;
}): Reply<DecidedClaim> => {
  const { rule, caps, tally, part, today, seen } = asked;
  if (!isInForce(rule, today)) return refuse('RULE_NOT_IN_FORCE');
  const amount = rule.points * part.heads;
  const steps = [
    () => decidePart(rule, part),
    () => decideTimes(rule, tally),
    () => decideCaps(amount, tally, caps),
  ];
  for (const step of steps) {
    const decided = step();
    if (!decided.ok) return decided;
  }
  return accept({
    status: rule.checkers <= (seen ? 1 : 0) ? 'approved' : 'waiting',
    points: points(amount),
    credit: rule.credit,
    expiresOn: endOfYearAfter(today, lotYearsOf(rule, caps)),
  });
};

/**
 * What one more check makes of a waiting claim: nobody checks twice, and the last check that the
 * rule wants awards it.
 */
export const decideCheck = <Person>(asked: {
  readonly checkers: number;
  readonly checkedBy: readonly Person[];
  readonly by: Person;
}): Reply<'waiting' | 'approved'> => {
  const { checkers, checkedBy, by } = asked;
  if (checkedBy.includes(by)) return refuse('CHECKED_ALREADY');
  return accept(checkedBy.length + 1 < checkers ? 'waiting' : 'approved');
};
