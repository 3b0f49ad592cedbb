import { refuse } from '@kernel/refusal';
import { accept } from '@kernel/wire';
import { endFixture } from '@store/queries/household';
import { member } from '../audiences';
import { idOf } from '../fields';

/** Takes a fixture out of the archive: it was replaced or is gone. */
export const removeFixture = member.write(
  {
    summary: 'Takes a fixture of the caller’s household out of use.',
    refusals: ['FIXTURE_UNKNOWN'],
    input: { fixture: idOf('fixture') },
  },
  async ({ tx, household, now }, { fixture }) => {
    const ended = await endFixture(tx, { id: fixture, household: household.id, at: now });
    return ended ? accept({ fixture }) : refuse('FIXTURE_UNKNOWN');
  },
);
