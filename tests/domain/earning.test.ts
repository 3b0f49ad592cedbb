import fc from 'fast-check';
import {
  decideCheck,
  decideClaim,
  decideCode,
  decideStatus,
  type Caps,
  type ClaimedPart,
  type Rule,
  type Tally,
} from '@domain/earning';
import { parseDay, type Day } from '@kernel/day';

const day = (text: string): Day => {
  const found = parseDay(text);
  if (found === null) throw new Error(`not a day: ${text}`);
  return found;
};
const today = day('2026-11-20');
const caps: Caps = { pointsDay: 45, pointsMonth: 300, lotYears: 1 };
const nothing: Tally = { ruleToday: 0, ruleMonth: 0, ruleEver: 0, pointsToday: 0, pointsMonth: 0 };
const lecture: Rule = {
  id: 'lecture',
  version: 2,
  effectiveFrom: day('2026-07-01'),
  effectiveUntil: null,
  title: '节水讲座',
  act: '参加了一场节水讲座',
  icon: 'book',
  evidence: 'code',
  points: 10,
  credit: 10,
  timesDay: 1,
  timesMonth: 4,
  timesEver: null,
  perFixture: false,
  headsMax: null,
  checkers: 0,
  lotYears: null,
  byDesk: true,
  clause: '第 1 条',
  source: '示例',
  isDefault: true,
};
const claim = (given: {
  rule?: Partial<Rule>;
  tally?: Partial<Tally>;
  day?: Day;
  seen?: boolean;
  part?: Partial<ClaimedPart>;
}) =>
  decideClaim({
    rule: { ...lecture, ...given.rule },
    caps,
    tally: { ...nothing, ...given.tally },
    part: { heads: 1, fixture: 'none', ...given.part },
    today: given.day ?? today,
    seen: given.seen ?? false,
  });
const codeOf = (reply: ReturnType<typeof decideClaim>) => (reply.ok ? 'ok' : reply.refusal.code);

