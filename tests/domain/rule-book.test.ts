/** The rule book: what may be proposed and approved, on which day, and what a preview says. */
import fc from 'fast-check';
import {
  decideApproval,
  decideProposal,
  judgeAgain,
  type Caps,
  type PastClaim,
  type Rule,
  type RuleTerms,
} from '@domain/earning';
import { addDays, dayOf, parseDay, type Day } from '@kernel/day';

const day = (text: string): Day => {
  const found = parseDay(text);
  if (found === null) throw new Error(`not a day: ${text}`);
  return found;
};
const caps: Caps = { pointsDay: 45, pointsMonth: 300, lotYears: 1 };
const terms: RuleTerms = {
  ...{ effectiveFrom: day('2026-12-01'), effectiveUntil: null },
  ...{ title: '节水讲座', act: '听一次节水讲座', icon: 'people', evidence: 'code' },
  ...{ points: 10, credit: 10, timesDay: 1, timesMonth: 4, timesEver: null, perFixture: false },
  ...{ headsMax: null, checkers: 0, byDesk: true, lotYears: null, clause: '示例', source: '示例' },
};
const last: Rule = {
  ...{ ...terms, id: 'talk', version: 3, isDefault: true },
  effectiveFrom: day('2026-01-01'),
};
const changed = { ...terms, points: 12 };

/** The version of a proposal made at this instant, or the code of its refusal. */
const proposed = (
  given: Partial<RuleTerms>,
  at = '2026-11-20T02:00:00Z',
  before: Rule | null = last,
) => {
  const today = dayOf(new Date(at));
  const reply = decideProposal({ terms: { ...changed, ...given }, last: before, caps, today });
  return reply.ok ? reply.value : reply.refusal.code;
};

describe('a proposal', () => {
  it('is the next version of its rule, or the first of a new one', () => {
    expect(proposed({})).toBe(4);
    expect(proposed({}, undefined, null)).toBe(1);
  });

  it.each([
    ['23:59:59 on the day before', '2026-11-30T15:59:59Z', 4],
    ['00:00:01 on the day itself', '2026-11-30T16:00:01Z', 'RULE_DAY_EARLY'],
  ])('may begin tomorrow at the earliest: at %s in Beijing', (_title, at, expected) => {
    expect(proposed({ effectiveFrom: day('2026-12-01') }, at)).toBe(expected);
  });

  it('begins after the newest version there is, also when that one has not begun', () => {
    const coming = { ...last, effectiveFrom: day('2027-01-01') };
    expect(proposed({ effectiveFrom: day('2027-01-01') }, undefined, coming)).toBe(
      'RULE_DAY_TAKEN',
    );
    expect(proposed({ effectiveFrom: day('2027-01-02') }, undefined, coming)).toBe(4);
  });

  it.each<[string, Partial<RuleTerms>, string]>([
    ['changes nothing but its day', { points: 10 }, 'RULE_SAME'],
    ['ends before it begins', { effectiveUntil: day('2026-11-30') }, 'RULE_ENDS_FIRST'],
    ['asks for a report and is no rule of reports', { evidence: 'report' }, 'EVIDENCE_FIXED'],
    ['has nobody look at the thing', { evidence: 'seen', checkers: 0 }, 'RULE_UNCHECKED'],
    ['wants two people and lets one post', { checkers: 2, byDesk: true }, 'RULE_TWO_BY_DESK'],
    ['counts heads and fixtures', { headsMax: 2, perFixture: true }, 'RULE_HEADS_OR_FIXTURE'],
    ['gives more than a day holds', { points: 46 }, 'RULE_OVER_DAY'],
    ['gives more than a day holds to so many', { points: 10, headsMax: 5 }, 'RULE_OVER_DAY'],
  ])('is refused when it %s', (_title, given, code) => {
    expect(proposed(given)).toBe(code);
  });

  it('of the rule of reports asks for a report and for nothing else, checked by one', () => {
    const ofReports = { ...last, id: 'leak-report' };
    const asked = (given: Partial<RuleTerms>) =>
      proposed({ byDesk: false, ...given }, undefined, ofReports);
    expect(asked({ evidence: 'report', checkers: 1 })).toBe(4);
    expect(asked({ evidence: 'report', checkers: 1, byDesk: true })).toBe('RULE_BY_ITS_WAY');
    expect(asked({ evidence: 'report', checkers: 0 })).toBe('RULE_UNCHECKED');
    expect(asked({ evidence: 'report', checkers: 2 })).toBe('RULE_CHECKERS_FIXED');
    expect(asked({ evidence: 'photo', checkers: 1 })).toBe('EVIDENCE_FIXED');
  });

  it('may end a rule by giving it a last day', () => {
    expect(proposed({ points: 10, effectiveUntil: day('2026-12-31') })).toBe(4);
  });
});

