/** 一年少用水：两年的账单都要有、都是抄的，人数没变，存折早开了；不按升数记。 */
import { decideDrop, yearsUntil, type Bill, type DropAsked } from '@domain/yearly-drop';
import { addMonths, parseDay, parseMonth, type Month } from '@kernel/day';
import fc from 'fast-check';

const month = (text: string): Month => {
  const read = parseMonth(text);
  if (read === null) throw new Error(text);
  return read;
};
const day = (text: string) => {
  const read = parseDay(text);
  if (read === null) throw new Error(text);
  return read;
};
const until = month('2026-10');
/** `count` bills of `months` months each, back from `last`. */
const billsTo = (last: Month, count: number, months: number, litres: number): Bill[] =>
  Array.from({ length: count }, (_, at) => ({
    ...{ month: addMonths(last, -at * months), months, litres, estimated: false },
  }));
const twoYears = (now: number, before: number, months = 2): Bill[] => [
  ...billsTo(until, 12 / months, months, now),
  ...billsTo(addMonths(until, -12), 12 / months, months, before),
];
const asked = (more: Partial<DropAsked> = {}): DropAsked => ({
  ...{
    supply: 'metered',
    agreedTo: 2,
    openedDay: day('2025-11-01'),
    peopleChangedOn: null,
    had: false,
    until,
  },
  bills: twoYears(9_000, 10_000),
  ...more,
});
const whyOf = (more: Partial<DropAsked>) => {
  const drop = decideDrop(asked(more));
  return drop.kind === 'none' ? drop.why : `${drop.rule} ${String(drop.percent)}`;
};

it.each([
  ['少 10%，到高的一档', { bills: twoYears(9_000, 10_000) }, 'yearly-drop-10 10'],
  ['少 9%，到低的一档', { bills: twoYears(9_100, 10_000) }, 'yearly-drop-5 9'],
  ['正好 5%', { bills: twoYears(9_500, 10_000, 1) }, 'yearly-drop-5 5'],
  ['少 4%，不到', { bills: twoYears(9_600, 10_000) }, 'less'],
  ['多用了', { bills: twoYears(12_000, 10_000) }, 'less'],
  ['正好少一半还算', { bills: twoYears(5_000, 10_000) }, 'yearly-drop-10 50'],
  ['少了一半多，多半没人住', { bills: twoYears(4_000, 10_000) }, 'empty'],
  ['前一年一滴没用', { bills: twoYears(0, 0) }, 'nothing'],
  ['没有水表', { supply: 'unmetered' as const }, 'unmetered'],
  ['同意的是没写这件事的旧说明', { agreedTo: 1 }, 'consent'],
  ['没有同意收账单', { agreedTo: null }, 'consent'],
  ['一年里记过', { had: true }, 'had'],
  ['存折是这一年里开的', { openedDay: day('2025-11-02') }, 'joined'],
  ['两年里改过人数', { peopleChangedOn: day('2024-11-01') }, 'people'],
  ['更早改的人数不要紧', { peopleChangedOn: day('2024-10-31') }, 'yearly-drop-10 10'],
  ['缺一期', { bills: twoYears(9_000, 10_000).slice(1) }, 'short'],
  ['前一年缺一期', { bills: twoYears(9_000, 10_000).slice(0, -1) }, 'short'],
  ['账期对不齐', { bills: [...billsTo(until, 4, 5, 9_000)] }, 'short'],
])('%s', (_, more, wanted) => {
  expect(whyOf(more)).toBe(wanted);
});

it('有估抄的一期，或两年前那一期是估的，都不算', () => {
  const guessed = twoYears(9_000, 10_000).map((bill, at) => ({ ...bill, estimated: at === 7 }));
  expect(whyOf({ bills: guessed })).toBe('estimated');
  const before = { month: month('2024-10'), months: 2, litres: 1, estimated: true };
  expect(whyOf({ bills: [...twoYears(9_000, 10_000), before] })).toBe('estimated');
  expect(whyOf({ bills: [...twoYears(9_000, 10_000), { ...before, estimated: false }] })).toBe(
    'yearly-drop-10 10',
  );
});

it('闰年按天算：前一年 366 天用 366 份，这一年 365 天用 365 份，一样多', () => {
  const last = month('2025-02');
  const bills = [...billsTo(last, 1, 12, 365_000), ...billsTo(month('2024-02'), 1, 12, 366_000)];
  expect(whyOf({ until: last, openedDay: day('2023-01-01'), bills })).toBe('less');
  expect(yearsUntil(last)).toEqual({
    ...{ from: '2024-03', until: '2025-02', fromBefore: '2023-03', untilBefore: '2024-02' },
  });
});

it('用多少升都只有两档，多省一升不多一分', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 20_000 }),
      fc.integer({ min: 1, max: 20_000 }),
      (now, was) => {
        const drop = decideDrop(asked({ bills: twoYears(now, was, 1) }));
        if (drop.kind === 'none') return;
        expect(['yearly-drop-5', 'yearly-drop-10']).toContain(drop.rule);
        expect(drop.percent >= 10).toBe(drop.rule === 'yearly-drop-10');
        expect(now * 100).toBeLessThanOrEqual(was * 95);
      },
    ),
    { seed: 20261128 },
  );
});
