import { accept } from '@kernel/wire';
import { staff } from '../audiences';
import { reconcile as reconcileAll } from '@store/reconcile';

/** Replays all books on demand, as the nightly run does once a week. */
export const reconcile = staff('auditor', 'admin').read(
  {
    summary: 'Reconciles the books now; every check should find nothing.',
    refusals: [],
    input: {},
  },
  async ({ db, now }) => accept({ checks: await reconcileAll(db), at: now.toISOString() }),
);
