/** What bills say to their household: trend by season, jump, like homes, tip, goal. */
import { bucketsOf } from '@kernel/litres';
import * as fc from 'fast-check';
import { addMonths, parseMonth, type Month } from '@kernel/day';
import { litres } from '@kernel/litres';
import {
  canCompare,
  daysOf,
  decideComparison,
  faceOf,
  findJump,
  holidaysIn,
  homesLeast,
  keepsGoal,
  litresADay,
  rankTips,
  suggestGoal,
  trendOf,
  yearBefore,
  type Period,
} from '@domain/water-report';

const month = (text: string): Month => {
  const read = parseMonth(text);
  if (read === null) throw new Error(`${text} is no month`);
  return read;
};
/** The one of a list; a story that tells of none is wrong. */
const nth = (all: readonly Period[], index: number): Period => {
  const found = all[index];
  if (found === undefined) throw new Error(`there is no period ${String(index)}`);
  return found;
};

const newest = month('2026-10');
/** Bills of two months each, newest first, by litres a day; `~` before a number: estimated. */
const bills = (...aDays: readonly (number | string)[]): Period[] =>
  aDays.map((told, index) => {
    const when = { month: addMonths(newest, -2 * index), months: 2 };
    const aDay = Number(String(told).replace('~', ''));
    return {
      ...when,
      litres: litres(aDay * daysOf(when)),
      estimated: String(told).startsWith('~'),
    };
  });
const aYear = [200, 200, 200, 200, 200, 200] as const;
const twoYears = (first: number) => bills(first, ...aYear, ...aYear.slice(1), 200);

const aDayOf = fc.integer({ min: 0, max: 5_000 });
const estimated = fc.boolean();
const anyBills = fc
  .array(fc.tuple(aDayOf, estimated), { maxLength: 13 })
  .map((told) => bills(...told.map(([aDay, guessed]) => `${guessed ? '~' : ''}${String(aDay)}`)));

describe('a period', () => {
  it('counts its own calendar days, also over a leap February', () => {
    expect(daysOf({ month: month('2026-10'), months: 2 })).toBe(61);
    expect(daysOf({ month: month('2028-02'), months: 1 })).toBe(29);
    expect(daysOf({ month: month('2026-12'), months: 12 })).toBe(365);
    expect(litresADay(nth(bills(200), 0))).toBe(200);
  });

  it('has a year before only where a bill covers the very same months', () => {
    const all = bills(...aYear, 300);
    expect(yearBefore(nth(all, 0), all)).toBe(all[6]);
    const other = { ...nth(all, 6), months: 1 };
    expect(yearBefore(nth(all, 0), [...all.slice(0, 6), other])).toBeNull();
  });
});

describe('the long holidays', () => {
  const within = (text: string, months: number) => holidaysIn({ month: month(text), months });
  it('mark every bill that has a day of theirs, and no other', () => {
    expect(within('2026-02', 1)).toEqual(['spring-festival']);
    expect(within('2026-01', 1)).toEqual([]);
    // Seven days from 29 January 2025 end in February.
    expect([within('2025-01', 1), within('2025-02', 1)]).toEqual([
      ['spring-festival'],
      ['spring-festival'],
    ]);
    expect(within('2026-10', 1)).toEqual(['national-day']);
    expect([within('2026-09', 2), within('2026-12', 2)]).toEqual([[], []]);
    expect(within('2027-02', 12)).toEqual(['spring-festival', 'national-day']);
  });
});

