/** Books that a bench loads past the triggers are the books that the triggers would have written. */
import { addDays } from '@kernel/day';
import { migrate } from '@store/migrate';
import { openPg } from '@store/pg-engine';
import type { Db } from '@store/port';
import { reconcile } from '@store/reconcile';
import { householdAt, loadBooks, loadedDay } from '../bench/load-books';
import { writeLoadedDay, writeNightsDay } from '../bench/write-day';
import { migrationsFolder } from '../support/books';
import { startPostgres, type PgServer } from '../support/pg-server';

const size = { households: 120, linesEach: 20 };
let server: PgServer;
let loaded: Db;
let written: Db;

beforeAll(async () => {
  server = await startPostgres();
  const url = await server.newDatabase();
  await loadBooks(url, size);
  loaded = openPg({ url, max: 8 });
  written = openPg({ url: await server.newDatabase() });
  await migrate(written, migrationsFolder);
}, 60_000);
afterAll(async () => {
  await loaded.close();
  await written.close();
  await server.stop();
});

const shapes = `
  select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) as shape
  from pg_constraint where connamespace = 'public'::regnamespace
  union all select indexdef from pg_indexes where schemaname = 'public' order by 1`;
const hashed = `select account, kind, amount, source_kind, source_id, rule, rule_version, title, actor,
  place, key, event_day, written_at, expires_on`;

describe('books loaded for measuring', () => {
  it('have every key and index that other books have', async () => {
    expect(await loaded.query(shapes)).toEqual(await written.query(shapes));
  });

  it('have the hashes, balances and lots that the triggers make of the same lines', async () => {
    const account = householdAt(7);
    const lines = await loaded.query(`${hashed} from entry where account = $1 order by seq`, [
      account,
    ]);
    await written.query('insert into account (account, opened_at) values ($1, now())', [account]);
    for (const line of lines) {
      await written.query(
        `insert into entry (${hashed.slice('select '.length)})
           ${hashed} from jsonb_populate_record(null::entry, $1)`,
        [JSON.stringify(line)],
      );
    }
    const books = [
      `select seq, before, after, encode(hash, 'hex') as hash from entry where account = $1 order by seq`,
      'select balance, seq, expires_next from account where account = $1',
      'select lot, amount, remaining, expires_on from lot where account = $1 order by lot',
      'select seq, lot, amount from lot_use where account = $1 order by seq, lot',
    ];
    for (const sql of books) {
      const found = await loaded.query(sql, [account]);
      expect(found.length).toBeGreaterThan(0);
      expect(await written.query(sql, [account])).toEqual(found);
    }
  });

  it('agree in every check, also after days that the ledger itself wrote in them', async () => {
    const wrong = async () => (await reconcile(loaded)).filter((each) => each.wrong > 0);
    expect(await wrong()).toEqual([]);
    await writeLoadedDay(loaded, size.households, loadedDay);
    await writeNightsDay(loaded, size.households, addDays(loadedDay, 1), 100);
    expect(await wrong()).toEqual([]);
    const [{ lines } = { lines: 0 }] = await loaded.query<{ lines: number }>(
      'select count(*)::int as lines from entry',
    );
    expect(lines).toBe(size.households * size.linesEach + 12 + 3 + 2 + 100);
  });
});
