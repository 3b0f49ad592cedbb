import { decideStatus } from '@domain/earning';
import { refuse } from '@kernel/refusal';
import { accept } from '@kernel/wire';
import { cardOf } from '@store/queries/card';
import { lockHousehold } from '@store/queries/household';
import { findServed } from '@store/queries/posting';
import { staff } from '../audiences';
import { idOf } from '../fields';
import { makeCard } from '../making-card';

/** Issues a printed card to a household that has none in use; answers what its square says. */
export const issueCard = staff('clerk', 'manager').write(
  {
    summary: 'Issues a card to a household that has none in use.',
    refusals: [
      'HOUSEHOLD_UNKNOWN',
      'OWN_HOUSEHOLD',
      'HOUSEHOLD_NOT_CONFIRMED',
      'HOUSEHOLD_FROZEN',
      'HOUSEHOLD_CLOSED',
      'CARD_ALREADY',
    ],
    input: { household: idOf('household') },
  },
  async ({ tx, staff: { person: by, office }, ...desk }, { household }) => {
    const served = await findServed(tx, household, by);
    const locked = await lockHousehold(tx, household);
    if (served === null || locked === null) return refuse('HOUSEHOLD_UNKNOWN');
    if (served.own) return refuse('OWN_HOUSEHOLD');
    const usable = decideStatus(locked.status);
    if (!usable.ok) return usable;
    const card = await cardOf(tx, household);
    if (card?.status === 'active') return refuse('CARD_ALREADY');
    return accept({ household, ...(await makeCard(tx, desk, { household, by, office })) });
  },
);
