import { accept } from '@kernel/wire';
import { staff } from '../audiences';
import { reconcile as reconcileBooks } from '../reconcile';

/** Replays the books on demand, as the nightly run does. */
export const reconcile = staff('auditor', 'admin').read(
  {
    summary: 'Reconciles the books now; every check should find nothing.',
    refusals: [],
    input: {},
  },
  async ({ db, now }) => accept({ checks: await reconcileBooks(db), at: now.toISOString() }),
);
