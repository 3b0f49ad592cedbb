import { accept } from '@kernel/wire';
import { lastThrough, underWay } from '@store/queries/reconciled';
import { printed } from '@store/reconcile';
import { staff } from '../audiences';

/** What the last reconcile of all books found, whoever asked for it. */
export const reconciled = staff('auditor', 'admin').read(
  {
    summary: 'The last reconcile of all books that went through, and whether one is under way.',
    refusals: [],
    input: {},
  },
  async ({ db }) => {
    const last = await lastThrough(db);
    return accept({
      last: last === null ? null : { checks: printed(last.checks), at: last.at.toISOString() },
      isUnderWay: (await underWay(db)) !== null,
    });
  },
);
