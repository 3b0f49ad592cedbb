import type { Db } from '@store/port';
import { loadSeeds, readSeedFiles } from '@store/seeds';
import { changed, contents, emptyBooks, later, load, now, refusalOf } from './loading-steps';
import { rowsOf, seedsFolder } from './reviewed-rows';

let db: Db;

beforeAll(async () => {
  db = await emptyBooks();
});
afterAll(() => db.close());

describe('into empty books', () => {
  it('a town without its district is refused by row and field, and no town is loaded', async () => {
    const refused = await refusalOf(load(db, 'towns.json', rowsOf('towns.json')));
    expect(refused).toMatchObject({ file: 'towns.json', row: 1, field: 'district' });
    expect(refused.message).toContain('towns.json 第 1 条 district');
    expect(refused.message).toContain('"330902"');
    expect(await db.query('select 1 from town')).toEqual([]);
    expect(await db.query('select 1 from seed_file')).toEqual([]);
  });
  it('a wrong row far down keeps the good ones before it out', async () => {
    const refused = await refusalOf(
      load(db, 'districts.json', changed('districts.json', 4, { position: 'four' })),
    );
    expect(refused).toMatchObject({ file: 'districts.json', row: 4, field: 'position' });
    expect(await db.query('select 1 from district')).toEqual([]);
  });
  it('all files load, each with its rows', async () => {
    const done = await loadSeeds({ db, now, files: readSeedFiles(seedsFolder) });
    expect(done).toHaveLength(16);
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
    const before = await contents(db);
    const done = await loadSeeds({ db, now: later, files: readSeedFiles(seedsFolder) });
    expect(done.every(({ state }) => state === 'unchanged')).toBe(true);
    expect(await contents(db)).toEqual(before);
  });
});
