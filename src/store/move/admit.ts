/** Whether books may be moved from here to there, and the mark that a target carries meanwhile. */
import { migrate, migrationNames } from '../migrate';
import type { Db, Query } from '../port';
import { firstFilled } from './layout';
import { hasTable, markOf } from './half-moved';
import { MoveRefused } from './move-refused';

/** Tells one set of books from another: when each step was applied, to the microsecond. */
const identityOf = async (db: Query): Promise<string | null> => {
  if (!(await hasTable(db, 'migration'))) return null;
  const [found] = await db.query<{ identity: string | null }>(
    `select md5(string_agg(name || ' ' || applied_at, ',' order by name)) as identity from migration`,
  );
  return found?.identity ?? null;
};

/** The source must be books of just this version, since it is not written to. */
const admitSource = async (source: Query, migrations: string): Promise<string> => {
  const identity = await identityOf(source);
  if (identity === null) throw new MoveRefused('来源里没有账本。');
  const rows = await source.query<{ name: string }>('select name from migration order by name');
  const names = rows.map(({ name }) => name).join();
  if (names !== migrationNames(migrations).join()) {
    throw new MoveRefused(
      '来源账本的表结构和本版本不同：请先用本版本 npm start 打开一次（它会升级），停掉后再搬。',
    );
  }
  return identity;
};

const refuseOtherBooks = async (target: Query, source: string): Promise<void> => {
  const identity = await identityOf(target);
  if (identity === source) throw new MoveRefused('来源和目标是同一本账。');
  const mark = await markOf(target);
  if (mark?.source === source) return;
  if (mark !== null) throw new MoveRefused('目标里是从另一本账搬来的账本，不能再搬进去。');
  const filled = await firstFilled(target);
  if (filled !== null) {
    throw new MoveRefused(`目标里已经有别的记录（表 ${filled}），只能搬进空的数据库。`);
  }
};

/**
 * Refuses what may not be; else brings the target to the same tables and marks it.
 * Answers whether these books were moved there before, whole and compared.
 */
export const admit = async (
  { source, target, migrations }: { source: Db; target: Db; migrations: string },
  now: Date,
): Promise<boolean> => {
  const identity = await admitSource(source, migrations);
  await refuseOtherBooks(target, identity);
  await migrate(target, migrations);
  await target.query(
    `insert into moving (source, started_at) select $1, $2
     where not exists (select 1 from moving)`,
    [identity, now],
  );
  return (await markOf(target))?.finished ?? false;
};

export const markFinished = (target: Query, now: Date) =>
  target.query('update moving set finished_at = coalesce(finished_at, $1)', [now]);
