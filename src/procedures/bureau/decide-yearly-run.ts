import * as v from 'valibot';
import { decideRun } from '@domain/run';
import { refuse } from '@kernel/refusal';
import { accept } from '@kernel/wire';
import { decideYearlyRun as keepDecision, lockRun } from '@store/queries/yearly';
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
    const decided = decideRun(run, { by, approve, reason });
    if (!decided.ok) return decided;
    const status = decided.value;
    await keepDecision(tx, { id, status, by, at, answer: reason ?? null });
    return accept({ run: id, status });
  },
);
