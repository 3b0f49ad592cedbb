/** kill -9 in the middle of an upgrade of the tables, on both engines, and the same upgrade again. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '@store/migrate';
import { openPg } from '@store/pg-engine';
import { openPglite } from '@store/pglite-engine';
import { loadSeeds, readSeedFiles } from '@store/seeds';
import type { Db } from '@store/port';
import { migrationsFolder } from '../support/books';
import { startPostgres } from '../support/pg-server';
import { disagreements } from '../store/ledger-steps';
import { closedAfterEach } from './endings';
import { bundle } from './host-process';

const program = bundle('tests/faults/migrate-child.ts');
afterAll(() => {
  program.remove();
});
const whenOver = closedAfterEach();
const steps = readdirSync(migrationsFolder).filter((name) => name.endsWith('.sql'));

/** Starts the upgrade and kills it after so many statements; answers whether it was cut. */
const killedAfter = (place: string, statements: number): Promise<boolean> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, ['--import', 'tsx', program.file, place], {
      cwd: join(__dirname, '../..'),
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes(`statement ${String(statements)}\n`)) child.kill('SIGKILL');
    });
    child.once('close', () => {
      resolve(!said.includes('migrated'));
    });
  });

/** Every table, column, rule and function of the books, as the catalogue has them. */
const shapeOf = async (db: Db): Promise<readonly unknown[]> => {
  const columns = await db.query(
    `select table_name, column_name, data_type, is_nullable from information_schema.columns
       where table_schema = 'public' order by 1, 2`,
  );
  const rules = await db.query(
    `select conname, pg_get_constraintdef(oid) as rule from pg_constraint
       where connamespace = 'public'::regnamespace order by 1, 2`,
  );
  const functions = await db.query(
    `select proname, md5(prosrc) as source from pg_proc
       where pronamespace = 'public'::regnamespace order by 1, 2`,
  );
  const indexes = await db.query(
    `select indexdef from pg_indexes where schemaname = 'public' order by 1`,
  );
  return [columns, rules, functions, indexes];
};

/** What the killed one sent last may still be under way at the server; its end is waited for. */
const forgottenBy = async (db: Db): Promise<void> => {
  const others = `select 1 from pg_stat_activity
    where datname = current_database() and backend_type = 'client backend' and pid <> pg_backend_pid()`;
  while ((await db.query(others)).length > 0) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};

const expectUpgraded = async (db: Db): Promise<readonly unknown[]> => {
  const before = await db.query<{ name: string }>('select name from migration order by name');
  // What was cut off is not there; each step before it is, whole.
  expect(before.map(({ name }) => name)).toEqual(steps.slice(0, before.length));
  const done = await migrate(db, migrationsFolder);
  expect(done).toEqual(steps.slice(before.length));
  await loadSeeds({ db, files: readSeedFiles('seeds'), now: new Date('2026-11-20T02:00:00Z') });
  expect(await disagreements(db)).toEqual([]);
  return shapeOf(db);
};

describe('an upgrade killed in the middle', () => {
  it('is finished by the next start, on a PostgreSQL server, wherever it was killed', async () => {
    const server = await startPostgres();
    whenOver(server.stop);
    const whole = openPg({ url: await server.newDatabase() });
    whenOver(whole.close);
    await migrate(whole, migrationsFolder);
    const shape = await shapeOf(whole);
    // Three statements a step: the lock, the note, the step itself.
    for (const statements of [2, 3, 8, 3 * steps.length - 1]) {
      const url = await server.newDatabase();
      expect(await killedAfter(url, statements)).toBe(true);
      const db = openPg({ url });
      whenOver(db.close);
      await forgottenBy(db);
      expect(await expectUpgraded(db)).toEqual(shape);
    }
  }, 120_000);

  it('is finished by the next start, on the embedded engine', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'passbook-upgrade-'));
    whenOver(() => {
      rmSync(folder, { recursive: true, force: true });
    });
    const directory = join(folder, 'books');
    expect(await killedAfter(directory, 5)).toBe(true);
    expect(await killedAfter(directory, 6)).toBe(true);
    const db = await openPglite(directory);
    whenOver(db.close);
    const whole = await openPglite(null);
    whenOver(whole.close);
    await migrate(whole, migrationsFolder);
    expect(await expectUpgraded(db)).toEqual(await shapeOf(whole));
  }, 180_000);
});
