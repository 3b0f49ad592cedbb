import { accept } from '@kernel/wire';
import { staff } from '../audiences';
import { checkAll, printed } from '../reconcile';

/** Replays all books on demand, as the nightly run does once a week. */
export const reconcile = staff('auditor', 'admin').read(
  {
    summary: 'Reconciles the books now; every check should find nothing.',
    refusals: [],
    input: {},
  },
  async ({ db, now }) => accept({ checks: printed(await checkAll(db)), at: now.toISOString() }),
);