describe('the own trend', () => {
  it('holds the last twelve months against the same months a year before', () => {
    const found = trendOf(bills(180, 180, 180, 180, 180, 180, ...aYear));
    expect(found).toEqual({
      ...{ kind: 'known', aDayNow: 180, aDayBefore: 200, percent: -10, months: 12 },
    });
  });

  it('does not take summer for a rise', () => {
    const seasons = [120, 260, 250, 110, 100, 110];
    expect(trendOf(bills(...seasons, ...seasons))).toMatchObject({ percent: 0 });
  });

  it('says that it is too short before the same months come round', () => {
    expect(trendOf(bills(...aYear))).toEqual({ kind: 'unknown', why: 'short' });
    expect(trendOf([])).toEqual({ kind: 'unknown', why: 'short' });
  });

  it('leaves out a guessed month and the bill that makes it good', () => {
    const found = trendOf(bills(180, '500', '~90', 180, 180, 180, ...aYear));
    expect(found).toMatchObject({ kind: 'known', aDayNow: 180, percent: -10, months: 8 });
    expect(trendOf(bills('~180', ...aYear.slice(1), 200))).toEqual({
      ...{ kind: 'unknown', why: 'estimated' },
    });
  });

  it('is not known where last year was billed by other months', () => {
    const lastYear = bills(...aYear, ...aYear).slice(6);
    const odd = lastYear.map((each) => ({ ...each, month: addMonths(each.month, -1) }));
    expect(trendOf([...bills(...aYear), ...odd])).toEqual({ kind: 'unknown', why: 'unmatched' });
  });

  it('is nought when both years are the same, whatever they are', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 5_000 }), { minLength: 6, maxLength: 6 }),
        (year) => {
          expect(trendOf(bills(...year, ...year))).toMatchObject({ percent: 0, months: 12 });
        },
      ),
    );
  });
});

describe('a jump', () => {
  it('is likely a leak far above last year’s same months and above the months before', () => {
    expect(findJump(twoYears(400))).toEqual({
      ...{ certainty: 'likely', aDayNow: 400, aDayUsual: 200, isSeasonKnown: true },
    });
  });

  it('is perhaps one when it is less, or when last year is not known', () => {
    expect(findJump(twoYears(270))).toMatchObject({ certainty: 'perhaps' });
    expect(findJump(bills(400, 200, 200))).toMatchObject({
      ...{ certainty: 'perhaps', isSeasonKnown: false },
    });
  });

  it('is perhaps one at most after a guessed month', () => {
    expect(findJump(bills(600, '~200', ...aYear.slice(1), 200))).toMatchObject({
      certainty: 'perhaps',
    });
  });

  it('is none in a summer like the last one, in a small home, or in a guess', () => {
    expect(findJump(bills(400, 200, 200, 200, 200, 200, 390))).toBeNull();
    expect(findJump(bills(60, 20, 20, 20))).toBeNull();
    expect(findJump(bills('~900', ...aYear))).toBeNull();
    expect(findJump(bills(900))).toBeNull();
  });

  it('grows surer with more water, never less sure', () => {
    const sureness = { none: 0, perhaps: 1, likely: 2 };
    const sure = (all: readonly Period[]) => sureness[findJump(all)?.certainty ?? 'none'];
    fc.assert(
      fc.property(anyBills, fc.integer({ min: 0, max: 5_000 }), (all, more) => {
        const [first, ...rest] = all;
        if (first === undefined) return;
        const higher = { ...first, litres: litres(first.litres + more * daysOf(first)) };
        expect(sure([higher, ...rest])).toBeGreaterThanOrEqual(sure(all));
      }),
    );
  });

  it('is never told of a bill that was not read, and never sure without last year', () => {
    fc.assert(
      fc.property(anyBills, (all) => {
        const found = findJump(all);
        if (found === null) return;
        expect(all[0]?.estimated).toBe(false);
        if (found.certainty === 'likely') expect(found.isSeasonKnown).toBe(true);
        expect(found.aDayNow).toBeGreaterThan(found.aDayUsual);
      }),
    );
  });
});

describe('like homes', () => {
  const asked = {
    ...{ supply: 'metered' as const, compares: true, people: 2 },
    ...{ newest: nth(bills(200), 0), cohort: { homes: 20, usualADay: 100 } },
  };
  const compared = (change: object) => decideComparison({ ...asked, ...change });

  it('are shown from twenty homes on, by person and day', () => {
    expect(compared({})).toEqual({
      ...{ kind: 'shown', homes: 20, ownADay: 100, usualADay: 100, standing: 'like' },
    });
    expect(compared({ cohort: { homes: 19, usualADay: 100 } })).toEqual({
      ...{ kind: 'hidden', why: 'few' },
    });
    expect(compared({ cohort: null })).toMatchObject({ why: 'few' });
    expect(compared({ cohort: { homes: 30, usualADay: 0 } })).toMatchObject({ why: 'few' });
  });

  it('are hidden without a meter, when switched off, and beside a guess', () => {
    expect(compared({ supply: 'unmetered' })).toEqual({ kind: 'hidden', why: 'unmetered' });
    expect(compared({ compares: false })).toEqual({ kind: 'hidden', why: 'off' });
    expect(compared({ newest: null })).toEqual({ kind: 'hidden', why: 'no-bill' });
    expect(compared({ newest: bills('~200')[0] })).toEqual({ kind: 'hidden', why: 'no-bill' });
    expect(canCompare(asked)).toBeNull();
  });

  it('say little, less, like or more, and never a place in a row', () => {
    const standings = [80, 100, 190, 210, 220, 221].map((aDay) => {
      const found = compared({ newest: bills(aDay)[0] });
      return found.kind === 'shown' ? found.standing : found.why;
    });
    expect(standings).toEqual(['little', 'little', 'less', 'like', 'like', 'more']);
    expect(Object.keys(compared({})).sort()).toEqual(
      ['homes', 'kind', 'ownADay', 'standing', 'usualADay'].sort(),
    );
  });

  it('are never shown under twenty, whatever is asked', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100 }), aDayOf, (homes, usualADay) => {
        const found = compared({ cohort: { homes, usualADay } });
        expect(found.kind === 'shown').toBe(homes >= homesLeast && usualADay > 0);
      }),
    );
  });
});

