import { lastDayWords, stateWords } from '@app/pages/benchmarks/listing-words';
import { titleOf } from '@app/visitor/benchmark/title-of';
import { groupNote, targetWords, yearWords } from '@app/visitor/programme/target-words';
import { seenWords, timesWords } from '@app/visitor/rules/rule-words';
import { languageOf } from '@app/visitor/spot/language-of';
import { islandsIn, nameIn, tipIn } from '@app/visitor/spot/words';

describe('the language of the island page', () => {
  test.each([
    ['zh-CN', 'zh'],
    ['ja_JP', 'ja'],
    ['KO', 'ko'],
    ['fr-FR', 'en'],
    ['', 'en'],
  ])('%p is read in %s', (tag, language) => {
    expect(languageOf(tag)).toBe(language);
  });

  test('a tip that is not translated is read in English, not in nothing', () => {
    const tip = {
      ...{ id: 'one', icon: 'tap', source: '示例', ja: null, ko: { title: '꼭', body: '' } },
      ...{ zh: { title: '关紧', body: '' }, en: { title: 'Tap off', body: '' } },
    };
    expect(tipIn(tip, 'ja').title).toBe('Tap off');
    expect(tipIn(tip, 'ko').title).toBe('꼭');
  });

  test('a name without an English one stays Chinese', () => {
    expect(nameIn({ name: '普陀山', nameEn: 'Putuoshan' }, 'ko')).toBe('Putuoshan');
    expect(nameIn({ name: '普陀山', nameEn: 'Putuoshan' }, 'ja')).toBe('普陀山');
    expect(nameIn({ name: '普陀山', nameEn: null }, 'en')).toBe('普陀山');
  });

  test('four islands at most stand in the line', () => {
    const others = ['一', '二', '三', '四', '五'].map((island) => ({
      ...{ id: 'spot', name: island, nameEn: null, island, islandEn: null },
    }));
    expect(islandsIn(others, 'en')).toBe('一 · 二 · 三 · 四');
  });
});

describe('a listing', () => {
  test('says what its last day means in each state', () => {
    expect(lastDayWords('valid', '2027-10-31')).toBe('有效到 2027-10-31');
    expect(lastDayWords('review', '2026-12-10')).toBe('12月10日前复核');
    expect(lastDayWords('expired', '2026-09-30')).toBe('2026-09-30 到期');
  });

  test('never tells its state by colour alone: every state has its own word and icon', () => {
    const said = Object.values(stateWords);
    expect(new Set(said.map(({ text }) => text)).size).toBe(said.length);
    expect(new Set(said.map(({ icon }) => icon)).size).toBe(said.length);
  });

  test('is titled as the plan titles its kind', () => {
    expect(titleOf({ kind: 'community', kindName: '小区' })).toBe('节水标杆小区');
    expect(titleOf({ kind: 'institution', kindName: '公共机构' })).toBe('节水型公共机构');
    expect(titleOf({ kind: 'leader', kindName: '领跑者' })).toBe('水效领跑者');
  });
});

describe('a target of the plan', () => {
  const target = {
    ...({ indicator: '漏损率', op: '<=', value: 9.5, unit: '%', by: '2022' } as const),
    ...({ quote: '控制在9.5%以内', standing: 'past', report: null } as const),
  };
  test('is said with its direction and unit', () => {
    expect(targetWords(target)).toBe('目标 不超过 9.5%');
    expect(targetWords({ ...target, op: '>=', value: 30, unit: '处' })).toBe('目标 至少 30 处');
    expect(targetWords({ ...target, op: '=', value: '全覆盖', unit: null })).toBe('目标 全覆盖');
  });

  test('whose year has passed waits for confirmation; one without a year says nothing of it', () => {
    expect(yearWords(target)).toBe('目标年 2022，已过，待确认');
    expect(yearWords({ ...target, standing: 'reported' })).toBe('目标年 2022');
    expect(yearWords({ ...target, by: null, standing: 'open' })).toBeNull();
  });

  test('a group counts what is not reported, and says when there is nothing to count', () => {
    const group = { programme: '甲', first: 38, last: 43, targets: 7, reported: 2, tasks: [] };
    expect(groupNote(group)).toBe('第 38–43 项 · 指标 7 个，未填报 5');
    expect(groupNote({ ...group, reported: 7 })).toBe('第 38–43 项 · 指标 7 个，都已填报');
    expect(groupNote({ ...group, targets: 0, reported: 0 })).toBe('第 38–43 项 · 没有量化指标');
  });
});

describe('a rule', () => {
  const rule = {
    ...{ id: 'r', version: 1, title: '甲', act: '甲', icon: 'tap', points: 5, credit: 5 },
    ...{ timesDay: 1, timesMonth: 4, timesEver: null, clause: '示例', source: '示例' },
    ...({ isDefault: true, evidence: 'code', checkers: 0, byDesk: true } as const),
    ...{ perFixture: false, headsMax: null, lotYears: null, effectiveUntil: null },
    effectiveFrom: '2026-01-01',
  };
  type Rule = Parameters<typeof timesWords>[0];
  const isRule = (given: object): given is Rule => 'timesDay' in given;
  const words = (given: object) => {
    if (!isRule(given)) throw new Error('no rule');
    return [timesWords(given), seenWords(given)];
  };

  test('says how often it counts and who has to have seen it', () => {
    expect(words(rule)).toEqual(['每天 1 次，每月 4 次', '扫行动码，当场记；网点也能代记']);
    expect(words({ ...rule, checkers: 1, timesEver: 2 })).toEqual([
      '每天 1 次，每月 4 次，一户一共 2 次',
      '扫行动码，网点看过再记；网点也能代记',
    ]);
    expect(words({ ...rule, evidence: 'seen', checkers: 1 })[1]).toBe('到网点记，网点看过再记');
  });
});
