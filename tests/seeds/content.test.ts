import { readdirSync } from 'node:fs';
import { iconPaths } from '@app/components/icon/icon-paths';
import { isGoodsName } from '@app/components/goods-picture/goods-shapes';
import { evidences } from '@kernel/evidence';
import { rowsOf, seedsFolder, tasks } from './reviewed-rows';

const names = readdirSync(seedsFolder).filter((name) => name.endsWith('.json'));
const columnOf = (name: string, field: string) => rowsOf(name).map((row) => row[field]);

describe('the reviewed rows', () => {
  it.each([
    ['districts.json', 4],
    ['towns.json', 36],
    ['spots.json', 27],
    ['programme-tasks.json', 57],
    ['benchmark-kinds.json', 6],
    ['credit-levels.json', 5],
  ])('%s has %i', (name, count) => {
    expect(rowsOf(name)).toHaveLength(count);
  });
  it('name 31 targets in 21 tasks, numbered 1 to 57', () => {
    expect(tasks.flatMap(({ targets }) => targets)).toHaveLength(31);
    expect(tasks.filter(({ targets }) => targets.length > 0)).toHaveLength(21);
    expect(tasks.map(({ no }) => no)).toEqual(Array.from({ length: 57 }, (_, index) => index + 1));
  });
  it('quote each target from the wording of its task', () => {
    for (const { content, targets } of tasks) {
      for (const { quote } of targets) expect(content).toContain(quote);
    }
  });
  it('count 14 streets, 17 towns and 5 townships', () => {
    const ends = columnOf('towns.json', 'name').map((name) => String(name).slice(-1));
    const count = (end: string) => ends.filter((each) => each === end).length;
    expect([count('道'), count('镇'), count('乡')]).toEqual([14, 17, 5]);
  });
  it('carry the benchmark targets of the plan', () => {
    for (const kind of rowsOf('benchmark-kinds.json')) {
      const task = tasks.find(({ no }) => no === kind['task']);
      const sum = task?.targets.reduce((all, { value }) => all + Number(value), 0);
      expect(kind['target']).toBe(sum);
      expect(task?.targets.every(({ by }) => by === String(kind['targetYear']))).toBe(true);
    }
    expect(columnOf('benchmark-kinds.json', 'target')).toEqual([5, 5, 20, 15, 300, 2]);
  });
});

describe('every default is marked', () => {
  it.each(['rules.json', 'caps.json', 'credit-levels.json', 'benefits.json', 'items.json'])(
    '%s says so in each row',
    (name) => {
      expect(columnOf(name, 'isDefault').every((mark) => mark === true)).toBe(true);
    },
  );
  it('and its source says who has yet to decide', () => {
    for (const name of ['rules.json', 'caps.json']) {
      for (const source of columnOf(name, 'source'))
        expect(source).toMatch(/默认值.*待主管单位核定/);
    }
  });
  it('no benefit cites a document that nobody published', () => {
    expect(columnOf('benefits.json', 'document').every((document) => document === null)).toBe(true);
  });
  it('benefits and plan name the same units', () => {
    const units = new Set(tasks.flatMap(({ leadUnits }) => leadUnits));
    for (const unit of columnOf('benefits.json', 'issuingOffice')) {
      expect(units).toContain(unit);
    }
  });
});

describe('the rule book', () => {
  const rules = rowsOf('rules.json');
  it('cites the plan in its own words', () => {
    for (const { clause } of rules) {
      const [, no, words = ''] = /第 (\d+) 项：“(.+?)”/.exec(String(clause)) ?? [];
      expect(words).not.toBe('');
      expect(tasks.find((task) => task.no === Number(no))?.content).toContain(words);
    }
  });
  it('has no act that the cap of a day would always refuse', () => {
    const [cap] = rowsOf('caps.json');
    for (const { points } of rules)
      expect(Number(points)).toBeLessThanOrEqual(Number(cap?.['pointsDay']));
  });
  it('has something for every evidence there is', () => {
    const evidence = new Set(rules.map((rule) => rule['evidence']));
    expect([...evidence].sort()).toEqual([...evidences].sort());
  });
  it('leaves what is too large for a code alone to the desk', () => {
    const byCode = rules.filter(({ checkers, evidence }) => checkers === 0 && evidence !== 'bill');
    for (const { points } of byCode) expect(Number(points)).toBeLessThanOrEqual(10);
  });
});

describe('what people read', () => {
  it('uses icons and pictures that are drawn', () => {
    const files = ['tips.json', 'rules.json', 'benefits.json', 'benchmark-kinds.json'];
    const icons = files.flatMap((name) => columnOf(name, 'icon'));
    for (const icon of icons) expect(Object.keys(iconPaths)).toContain(icon);
    const drawn = columnOf('items.json', 'picture').filter((picture) => picture !== 'box');
    expect(drawn.every((picture) => isGoodsName(String(picture)))).toBe(true);
  });
  it('gives visitors four main tips first, all in four languages', () => {
    const tips = rowsOf('tips.json').filter(({ audience }) => audience === 'visitor');
    expect(tips.slice(0, 4).map(({ titleZh }) => titleZh)).toEqual([
      '洗短一分钟',
      '毛巾再用一天',
      '随手关紧',
      '见漏水就说',
    ]);
    expect(tips.every(({ titleJa, titleKo }) => titleJa !== null && titleKo !== null)).toBe(true);
  });
  it('gives every item exactly one price to begin with', () => {
    expect(columnOf('prices.json', 'item').sort()).toEqual(columnOf('items.json', 'id').sort());
  });
});

describe('what is not known is not written', () => {
  // The plan's own wording keeps its figures; everything else is ours.
  const ours = names.filter((name) => name !== 'programme-tasks.json');
  const allWords = ours.map((name) => JSON.stringify(rowsOf(name))).join('\n');
  it.each([
    ['a price of water or of points', /\d\s*元|元\/|¥|阶梯|分钱/],
    ['a quota or a saving in litres or cubic metres', /\d\s*(升|吨|立方|方水|L\b|m³)(?!")/],
    ['a share', /[%％]|百分之/],
    ['the flow of a grade', /升\/分|L\/min/],
    ['a named city score', /海贝/],
    ['a place outside the project', /\/work\/|https?:/],
  ])('there is no %s', (_, pattern) => {
    const withoutNames = allWords.replaceAll('食用油 5 升', '');
    expect(withoutNames).not.toMatch(pattern);
  });
  it('only the one confirmed level is shown, with its source', () => {
    const withLevel = rowsOf('spots.json').filter(({ level }) => level !== null);
    expect(withLevel.map(({ id, level }) => [id, level])).toEqual([['putuoshan', '5A']]);
    expect(withLevel[0]?.['levelSource']).toContain('2007-05-08');
  });
  it('the island of a town is left open until it is confirmed', () => {
    expect(columnOf('towns.json', 'island').every((island) => island === null)).toBe(true);
  });
  it('a place without coordinates has no mark of exactness', () => {
    const without = rowsOf('spots.json').filter(({ lat }) => lat === null);
    expect(without).toHaveLength(3);
    expect(without.every(({ lon, exact }) => lon === null && exact === null)).toBe(true);
  });
});
