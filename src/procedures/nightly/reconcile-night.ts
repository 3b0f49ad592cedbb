/** Reconciling by night: what changed every night, all books once a week. */
import { addDays } from '@kernel/day';
import { cleanUntil, keepReconciled, underWay, type Findings } from '@store/queries/reconciled';
import { totalledUntil, totalShelves } from '@store/queries/shelf-total';
import { checkChanges, wrongIn } from '@store/reconcile';
import { reconcileOnwards, type Reconciling } from '../reconciling';

/** All books are reconciled when that was last done, and found nothing, so many days ago. */
const daysBetweenAll = 7;
/** Portions between two notes of how far it came, and such notes a run: some twenty million lines. */
const portionsAtOnce = 10;
const notesMax = 100;

/** Checks what changed since the last day until which nothing was wrong; null when there is none yet. */
const reconcileChanges = async (night: Reconciling): Promise<Findings | null> => {
  const clean = await cleanUntil(night.db);
  if (clean === null) return null;
  const checks = await checkChanges(night.db, clean);
  const { db, day, now: at } = night;
  const kept = { scope: 'changes', day, reached: null, checks, wrong: wrongIn(checks) } as const;
  await db.transaction((tx) => keepReconciled(tx, kept, { from: null, at }));
  const until = await totalledUntil(db);
  if (kept.wrong === 0 && until !== null && until < day) {
    await db.transaction((tx) => totalShelves(tx, until, day));
  }
  return checks;
};

const isAllDue = async ({ db, day }: Reconciling): Promise<boolean> => {
  const last = await cleanUntil(db, 'all');
  return last === null || addDays(last, daysBetweenAll) <= day;
};

/** Goes on with the reconcile of all books, or begins it; null while it is not through. */
const reconcileAll = async (night: Reconciling): Promise<Findings | null> => {
  for (let notes = 0; notes < notesMax; notes += 1) {
    const { reached, checks } = await reconcileOnwards(night, { portions: portionsAtOnce });
    if (reached === null) return checks;
  }
  return null;
};

export type NightFindings = {
  readonly wrong: number;
  /** What was reconciled besides the changes: all books, a part of them, or nothing more. */
  readonly all: 'done' | 'under way' | 'not due';
};

export const reconcileNight = async (night: Reconciling): Promise<NightFindings> => {
  const changes = await reconcileChanges(night);
  const isUnderWay = (await underWay(night.db)) !== null;
  if (!isUnderWay && !(await isAllDue(night))) {
    return { wrong: wrongIn(changes ?? {}), all: 'not due' };
  }
  const checks = await reconcileAll(night);
  return {
    wrong: Math.max(wrongIn(changes ?? {}), wrongIn(checks ?? {})),
    all: checks === null ? 'under way' : 'done',
  };
};
