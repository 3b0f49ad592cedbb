import { maskCalled } from '@domain/household';
import { digitsOf, liveRunsMax, signedText } from '@domain/passbook-code';
import { windowOf, windowsPerRun } from '@kernel/code-window';
import { refuse } from '@kernel/refusal';
import { accept } from '@kernel/wire';
import { faceOf } from '@store/queries/presented';
import { endOldRuns, openRun } from '@store/queries/shown-code';
import { member } from '../audiences';
import { codePurpose } from '../presented';
import { shownRun } from '../shown-run';

/** The codes a phone shows for the next ten minutes, with or without a network; dead on first use. */
export const showCode = member.write(
  {
    summary: 'Twenty signed passbook codes, one for each 30 seconds; all dead once one is used.',
    refusals: ['HOUSEHOLD_CLOSED'],
    input: {},
  },
  async ({ tx, household, person, now, keyed, makeDigits }) => {
    if (household.status === 'closed') return refuse('HOUSEHOLD_CLOSED');
    const window = windowOf(now);
    await endOldRuns(tx, { person, window, liveMax: liveRunsMax - 1 });
    const run = { household: household.id, person, firstWindow: window, at: now };
    const handle = await openRun(tx, { ...run, lastWindow: window + windowsPerRun - 1 }, () =>
      makeDigits(6),
    );
    const codes = shownRun(window, (each) =>
      digitsOf(handle, keyed(codePurpose, signedText(handle, each, household.id))),
    );
    const { called, passbookNo } = await faceOf(tx, household.id);
    return accept({ codes, called: called === null ? null : maskCalled(called), passbookNo });
  },
);
