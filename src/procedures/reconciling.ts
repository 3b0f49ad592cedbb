/** Reconciling all books a portion at a time: by night and for the bureau, the same one is gone on with. */
import type { Day } from '@kernel/day';
import type { Db } from '@store/port';
import { keepReconciled, lastThrough, underWay, type Reconciled } from '@store/queries/reconciled';
import { totalShelves } from '@store/queries/shelf-total';
import { atTheStart, checkOnwards, wrongIn, type Size } from '@store/reconcile';

export type Reconciling = { readonly db: Db; readonly day: Day; readonly now: Date };

/**
 * Goes on with the reconcile of all books, or begins it; answers where it stands. It counts for the day
 * on which it began: what was written later is among the changes of a later night. When another went on
 * with it at the same time, what that one found stands.
 */
export const reconcileOnwards = async (
  { db, day: today, now: at }: Reconciling,
  size: Size,
): Promise<Reconciled> => {
  const begun = await underWay(db);
  const day = begun?.day ?? today;
  const { reached, checks } = await checkOnwards(db, begun ?? atTheStart, size);
  const kept: Reconciled = { scope: 'all', day, reached, checks, wrong: wrongIn(checks) };
  const isKept = await db.transaction(async (tx) => {
    if (!(await keepReconciled(tx, kept, { from: begun?.reached ?? null, at }))) return false;
    if (reached === null && kept.wrong === 0) await totalShelves(tx, null, day);
    return true;
  });
  return isKept ? kept : ((await underWay(db)) ?? (await lastThrough(db)) ?? kept);
};
