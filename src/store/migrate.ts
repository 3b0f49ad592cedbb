/** Brings the books to the newest tables, one file a step, each in its own transaction. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hasCode } from './retry';
import type { Db } from './port';

const fileShape = /^(\d{14})_[a-z0-9_]+\.sql$/;

/** The steps in a folder, oldest first. */
export const migrationNames = (folder: string): readonly string[] =>
  readdirSync(folder)
    .filter((name) => fileShape.test(name))
    .sort();

const migrationsIn = (folder: string) =>
  migrationNames(folder).map((name) => ({ name, sql: readFileSync(join(folder, name), 'utf8') }));

const appliedIn = async (db: Db): Promise<readonly string[]> => {
  await db.script(
    'create table if not exists migration (name text primary key, applied_at timestamptz not null)',
  );
  const rows = await db.query<{ name: string }>('select name from migration order by name');
  return rows.map(({ name }) => name);
};

const apply = async (db: Db, name: string, sql: string): Promise<boolean> => {
  const body = sql.replaceAll("'", "''");
  try {
    // A step is whole or not there, also when the process dies in it; `do` makes it one statement,
    // which is all that a transaction takes on both engines.
    await db.transaction(async (tx) => {
      await tx.query('lock table migration in exclusive mode');
      await tx.query('insert into migration values ($1, now())', [name]);
      await tx.query(`do $migration$ begin execute '${body}'; end $migration$`);
    });
    return true;
  } catch (cause) {
    // Another host took this step while we waited for the lock.
    if (hasCode(cause, '23505')) return false;
    throw cause;
  }
};

/** Applies what is missing; answers the names of the steps that this call applied. */
export const migrate = async (db: Db, folder: string): Promise<readonly string[]> => {
  const known = migrationsIn(folder);
  const applied = await appliedIn(db);
  const done: string[] = [];
  for (const { name, sql } of known.filter((each) => !applied.includes(each.name))) {
    if (await apply(db, name, sql)) done.push(name);
  }
  return done;
};

/** The newest step in the books, for `/healthz`. */
export const newestMigration = async (db: Db): Promise<string | null> => {
  const rows = await db.query<{ name: string | null }>('select max(name) as name from migration');
  return rows[0]?.name ?? null;
};
