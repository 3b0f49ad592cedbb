import { migrate } from '@store/migrate';
import { openPglite } from '@store/pglite-engine';
import type { Db } from '@store/port';
import { loadSeeds, readSeedFiles, SeedRefused } from '@store/seeds';
import { rowsOf, seedsFolder, type Reviewed } from './reviewed-rows';

const now = new Date('2026-11-20T02:00:00Z');
const later = new Date('2026-11-21T02:00:00Z');
let db: Db;

beforeAll(async () => {
  db = await openPglite(null);
  await migrate(db, 'src/store/migrations');
});
afterAll(() => db.close());

const load = (name: string, rows: unknown, at = now) =>
  loadSeeds({ db, now: at, files: [{ name, text: JSON.stringify(rows) }] });

const refusalOf = async (work: Promise<unknown>): Promise<SeedRefused> => {
  try {
    await work;
  } catch (cause) {
    if (cause instanceof SeedRefused) return cause;
    throw cause;
  }
  throw new Error('it was not refused');
};

/** The reviewed rows with one of them (from 1) changed. */
const changed = (name: string, row: number, change: Reviewed[number]): Reviewed =>
  rowsOf(name).map((each, index) => (index === row - 1 ? { ...each, ...change } : each));

const without = (name: string, row: number, field: string): Reviewed =>
  rowsOf(name).map((each, index) =>
    index === row - 1
      ? Object.fromEntries(Object.entries(each).filter(([key]) => key !== field))
      : each,
  );

/** Every row of every table; xmin moves when a row is written again, even with the same words. */
const contents = async () => {
  const tables = await db.query<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'public' order by 1`,
  );
  const parts = tables.map(
    ({ name }) => `select '${name}' as name,
      string_agg(t.xmin::text || t::text, chr(10) order by t::text) as rows from "${name}" t`,
  );
  return db.query(parts.join(' union all '));
};

describe('into empty books', () => {
  it('a town without its district is refused by row and field, and no town is loaded', async () => {
    const refused = await refusalOf(load('towns.json', rowsOf('towns.json')));
    expect(refused).toMatchObject({ file: 'towns.json', row: 1, field: 'district' });
    expect(refused.message).toContain('towns.json 第 1 条 district');
    expect(refused.message).toContain('"330902"');
    expect(await db.query('select 1 from town')).toEqual([]);
    expect(await db.query('select 1 from seed_file')).toEqual([]);
  });
  it('a wrong row far down keeps the good ones before it out', async () => {
    const refused = await refusalOf(
      load('districts.json', changed('districts.json', 4, { position: 'four' })),
    );
    expect(refused).toMatchObject({ file: 'districts.json', row: 4, field: 'position' });
    expect(await db.query('select 1 from district')).toEqual([]);
  });
  it('all files load, each with its rows', async () => {
    const done = await loadSeeds({ db, now, files: readSeedFiles(seedsFolder) });
    expect(done).toHaveLength(13);
    for (const { name, rows, state } of done) {
      expect([name, rows, state]).toEqual([name, rowsOf(name).length, 'loaded']);
    }
    const [counts] = await db.query<Record<string, number>>(
      `select (select count(*)::int from programme_task) as tasks,
         (select sum(jsonb_array_length(targets))::int from programme_task) as targets,
         (select count(*)::int from town) as towns, (select count(*)::int from spot) as spots`,
    );
    expect(counts).toEqual({ tasks: 57, targets: 31, towns: 36, spots: 27 });
  });
  it('a second time changes nothing', async () => {
    const before = await contents();
    const done = await loadSeeds({ db, now: later, files: readSeedFiles(seedsFolder) });
    expect(done.every(({ state }) => state === 'unchanged')).toBe(true);
    expect(await contents()).toEqual(before);
  });
});

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
      changed('rules.json', 1, { way: 'gift' }),
      1,
      'way',
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
    const before = await contents();
    const refused = await refusalOf(load(name, rows));
    expect(refused).toMatchObject({ file: name, row, field });
    expect(refused.message).toContain(words);
    expect(refused.message).toContain('一条也没有载入');
    expect(await contents()).toEqual(before);
  });
  it('a field inside a list is named by its path', async () => {
    const targets = [{ indicator: '数', op: '≥', value: 1, unit: null, by: null, quote: '数' }];
    const rows = changed('programme-tasks.json', 9, { targets });
    expect(await refusalOf(load('programme-tasks.json', rows))).toMatchObject({
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

describe('when a file changed', () => {
  const restore = (name: string) => load(name, rowsOf(name));

  it('rows that may change follow it, and the others are not touched', async () => {
    const others = 'select xmin::text as xmin, id from item where id <> $1 order by id';
    const before = await db.query(others, ['it_towel']);
    const rows = rowsOf('items.json').map((row) =>
      row['id'] === 'it_towel' ? { ...row, title: '大毛巾' } : row,
    );
    expect(await load('items.json', rows, later)).toEqual([
      { name: 'items.json', rows: rows.length, state: 'loaded' },
    ]);
    expect(await db.query(`select title from item where id = 'it_towel'`)).toEqual([
      { title: '大毛巾' },
    ]);
    expect(await db.query(others, ['it_towel'])).toEqual(before);
    await restore('items.json');
  });
  it('a tip taken out is gone, a new one is there', async () => {
    const [first, ...rest] = rowsOf('tips.json');
    await load('tips.json', [...rest, { ...first, id: 'visitor-new' }]);
    const found = await db.query<{ id: string }>('select id from tip where id in ($1, $2)', [
      String(first?.['id']),
      'visitor-new',
    ]);
    expect(found).toEqual([{ id: 'visitor-new' }]);
    await restore('tips.json');
  });
  it.each([
    ['rules.json', 5, { points: 12 }, 'points'],
    ['caps.json', 1, { pointsDay: 60 }, 'pointsDay'],
    ['prices.json', 1, { monthLimit: 9 }, 'monthLimit'],
    ['consent.json', 1, { title: '别的题目' }, 'title'],
  ])('a loaded version in %s is never rewritten', async (name, row, change, field) => {
    const before = await contents();
    const refused = await refusalOf(load(name, changed(name, row, change)));
    expect(refused).toMatchObject({ file: name, row, field });
    expect(refused.message).toContain('另写一版');
    expect(await contents()).toEqual(before);
  });
  it('a new version stands beside the old one', async () => {
    const [first] = rowsOf('rules.json');
    const next = { ...first, version: 2, effectiveFrom: '2027-01-01', points: 3 };
    await load('rules.json', [...rowsOf('rules.json'), next]);
    expect(
      await db.query('select version, points from rule where id = $1 order by 1', [first?.['id']]),
    ).toEqual([
      { version: 1, points: 2 },
      { version: 2, points: 3 },
    ]);
  });
  it.each(['rules.json', 'towns.json', 'items.json', 'credit-levels.json'])(
    'a row of %s cannot be taken out, others may hold on to it',
    async (name) => {
      const refused = await refusalOf(load(name, rowsOf(name).slice(0, -1)));
      expect(refused).toMatchObject({ file: name, row: null });
      expect(refused.message).toContain('留着已载入的');
    },
  );
  it('a folder without one of the files is refused by its name', () => {
    expect(() => readSeedFiles(__dirname)).toThrow('districts.json：要求有这个文件');
  });
});