describe('the face', () => {
  const few = { kind: 'hidden', why: 'few' } as const;
  const shown = { kind: 'shown', homes: 30, ownADay: 100, usualADay: 100 } as const;
  const trend = trendOf([]);
  const less = trendOf(bills(180, ...aYear.slice(1), 200));

  it('smiles at who uses as much as like homes, or less than last year', () => {
    expect(faceOf({ comparison: { ...shown, standing: 'like' }, trend, jump: null })).toBe('smile');
    expect(faceOf({ comparison: few, trend: less, jump: null })).toBe('smile');
    expect(faceOf({ comparison: { ...shown, standing: 'more' }, trend: less, jump: null })).toBe(
      'smile',
    );
  });

  it('is calm where nothing is known, where it is more, and beside a jump', () => {
    expect(faceOf({ comparison: few, trend, jump: null })).toBe('calm');
    expect(faceOf({ comparison: { ...shown, standing: 'more' }, trend, jump: null })).toBe('calm');
    const jump = findJump(twoYears(400));
    expect(faceOf({ comparison: { ...shown, standing: 'less' }, trend: less, jump })).toBe('calm');
  });
});

describe('the tip', () => {
  const of = (kind: string, grade: number | null = null) => ({ kind, grade });

  it('is about the own fixture through which most can be saved', () => {
    expect(rankTips([of('tap'), of('toilet'), of('shower')])).toEqual(['shower', 'toilet', 'tap']);
    expect(rankTips([of('shower', 1), of('toilet', 3)])).toEqual(['toilet', 'shower']);
    expect(rankTips([of('shower', 1), of('shower', 3), of('toilet')])[0]).toBe('shower');
  });

  it('asks for the archive where it lists none', () => {
    expect(rankTips([])).toEqual(['archive']);
    expect(rankTips([of('other')])).toEqual(['archive']);
  });

  it('is never about a fixture that the household does not have', () => {
    const kind = fc.constantFrom('tap', 'shower', 'toilet', 'washer', 'barrel', 'other');
    const grade = fc.option(fc.integer({ min: 1, max: 5 }));
    fc.assert(
      fc.property(fc.array(fc.record({ kind, grade })), (fixtures) => {
        const had = new Set<string>(fixtures.map((each) => each.kind));
        const ranked = rankTips(fixtures);
        expect(ranked.filter((tip) => tip !== 'archive').every((tip) => had.has(tip))).toBe(true);
        expect(new Set(ranked).size).toBe(ranked.length);
        expect(ranked.length).toBeGreaterThan(0);
      }),
    );
  });
});

describe('the goal', () => {
  it('is in buckets of ten litres, a twentieth under what is used now', () => {
    expect([bucketsOf(204), bucketsOf(205)]).toEqual([20, 21]);
    expect([suggestGoal(400), suggestGoal(3), suggestGoal(999_999)]).toEqual([38, 1, 200]);
    expect([keepsGoal(204, 20), keepsGoal(206, 20)]).toEqual([true, false]);
  });

  it('is at most what is used now, when that is a bucket or more', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 100_000 }), (aDay) => {
        expect(suggestGoal(aDay)).toBeLessThanOrEqual(Math.floor(aDay / 10));
      }),
    );
  });
});
