import { decideStatus } from '@domain/earning';
import { refuse } from '@kernel/refusal';
import { accept } from '@kernel/wire';
import { blockActive, cardOf, linkReplaced } from '@store/queries/card';
import { lockHousehold } from '@store/queries/household';
import { insertLook } from '@store/queries/look';
import { findServed } from '@store/queries/posting';
import { staff } from '../audiences';
import { idOf, text } from '../fields';
import { makeCard } from '../making-card';

/** Blocks the old card, if it was not, and issues a new one; the balance is not touched. */
export const replaceCard = staff('clerk', 'manager').write(
  {
    summary: 'Replaces a household’s card by a new one; the balance is not touched.',
    refusals: [
      'HOUSEHOLD_UNKNOWN',
      'OWN_HOUSEHOLD',
      'HOUSEHOLD_NOT_CONFIRMED',
      'HOUSEHOLD_FROZEN',
      'HOUSEHOLD_CLOSED',
      'CARD_NONE',
    ],
    input: { household: idOf('household'), reason: text(2, 50) },
  },
  async ({ tx, staff: { person, office }, ...desk }, { household, reason }) => {
    const { requestId, now } = desk;
    const served = await findServed(tx, household, person);
    const locked = await lockHousehold(tx, household);
    if (served === null || locked === null) return refuse('HOUSEHOLD_UNKNOWN');
    if (served.own) return refuse('OWN_HOUSEHOLD');
    const usable = decideStatus(locked.status);
    if (!usable.ok) return usable;
    const old = await cardOf(tx, household);
    if (old === null) return refuse('CARD_NONE');
    await blockActive(tx, household, now);
    const made = await makeCard(tx, desk, { household, by: person, office });
    await linkReplaced(tx, old.serial, made.serial);
    const look = { household, person, office, request: requestId, at: now };
    await insertLook(tx, { ...look, reason: `换卡：${reason}` });
    return accept({ household, ...made });
  },
);
