import type { Db } from '@store/port';
import { loadSeeds, readSeedFiles } from '@store/seeds';
import { changed, contents, emptyBooks, later, load, now, refusalOf } from './loading-steps';
import { rowsOf, seedsFolder } from './reviewed-rows';

let db: Db;

beforeAll(async () => {
  db = await emptyBooks();
  await loadSeeds({ db, now, files: readSeedFiles(seedsFolder) });
});
afterAll(() => db.close());

describe('when a file changed', () => {
  const restore = (name: string) => load(db, name, rowsOf(name));

  it('rows that may change follow it, and the others are not touched', async () => {
    const others = 'select xmin::text as xmin, id from item where id <> $1 order by id';
    const before = await db.query(others, ['it_towel']);
    const rows = rowsOf('items.json').map((row) =>
      row['id'] === 'it_towel' ? { ...row, title: '大毛巾' } : row,
    );
    expect(await load(db, 'items.json', rows, later)).toEqual([
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
    await load(db, 'tips.json', [...rest, { ...first, id: 'visitor-new' }]);
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
    const before = await contents(db);
    const refused = await refusalOf(load(db, name, changed(name, row, change)));
    expect(refused).toMatchObject({ file: name, row, field });
    expect(refused.message).toContain('另写一版');
    expect(await contents(db)).toEqual(before);
  });
  it('a new version stands beside the old one', async () => {
    const [first] = rowsOf('rules.json');
    const next = { ...first, version: 2, effectiveFrom: '2027-01-01', points: 3 };
    await load(db, 'rules.json', [...rowsOf('rules.json'), next]);
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
      const refused = await refusalOf(load(db, name, rowsOf(name).slice(0, -1)));
      expect(refused).toMatchObject({ file: name, row: null });
      expect(refused.message).toContain('留着已载入的');
    },
  );
  it('a folder without one of the files is refused by its name', () => {
    expect(() => readSeedFiles(__dirname)).toThrow('districts.json：要求有这个文件');
  });
});
