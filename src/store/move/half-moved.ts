/** The mark that books carry while they are being moved here. */
import type { Query } from '../port';
import { MoveRefused } from './move-refused';

export const hasTable = async (db: Query, name: string): Promise<boolean> => {
  const [found] = await db.query<{ there: boolean }>(
    'select to_regclass($1) is not null as there',
    [name],
  );
  return found?.there ?? false;
};

/** Where these books were moved from, and whether all of them are there; null when they began here. */
export const markOf = async (
  target: Query,
): Promise<{ source: string; finished: boolean } | null> => {
  if (!(await hasTable(target, 'moving'))) return null;
  const [mark] = await target.query<{ source: string; finished: boolean }>(
    'select source, finished_at is not null as finished from moving',
  );
  return mark ?? null;
};

/** Neither a host nor a door may open books of which only a part is there. */
export const refuseHalfMoved = async (db: Query): Promise<void> => {
  const mark = await markOf(db);
  if (mark !== null && !mark.finished) {
    throw new MoveRefused('这本账还没有搬完：请再运行一次 npm run move，直到它说搬完了。');
  }
};
