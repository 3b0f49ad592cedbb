/** The report's chart and words: a bar a bill, last year beside it, nothing of money or places. */
import { litres } from '@kernel/litres';
import { parseMonth } from '@kernel/day';
import { holidaysIn } from '@domain/water-report';
import { chartShape } from '@app/resident/water-report/chart-shape';
import {
  chartSentence,
  dotWords,
  comparisonWords,
  goalWords,
  jumpWords,
  monthOfBill,
  rowOf,
  smileWords,
  tipWords,
  trendWords,
} from '@app/resident/water-report/report-words';

const month = (text: string) => {
  const found = parseMonth(text);
  if (found === null) throw new Error(`no month: ${text}`);
  return found;
};
const bill = (at: string, aDay: number, yearBeforeADay: number | null, estimated = false) => ({
  ...{ month: month(at), months: 2, litres: litres(aDay * 61), estimated, aDay, yearBeforeADay },
  holidays: holidaysIn({ month: month(at), months: 2 }),
});
const shown = { kind: 'shown', homes: 34, ownADay: 90, usualADay: 100 } as const;
const standings = ['little', 'less', 'like', 'more'] as const;

describe('the chart', () => {
  const bills = [bill('2026-06', 100, null), bill('2026-08', 300, 200), bill('2026-10', 0, 250)];
  const shape = chartShape(bills);

  it('has a bar for each bill, the newest apart, and a dot where last year is known', () => {
    expect(shape.bars.match(/<path/g)).toHaveLength(2);
    expect(shape.now.match(/<path/g)).toHaveLength(1);
    expect(shape.before.match(/<circle/g)).toHaveLength(2);
  });

  it('counts from nought, the highest bar below the top', () => {
    expect(shape.ticks[0]).toEqual({ litres: 0, down: 100 });
    expect(Math.max(...shape.ticks.map((tick) => tick.litres))).toBeGreaterThanOrEqual(300);
    expect(shape.ticks.every(({ down }) => down >= 0 && down <= 100)).toBe(true);
  });

  it('draws with whole and tenth numbers only, whatever the bills are', () => {
    for (const odd of [[], [bill('2026-10', 0, null)], [bill('2026-10', 1, 99_999)]]) {
      const { bars, now, before, grid } = chartShape(odd);
      expect([bars, now, before, grid].join('')).not.toMatch(/NaN|Infinity|undefined|\d\.\d\d/);
    }
  });

  it('says which long holidays the dots stand for, and nothing where there is none', () => {
    expect(dotWords(bills)).toBe('下面带点的账单，里面有国庆长假');
    expect(dotWords([bill('2026-02', 1, null), ...bills])).toContain('春节或国庆长假');
    expect(dotWords([bill('2026-06', 100, null)])).toBeNull();
  });

  it('is a row and a sentence too, and says 未填报 where last year is not known', () => {
    expect(rowOf(bill('2026-02', 300, null, true))).toEqual({
      ...{ year: '2026年', when: '1–2月', note: '（春节、估抄）', aDay: '300 升' },
      ...{ before: '未填报', whole: '18.3 吨' },
    });
    expect(chartSentence(bills)).toContain('2026年7–8月每天 300 升，去年同期 200 升；');
    expect(monthOfBill({ month: month('2026-01'), months: 2 })).toBe('12–1月');
    expect(monthOfBill({ month: month('2026-01'), months: 1 })).toBe('1月');
  });
});

describe('the words', () => {
  it('begin with an act for who uses more, and speak of the shared water', () => {
    const said = standings.map((standing) =>
      comparisonWords({ comparison: { ...shown, standing } }),
    );
    expect(said[3]).toMatch(/^先做下面这一件/);
    expect(said[1]).toContain('水库');
    expect(said[2]).toContain('水库');
  });

  it('say why the drop smiles where like homes do not say it', () => {
    const few = { kind: 'hidden', why: 'few' } as const;
    const more = { ...shown, standing: 'more' } as const;
    const less = { ...shown, standing: 'less' } as const;
    expect(smileWords({ face: 'smile', comparison: few })).toMatch(/^比去年少用了/);
    expect(smileWords({ face: 'smile', comparison: more })).toMatch(/^比去年少用了/);
    expect(smileWords({ face: 'smile', comparison: less })).toBeNull();
    expect(smileWords({ face: 'calm', comparison: few })).toBeNull();
  });

  it('name no money, no place in a row and no blame', () => {
    const jump = { certainty: 'perhaps', aDayNow: 1, aDayUsual: 2, isSeasonKnown: true } as const;
    const said = [
      ...standings.map((standing) => comparisonWords({ comparison: { ...shown, standing } })),
      ...Object.values(tipWords).flatMap(({ title, body }) => [title, body]),
      ...Object.values(jumpWords(jump)),
      ...[goalWords(300, 28), goalWords(300, 30)],
    ].join();
    expect(said).not.toMatch(/元|钱|奖|排名|第\d|名次|浪费|超标/);
  });

  it('say how sure a jump is', () => {
    const jump = { aDayNow: 400, aDayUsual: 200 } as const;
    expect(jumpWords({ ...jump, certainty: 'likely', isSeasonKnown: true }).title).toBe(
      '很可能在漏水',
    );
    const perhaps = jumpWords({ ...jump, certainty: 'perhaps', isSeasonKnown: false });
    expect(perhaps.title).toContain('说不准');
    expect(perhaps.why).toContain('去年同月的账单没有');
  });

  it('say why there is no trend, and how much it is', () => {
    const known = { kind: 'known', aDayNow: 1, aDayBefore: 1, months: 12 } as const;
    expect(trendWords({ trend: { ...known, percent: -8 } })).toContain('每天少用 8%');
    expect(trendWords({ trend: { ...known, percent: 8 } })).toContain('每天多用 8%');
    expect(trendWords({ trend: { kind: 'unknown', why: 'short' } })).toContain('不满一年');
  });

  it('take nothing away where a goal is missed', () => {
    expect(goalWords(300, 28)).toBe('最近一期每天约 30 桶，离目标还差 2 桶。没到也不扣分。');
    expect(goalWords(300, 30)).toBe('最近一期每天约 30 桶，守住了。');
  });
});
