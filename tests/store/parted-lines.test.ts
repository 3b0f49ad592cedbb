/** A server whose lines are parted by account (docs/partition-entry.sql) keeps every promise of the ledger. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { migrate } from '@store/migrate';
import { openPg } from '@store/pg-engine';
import type { Db } from '@store/port';
import { loadRows, migrationsFolder } from '../support/books';
import { startPostgres, type PgServer } from '../support/pg-server';
import { describeLedger } from './ledger-behaviour';
import { disagreements, earning, openHousehold } from './ledger-steps';
import { differencesOf, moving, openMover, ordinaryDatabase } from './move-steps';
import { tellBooks } from './move-steps';

const recipe = readFileSync(join(__dirname, '../../docs/partition-entry.sql'), 'utf8');

let server: PgServer;
let books: Db;

beforeAll(async () => {
  server = await startPostgres();
  books = openPg({ url: await ordinaryDatabase(server), max: 16 });
  await migrate(books, migrationsFolder);
  await books.script(recipe);
  await loadRows(books);
});
afterAll(async () => {
  await books.close();
  await server.stop();
});

describe('the ledger, on a server whose lines are parted by account', () => {
  describeLedger(() => books);

  it('refuses a changed or emptied part, also to the owner of the tables', async () => {
    const account = await openHousehold(books);
    await books.transaction((tx) =>
      earning(tx, account, { points: 5, on: '2026-01-05', until: '2027-12-31' }),
    );
    const parts = await books.query<{ part: string }>(
      'select tableoid::regclass::text as part from entry where account = $1',
      [account],
    );
    const part = parts[0]?.part ?? '';
    expect(part).toMatch(/^entry_part_\d+$/);
    for (const sql of [`update ${part} set amount = 1`, `delete from ${part}`]) {
      await expect(books.query(sql)).rejects.toThrow('LINES_ARE_FINAL');
    }
    await expect(books.query(`truncate ${part} cascade`)).rejects.toThrow('LINES_ARE_FINAL');
  });

  it('writes no line twice and leaves no gap when sixteen post to one household', async () => {
    const account = await openHousehold(books);
    await Promise.all(
      Array.from({ length: 64 }, (_, place) =>
        books.transaction((tx) =>
          earning(tx, account, {
            points: 1,
            on: '2026-01-05',
            until: '2027-12-31',
            key: `k${String(place)}`,
          }),
        ),
      ),
    );
    const again = books.transaction((tx) =>
      earning(tx, account, { points: 1, on: '2026-01-05', until: '2027-12-31', key: 'k7' }),
    );
    await expect(again).rejects.toMatchObject({ code: '23505' });
    expect(
      await books.query(
        'select max(seq) as newest, count(*)::int as lines from entry where account = $1',
        [account],
      ),
    ).toEqual([{ newest: 64, lines: 64 }]);
    expect(await disagreements(books)).toEqual([]);
  });
});

describe('parting', () => {
  it('books with lines in them changes no row', async () => {
    const full = openMover(await ordinaryDatabase(server));
    await tellBooks(full);
    const lines = 'select e::text as line from entry e order by account, seq';
    const before = await full.query(lines);
    await full.script(recipe);
    expect(await full.query(lines)).toEqual(before);
    expect(await disagreements(full)).toEqual([]);
    await full.close();
  });

  it('an empty target first, the books can be moved into the parts', async () => {
    const source = openMover(await ordinaryDatabase(server));
    await tellBooks(source);
    const target = openMover(await ordinaryDatabase(server));
    await migrate(target, migrationsFolder);
    await target.script(recipe);
    expect(await differencesOf(moving(source, target))).toEqual([]);
    const lines = 'select e::text as line from entry e order by account, seq';
    expect(await target.query(lines)).toEqual(await source.query(lines));
    await Promise.all([source.close(), target.close()]);
  });
});