describe('a claim', () => {
  it('is awarded the rule’s points, to be spent until the end of next year', () => {
    expect(claim({})).toEqual({
      ok: true,
      value: { status: 'approved', points: 10, credit: 10, expiresOn: '2027-12-31' },
    });
  });

  it('waits for the office when the rule wants the thing seen, unless the office has it in hand', () => {
    const rule = { checkers: 1 } as const;
    expect(claim({ rule })).toMatchObject({ value: { status: 'waiting' } });
    expect(claim({ rule, seen: true })).toMatchObject({ value: { status: 'approved' } });
  });

  it.each([
    ['done today already', { ruleToday: 1 }, 'ALREADY_TODAY'],
    ['done four times this month', { ruleMonth: 4 }, 'RULE_CAP_MONTH'],
    ['over the day’s cap by one point', { pointsToday: 36 }, 'CAP_DAY'],
    ['over the month’s cap by one point', { pointsMonth: 291 }, 'CAP_MONTH'],
  ])('is refused when %s', (_title, tally, code) => {
    expect(codeOf(claim({ tally }))).toBe(code);
  });

  it.each([
    ['the day’s cap is met exactly', { pointsToday: 35 }],
    ['the month’s cap is met exactly', { pointsMonth: 290 }],
    ['it is the last time this month', { ruleMonth: 3 }],
  ])('is awarded when %s', (_title, tally) => {
    expect(codeOf(claim({ tally }))).toBe('ok');
  });

  it('is refused once it was done as often as a household may ever', () => {
    expect(codeOf(claim({ rule: { timesEver: 1 }, tally: { ruleEver: 1 } }))).toBe('RULE_CAP_EVER');
  });

  it('is refused the day before a rule begins and the day after it ends, not on those days', () => {
    const rule = { effectiveUntil: day('2026-12-31') };
    expect(codeOf(claim({ rule, day: day('2026-06-30') }))).toBe('RULE_NOT_IN_FORCE');
    expect(codeOf(claim({ rule, day: day('2026-07-01') }))).toBe('ok');
    expect(codeOf(claim({ rule, day: day('2026-12-31') }))).toBe('ok');
    expect(codeOf(claim({ rule, day: day('2027-01-01') }))).toBe('RULE_NOT_IN_FORCE');
  });

  it('waits for a second person when the rule wants two, also when the desk saw it', () => {
    const rule = { checkers: 2, byDesk: false } as const;
    expect(claim({ rule })).toMatchObject({ value: { status: 'waiting' } });
    expect(claim({ rule, seen: true })).toMatchObject({ value: { status: 'waiting' } });
  });

  it('is awarded for each head, up to as many as the rule counts', () => {
    const rule = { points: 5, headsMax: 3 };
    expect(claim({ rule, part: { heads: 3 } })).toMatchObject({
      value: { points: 15, credit: 10 },
    });
    expect(codeOf(claim({ rule, part: { heads: 4 } }))).toBe('HEADS_OVER');
    expect(codeOf(claim({ part: { heads: 2 } }))).toBe('HEADS_OVER');
    expect(codeOf(claim({ rule, part: { heads: 3 }, tally: { pointsToday: 31 } }))).toBe('CAP_DAY');
  });

  it('names its fixture where the rule counts by fixtures, each of them once', () => {
    const rule = { perFixture: true };
    expect(codeOf(claim({ rule }))).toBe('FIXTURE_NEEDED');
    expect(codeOf(claim({ rule, part: { fixture: 'claimed' } }))).toBe('FIXTURE_CLAIMED');
    expect(codeOf(claim({ rule, part: { fixture: 'new' } }))).toBe('ok');
    expect(codeOf(claim({}))).toBe('ok');
  });

  it('gives points that live as long as the rule says, else as the caps say', () => {
    expect(claim({ rule: { lotYears: 0 } })).toMatchObject({ value: { expiresOn: '2026-12-31' } });
    expect(claim({ rule: { lotYears: 3 } })).toMatchObject({ value: { expiresOn: '2029-12-31' } });
  });

  it('never lifts a day above its cap, whatever was claimed before', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.integer({ min: 1, max: 60 }), (pointsToday, points) => {
        const decided = claim({ rule: { points }, tally: { pointsToday } });
        expect(decided.ok).toBe(pointsToday + points <= caps.pointsDay);
      }),
    );
  });
});

describe('a check of a waiting claim', () => {
  const check = (checkers: number, checkedBy: readonly string[]) => {
    const reply = decideCheck({ checkers, checkedBy, by: 'li' });
    return reply.ok ? reply.value : reply.refusal.code;
  };
  it('awards it when it is the last that the rule wants, and nobody checks twice', () => {
    expect(check(1, [])).toBe('approved');
    expect(check(2, [])).toBe('waiting');
    expect(check(2, ['wang'])).toBe('approved');
    expect(check(2, ['li'])).toBe('CHECKED_ALREADY');
  });
});

describe('a printed code', () => {
  const code = {
    serial: 'ABCDEFGHJK',
    rule: 'lecture',
    title: '示例讲座',
    fromDay: day('2026-11-20'),
    untilDay: day('2026-11-21'),
  };
  it.each([
    ['2026-11-19', 'CODE_NOT_YET'],
    ['2026-11-20', 'ok'],
    ['2026-11-21', 'ok'],
    ['2026-11-22', 'CODE_OVER'],
  ])('on %s answers %s', (when, expected) => {
    const reply = decideCode(code, day(when));
    expect(reply.ok ? 'ok' : reply.refusal.code).toBe(expected);
  });
});

describe('a passbook', () => {
  it.each([
    ['confirmed', 'ok'],
    ['waiting', 'HOUSEHOLD_NOT_CONFIRMED'],
    ['frozen', 'HOUSEHOLD_FROZEN'],
    ['closed', 'HOUSEHOLD_CLOSED'],
  ] as const)('that is %s answers %s', (status, expected) => {
    const reply = decideStatus(status);
    expect(reply.ok ? 'ok' : reply.refusal.code).toBe(expected);
  });
});
