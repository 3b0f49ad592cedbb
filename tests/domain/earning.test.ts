import fc from 'fast-check';
import {
  decideClaim,
  decideCode,
  decideStatus,
  type Caps,
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
  way: 'activity',
  points: 10,
  credit: 10,
  timesDay: 1,
  timesMonth: 4,
  timesEver: null,
  checkedBy: 'code',
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
}) =>
  decideClaim({
    rule: { ...lecture, ...given.rule },
    caps,
    tally: { ...nothing, ...given.tally },
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
    const rule = { checkedBy: 'desk' } as const;
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

  it('never lifts a day above its cap, whatever was claimed before', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.integer({ min: 1, max: 60 }), (pointsToday, points) => {
        const decided = claim({ rule: { points }, tally: { pointsToday } });
        expect(decided.ok).toBe(pointsToday + points <= caps.pointsDay);
      }),
    );
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
