import { makeId, type ClaimId } from '@kernel/ids';
import { accept } from '@kernel/wire';
import { staff } from '../audiences';
import { carryingOn } from '../carrying-on';
import { idOf } from '../fields';
import { carryOn } from '../yearly';
import { runView } from './run-view';

const purpose = 'yearly-drop';

/** Goes on with a run that counts or pays, for some seconds a call, until it is through. */
export const carryOnYearlyRun = staff('reviewer', 'admin').task(
  {
    summary: 'Counts or pays a run onwards for some seconds; called again until it is through.',
    refusals: ['RUN_UNKNOWN', 'RULE_NOT_IN_FORCE'],
    input: { run: idOf('yearlyRun') },
  },
  async ({ db, staff: { person }, today, now, keyed }, input) => {
    // The same household and run make the same claim, so it is written once.
    const claimOf = (household: string): ClaimId =>
      makeId('claim', keyed(purpose, `${input.run} ${household}`).slice(0, 32));
    const at = { today, now, by: person, claimOf };
    const went = await carryingOn(db, (tx) => carryOn(tx, input.run, at));
    return went.ok ? accept(runView(went.value, person)) : went;
  },
);
