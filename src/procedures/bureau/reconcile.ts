import * as v from 'valibot';
import { addDays } from '@kernel/day';
import { accept } from '@kernel/wire';
import { lastThrough, passedOf, underWay, type Reconciled } from '@store/queries/reconciled';
import { printed, readReached } from '@store/reconcile';
import type { Query } from '@store/port';
import { staff } from '../audiences';
import { reconcileOnwards } from '../reconciling';

/** What one call checks at most: a cloud function ends after twenty seconds. */
const millisecondsACall = 3_000;

/** How far a reconcile of all books came, and what it found so far. */
const standOf = async (books: Query, { day, reached, checks }: Reconciled) => {
  const standing = reached === null ? null : readReached(reached);
  return {
    day,
    checks: printed(checks),
    /** Null when it is through. */
    under:
      standing === null
        ? null
        : { part: standing.part, ...(await passedOf(books, standing.part, standing.after)) },
  };
};

/** Goes on with the reconcile of all books, the night's or one begun here, for some seconds a call. */
export const reconcile = staff('auditor', 'admin').task(
  {
    summary:
      'Checks all books onwards for some seconds; called again until it is through. `begin` begins one when none is under way.',
    refusals: [],
    input: { begin: v.boolean() },
  },
  async ({ db, today, now }, { begin }) => {
    const last = begin || (await underWay(db)) !== null ? null : await lastThrough(db);
    const night = { db, day: addDays(today, -1), now };
    const size = { portions: Infinity, milliseconds: millisecondsACall };
    return accept(await standOf(db, last ?? (await reconcileOnwards(night, size))));
  },
);
