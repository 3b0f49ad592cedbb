import { monthOfDay, type Day } from '@kernel/day';
import { counted } from './counted';
import { decideClaim } from './decide-claim';
import type { Caps, Rule, RuleTerms } from './rule';

/** A claim as it stands in the books; claims of other rules count towards the caps over all. */
export type PastClaim = {
  readonly day: Day;
  readonly points: number;
  readonly heads: number;
  readonly hasFixture: boolean;
  readonly isOfRule: boolean;
  /** It is a line of the passbook within the days that are judged. */
  readonly isPosted: boolean;
};

/** What the posts of some days came to, and what other terms would have made of them. */
export type Judgement = {
  readonly lines: number;
  readonly points: number;
  readonly pointsThen: number;
  readonly same: number;
  readonly more: number;
  readonly less: number;
  readonly refused: number;
};

export const noJudgement: Judgement = {
  ...{ lines: 0, points: 0, pointsThen: 0 },
  ...{ same: 0, more: 0, less: 0, refused: 0 },
};

export const addJudgements = (one: Judgement, other: Judgement): Judgement => ({
  lines: one.lines + other.lines,
  points: one.points + other.points,
  pointsThen: one.pointsThen + other.pointsThen,
  same: one.same + other.same,
  more: one.more + other.more,
  less: one.less + other.less,
  refused: one.refused + other.refused,
});

type Run = {
  readonly day: Day;
  readonly ruleToday: number;
  readonly ruleMonth: number;
  readonly ruleEver: number;
  readonly pointsToday: number;
  readonly pointsMonth: number;
};

/** The counts a new day or month starts with. */
const runOn = (run: Run, day: Day): Run => {
  if (run.day === day) return run;
  const isSameMonth = monthOfDay(run.day) === monthOfDay(day);
  return {
    ...{ day, ruleToday: 0, pointsToday: 0, ruleEver: run.ruleEver },
    ruleMonth: isSameMonth ? run.ruleMonth : 0,
    pointsMonth: isSameMonth ? run.pointsMonth : 0,
  };
};

const judged = (points: number, then: number | null): Judgement => {
  const given = then ?? 0;
  return {
    lines: 1,
    points,
    pointsThen: given,
    same: given === points ? 1 : 0,
    more: given > points ? 1 : 0,
    less: then !== null && given < points ? 1 : 0,
    refused: then === null ? 1 : 0,
  };
};

/**
 * How other terms of a rule would have judged one household's claims, told in the order in which
 * they were made from the first of a month on; `everBefore` counts those of the rule from earlier.
 * Every one is decided as it was then, by `decideClaim`, with the counts that the new terms would
 * have left. What was refused then is not in the books, so it is not in here.
 */
export const judgeAgain = (asked: {
  readonly terms: RuleTerms;
  readonly caps: Caps;
  readonly everBefore: number;
  readonly claims: readonly PastClaim[];
}): Judgement => {
  const { caps, claims } = asked;
  const rule: Omit<Rule, 'effectiveFrom'> = {
    ...{ ...asked.terms, id: 'proposed', version: 1, isDefault: false },
    effectiveUntil: null,
  };
  const [first] = claims;
  if (first === undefined) return noJudgement;
  let judgement = noJudgement;
  let run: Run = {
    ...{ day: first.day, ruleToday: 0, ruleMonth: 0, ruleEver: asked.everBefore },
    ...{ pointsToday: 0, pointsMonth: 0 },
  };
  for (const claim of claims) {
    run = runOn(run, claim.day);
    if (!claim.isOfRule) {
      run = counted(run, claim.points, 0);
      continue;
    }
    const decided = decideClaim({
      rule: { ...rule, effectiveFrom: claim.day },
      caps,
      tally: run,
      part: { heads: claim.heads, fixture: claim.hasFixture ? 'new' : 'none' },
      today: claim.day,
      seen: true,
    });
    if (decided.ok) run = counted(run, decided.value.points, 1);
    if (claim.isPosted) {
      const then = decided.ok ? decided.value.points : null;
      judgement = addJudgements(judgement, judged(claim.points, then));
    }
  }
  return judgement;
};
