import { makeId, type ClaimId } from '@kernel/ids';
import { accept } from '@kernel/wire';
import { staff } from '../audiences';
import { idOf } from '../fields';
import { carryOn } from '../yearly';
import { runView } from './run-view';

/** What one call does at most: a cloud function ends after twenty seconds. */
const millisecondsACall = 3_000;
const purpose = 'yearly-drop';

/** Goes on with a run that counts or pays, for some seconds a call, until it is through. */
export const carryOnYearlyRun = staff('reviewer', 'admin').task(
  {
    summary: 'Counts or pays a run onwards for some seconds; called again until it is through.',
    refusals: ['RUN_UNKNOWN', 'RULE_NOT_IN_FORCE'],
    input: { run: idOf('yearlyRun') },
  },
  async ({ db, staff: { person }, today, now, keyed }, input) => {
    const until = performance.now() + millisecondsACall;
    for (;;) {
      const went = await db.transaction((tx) => {
        // The same household and run make the same claim, so it is written once.
        const claimOf = (household: string): ClaimId =>
          makeId('claim', keyed(purpose, `${input.run} ${household}`).slice(0, 32));
        return carryOn(tx, input.run, { today, now, by: person, claimOf });
      });
      if (!went.ok) return went;
      const { status } = went.value;
      const isThrough = status !== 'counting' && status !== 'paying';
      if (isThrough || performance.now() >= until) return accept(runView(went.value, person));
    }
  },
);
