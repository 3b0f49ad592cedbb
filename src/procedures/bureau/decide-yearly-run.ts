import * as v from 'valibot';
import { refuse } from '@kernel/refusal';
import { accept } from '@kernel/wire';
import { decideRun, lockRun } from '@store/queries/yearly';
import { staff } from '../audiences';
import { idOf, text } from '../fields';

/** Another person approves what was counted, so that it is paid, or declines it with a reason. */
export const decideYearlyRun = staff('reviewer', 'admin').write(
  {
    summary: 'Approves somebody else’s counted run of the yearly bonus, or declines it.',
    refusals: ['RUN_UNKNOWN', 'RUN_STATE', 'OWN_RUN', 'INPUT_INVALID'],
    input: { run: idOf('yearlyRun'), approve: v.boolean(), reason: v.optional(text(2, 200)) },
  },
  async ({ tx, staff: { person: by }, now: at }, { run: id, approve, reason }) => {
    const run = await lockRun(tx, id);
    if (run === null) return refuse('RUN_UNKNOWN');
    if (run.status !== 'counted') return refuse('RUN_STATE');
    if (run.openedBy === by) return refuse('OWN_RUN');
    if (!approve && reason === undefined) return refuse('INPUT_INVALID', { field: '原因' });
    const status = approve ? 'paying' : 'declined';
    await decideRun(tx, { id, status, by, at, answer: reason ?? null });
    return accept({ run: id, status });
  },
);
