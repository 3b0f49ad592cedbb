/** Reconciling by night: what changed every night, all books once a week. */
import { addDays, type Day } from '@kernel/day';
import type { Db } from '@store/port';
import {
  cleanUntil,
  keepReconciled,
  underWay,
  type Findings,
  type Reconciled,
} from '@store/queries/reconciled';
import { totalledUntil, totalShelves } from '@store/queries/shelf-total';
import {
  atTheStart,
  checkChanges,
  checkOnwards,
  checkTheRest,
  wrongIn,
  type Standing,
} from '@store/reconcile';

/** All books are reconciled when that was last done, and found nothing, so many days ago. */
const daysBetweenAll = 7;
/** Spans between two notes of how far it came, and such notes a run: some twenty million lines. */
const spansAtOnce = 10;
const notesMax = 100;

export type Night = { readonly db: Db; readonly day: Day; readonly now: Date };

const keep = (
  { db, day, now }: Night,
  kept: Pick<Reconciled, 'scope' | 'reached' | 'checks'> & { readonly day?: Day },
) => db.transaction((tx) => keepReconciled(tx, { day, ...kept, wrong: wrongIn(kept.checks) }, now));

/** Checks what changed since the last day until which nothing was wrong; null when there is none yet. */
const reconcileChanges = async (night: Night): Promise<Findings | null> => {
  const clean = await cleanUntil(night.db);
  if (clean === null) return null;
  const checks = await checkChanges(night.db, clean);
  await keep(night, { scope: 'changes', reached: null, checks });
  const until = await totalledUntil(night.db);
  if (wrongIn(checks) === 0 && until !== null && until < night.day) {
    await night.db.transaction((tx) => totalShelves(tx, until, night.day));
  }
  return checks;
};

const isAllDue = async ({ db, day }: Night): Promise<boolean> => {
  const last = await cleanUntil(db, 'all');
  return last === null || addDays(last, daysBetweenAll) <= day;
};

/**
 * Goes on with the reconcile of all books, or begins it; null while it is not through. It counts for
 * the day on which it began: what was written later is among the changes of a later night.
 */
export const reconcileAll = async (
  night: Night,
  size: { readonly notes: number; readonly lines?: number } = { notes: notesMax },
): Promise<Findings | null> => {
  const begun = await underWay(night.db);
  const day = begun?.day ?? night.day;
  let standing: Standing = begun ?? atTheStart;
  for (let notes = 0; standing.reached !== null; notes += 1) {
    if (notes === size.notes) return null;
    standing = await checkOnwards(night.db, standing, { ...size, spans: spansAtOnce });
    if (standing.reached !== null)
      await keep(night, { scope: 'all', day, ...standing, reached: standing.reached });
  }
  const checks = await checkTheRest(night.db, standing.checks);
  await keep(night, { scope: 'all', day, reached: null, checks });
  if (wrongIn(checks) === 0) await night.db.transaction((tx) => totalShelves(tx, null, day));
  return checks;
};

export type NightFindings = {
  readonly wrong: number;
  /** What was reconciled besides the changes: all books, a part of them, or nothing more. */
  readonly all: 'done' | 'under way' | 'not due';
};

export const reconcileNight = async (night: Night): Promise<NightFindings> => {
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
