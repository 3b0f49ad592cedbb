import type { Db } from '@store/port';
import { loadSeeds, readSeedFiles } from '@store/seeds';
import { changed, contents, emptyBooks, load, now, refusalOf, without } from './loading-steps';
import { rowsOf, seedsFolder } from './reviewed-rows';

let db: Db;

beforeAll(async () => {
  db = await emptyBooks();
  await loadSeeds({ db, now, files: readSeedFiles(seedsFolder) });
});
afterAll(() => db.close());

describe('a wrong file is refused whole', () => {
  it.each<[string, string, unknown, number | null, string | null, string]>([
    ['a wrong type', 'rules.json', changed('rules.json', 3, { points: '5' }), 3, 'points', '整数'],
    ['a fraction', 'prices.json', changed('prices.json', 2, { points: 1.5 }), 2, 'points', '整数'],
    [
      'an unknown field',
      'items.json',
      changed('items.json', 2, { cost: 3 }),
      2,
      'cost',
      '没有这一项',
    ],
    ['a missing field', 'tips.json', without('tips.json', 5, 'bodyEn'), 5, 'bodyEn', '要有这一项'],
    [
      'a day that is none',
      'caps.json',
      changed('caps.json', 1, { effectiveFrom: '2026-02-30' }),
      1,
      'effectiveFrom',
      '真实的日期',
    ],
    [
      'a word not in the list',
      'rules.json',
      changed('rules.json', 1, { evidence: 'gift' }),
      1,
      'evidence',
      '其中之一',
    ],
    ['an empty text', 'tips.json', changed('tips.json', 1, { titleZh: '' }), 1, 'titleZh', '文字'],
    [
      'half a language',
      'tips.json',
      changed('tips.json', 2, { bodyJa: null }),
      2,
      'bodyJa',
      '都写',
    ],
    [
      'swapped coordinates',
      'spots.json',
      changed('spots.json', 1, { lat: 122.4 }),
      1,
      'lat',
      '纬度',
    ],
    [
      'a level without source',
      'spots.json',
      changed('spots.json', 2, { level: '4A' }),
      2,
      'levelSource',
      '出处',
    ],
    [
      'an item id of another shape',
      'items.json',
      changed('items.json', 1, { id: 'soap' }),
      1,
      'id',
      'it_',
    ],
    [
      'a repeated key',
      'towns.json',
      [...rowsOf('towns.json'), ...rowsOf('towns.json').slice(1, 2)],
      37,
      'code',
      '第 2 条已经用了',
    ],
    [
      'a town in the wrong district',
      'towns.json',
      changed('towns.json', 1, { district: '330903' }),
      1,
      'code',
      '县区代码',
    ],
    [
      'a level nobody has',
      'benefits.json',
      changed('benefits.json', 2, { level: 'ocean' }),
      2,
      'level',
      'credit_level',
    ],
    [
      'an item nobody has',
      'prices.json',
      changed('prices.json', 1, { item: 'it_gold' }),
      1,
      'item',
      'item',
    ],
    [
      'a task beyond the plan',
      'benchmark-kinds.json',
      changed('benchmark-kinds.json', 1, { task: 58 }),
      1,
      'task',
      '57',
    ],
    [
      'a version left out',
      'rules.json',
      changed('rules.json', 1, { version: 2 }),
      1,
      'version',
      '第 1 版',
    ],
    [
      'levels out of order',
      'credit-levels.json',
      changed('credit-levels.json', 3, { fromCredit: 50 }),
      3,
      'fromCredit',
      '高',
    ],
    ['a row that is no object', 'items.json', [7], 1, null, '{ }'],
    ['no list', 'items.json', { a: 1 }, null, null, '列表'],
    ['an unknown file', 'gifts.json', [], null, null, '已知的文件'],
  ])('%s', async (_, name, rows, row, field, words) => {
    const before = await contents(db);
    const refused = await refusalOf(load(db, name, rows));
    expect(refused).toMatchObject({ file: name, row, field });
    expect(refused.message).toContain(words);
    expect(refused.message).toContain('一条也没有载入');
    expect(await contents(db)).toEqual(before);
  });
  it('a field inside a list is named by its path', async () => {
    const targets = [{ indicator: '数', op: '≥', value: 1, unit: null, by: null, quote: '数' }];
    const rows = changed('programme-tasks.json', 9, { targets });
    expect(await refusalOf(load(db, 'programme-tasks.json', rows))).toMatchObject({
      row: 9,
      field: 'targets.0.op',
    });
  });
  it('text that is no JSON', async () => {
    const files = [{ name: 'items.json', text: '[{' }];
    const refused = await refusalOf(loadSeeds({ db, now, files }));
    expect(refused).toMatchObject({ file: 'items.json', row: null });
    expect(refused.message).toContain('JSON');
  });
});