describe('an approval', () => {
  const approved = (given: Partial<RuleTerms>, at: string, before: Rule | null = last) => {
    const today = dayOf(new Date(at));
    const proposal = { ...changed, ...given, version: 4 };
    const reply = decideApproval({ proposal, last: before, caps, today });
    return reply.ok ? 'ok' : reply.refusal.code;
  };

  it('comes before the day does', () => {
    expect(approved({}, '2026-11-30T15:59:59Z')).toBe('ok');
    expect(approved({}, '2026-11-30T16:00:01Z')).toBe('PROPOSAL_LATE');
  });

  it('is of the book as the proposer saw it', () => {
    const newer = { ...last, version: 4, effectiveFrom: day('2026-11-25') };
    expect(approved({}, '2026-11-20T02:00:00Z', newer)).toBe('PROPOSAL_OUTDATED');
    expect(approved({ points: 46 }, '2026-11-20T02:00:00Z')).toBe('RULE_OVER_DAY');
  });
});

describe('a preview', () => {
  const claim = (text: string, given: Partial<PastClaim> = {}): PastClaim => ({
    ...{ day: day(text), points: 10, heads: 1, hasFixture: false, isOfRule: true, isPosted: true },
    ...given,
  });
  const judged = (given: Partial<RuleTerms>, claims: readonly PastClaim[], everBefore = 0) =>
    judgeAgain({ terms: { ...terms, ...given }, caps, everBefore, claims });
  const instant = (at: string): string => dayOf(new Date(at));

  it('says what other points would have come to', () => {
    expect(judged({ points: 12 }, [claim('2026-11-02'), claim('2026-11-09')])).toEqual({
      ...{ lines: 2, points: 20, pointsThen: 24, same: 0, more: 2, less: 0, refused: 0 },
    });
    expect(judged({ points: 4 }, [claim('2026-11-02')])).toMatchObject({ pointsThen: 4, less: 1 });
    expect(judged({}, [claim('2026-11-02')])).toMatchObject({ pointsThen: 10, same: 1 });
  });

  it('counts a Beijing day from its first second: two of one day, one of each of two days', () => {
    const late = instant('2026-11-20T15:59:59Z');
    const next = instant('2026-11-20T16:00:01Z');
    expect(judged({}, [claim(late), claim(late)])).toMatchObject({ lines: 2, refused: 1 });
    expect(judged({}, [claim(late), claim(next)])).toMatchObject({ lines: 2, refused: 0 });
  });

  it('counts a month to its last day and anew on the first', () => {
    const once = { timesMonth: 1 };
    const lastDay = instant('2026-11-30T15:59:59Z');
    const firstDay = instant('2026-11-30T16:00:01Z');
    expect(judged(once, [claim('2026-11-01'), claim(lastDay)])).toMatchObject({ refused: 1 });
    expect(judged(once, [claim(lastDay), claim(firstDay)])).toMatchObject({ refused: 0 });
    expect(judged(once, [claim('2028-02-28'), claim('2028-02-29')])).toMatchObject({ refused: 1 });
    expect(judged(once, [claim('2028-02-29'), claim('2028-03-01')])).toMatchObject({ refused: 0 });
  });

  it('what the new terms would have refused leaves room for what came after', () => {
    const claims = [claim('2026-11-02'), claim('2026-11-02'), claim('2026-11-03')];
    expect(judged({ timesMonth: 2 }, claims)).toMatchObject({ pointsThen: 20, refused: 1 });
  });

  it('remembers how often a household did it before', () => {
    expect(judged({ timesEver: 2 }, [claim('2026-11-02')], 2)).toMatchObject({ refused: 1 });
    expect(judged({ timesEver: 3 }, [claim('2026-11-02')], 2)).toMatchObject({ refused: 0 });
  });

  it('counts other acts towards the caps over all, and posts from before towards the month', () => {
    const other = claim('2026-11-02', { isOfRule: false, isPosted: false, points: 40 });
    expect(judged({ points: 6 }, [other, claim('2026-11-02')])).toMatchObject({ refused: 1 });
    const earlier = claim('2026-11-01', { isPosted: false });
    expect(judged({ timesMonth: 1 }, [earlier, claim('2026-11-02')])).toMatchObject({
      ...{ lines: 1, refused: 1 },
    });
  });

  it('gives for each head, and refuses more heads than the new terms count', () => {
    const family = claim('2026-11-02', { heads: 3, points: 15 });
    expect(judged({ points: 5, headsMax: 3 }, [family])).toMatchObject({ pointsThen: 15, same: 1 });
    expect(judged({ points: 5, headsMax: 2 }, [family])).toMatchObject({ refused: 1 });
  });

  it('of the same terms changes nothing, whatever was posted once a day', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(27), { maxLength: 4 }), (days) => {
        const ordered = [...days].sort((one, other) => one - other);
        const claims = ordered.map((at) => claim(addDays(day('2026-11-01'), at)));
        const said = judged({}, claims);
        expect(said.pointsThen).toBe(said.points);
        expect(said.same).toBe(claims.length);
      }),
    );
  });
});
