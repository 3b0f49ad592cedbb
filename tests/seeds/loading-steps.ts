/** Books of their own for the stories about loading, and the reviewed rows made wrong in one place. */
import { migrate } from '@store/migrate';
import { openPglite } from '@store/pglite-engine';
import type { Db } from '@store/port';
import { loadSeeds, SeedRefused } from '@store/seeds';
import { rowsOf, type Reviewed } from './reviewed-rows';

export const now = new Date('2026-11-20T02:00:00Z');
export const later = new Date('2026-11-21T02:00:00Z');

export const emptyBooks = async (): Promise<Db> => {
  const db = await openPglite(null);
  await migrate(db, 'src/store/migrations');
  return db;
};

export const load = (db: Db, name: string, rows: unknown, at = now) =>
  loadSeeds({ db, now: at, files: [{ name, text: JSON.stringify(rows) }] });

export const refusalOf = async (work: Promise<unknown>): Promise<SeedRefused> => {
  try {
    await work;
  } catch (cause) {
    if (cause instanceof SeedRefused) return cause;
    throw cause;
  }
  throw new Error('it was not refused');
};

/** The reviewed rows with one of them (from 1) changed. */
export const changed = (name: string, row: number, change: Reviewed[number]): Reviewed =>
  rowsOf(name).map((each, index) => (index === row - 1 ? { ...each, ...change } : each));

export const without = (name: string, row: number, field: string): Reviewed =>
  rowsOf(name).map((each, index) =>
    index === row - 1
      ? Object.fromEntries(Object.entries(each).filter(([key]) => key !== field))
      : each,
  );

/** Every row of every table; xmin moves when a row is written again, even with the same words. */
export const contents = async (db: Db) => {
  const tables = await db.query<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'public' order by 1`,
  );
  const parts = tables.map(
    ({ name }) => `select '${name}' as name,
      string_agg(t.xmin::text || t::text, chr(10) order by t::text) as rows from "${name}" t`,
  );
  return db.query(parts.join(' union all '));
};
