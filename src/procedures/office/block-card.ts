import { maskSerial } from '@domain/household';
import { refuse } from '@kernel/refusal';
import { accept } from '@kernel/wire';
import { blockActive } from '@store/queries/card';
import { lockHousehold } from '@store/queries/household';
import { insertLook } from '@store/queries/look';
import { findServed } from '@store/queries/posting';
import { staff } from '../audiences';
import { idOf, text } from '../fields';

/** Blocks the card in use, at once: it was lost. The balance is not touched. */
export const blockCard = staff('clerk', 'manager').write(
  {
    summary: 'Blocks a household’s card with a reason; the balance is not touched.',
    refusals: ['HOUSEHOLD_UNKNOWN', 'OWN_HOUSEHOLD', 'CARD_NONE'],
    input: { household: idOf('household'), reason: text(2, 50) },
  },
  async ({ tx, staff: { person, office }, requestId, now }, { household, reason }) => {
    const served = await findServed(tx, household, person);
    if (served === null) return refuse('HOUSEHOLD_UNKNOWN');
    if (served.own) return refuse('OWN_HOUSEHOLD');
    await lockHousehold(tx, household);
    const serial = await blockActive(tx, household, now);
    if (serial === null) return refuse('CARD_NONE');
    const look = { household, person, office, request: requestId, at: now };
    await insertLook(tx, { ...look, reason: `停用卡：${reason}` });
    return accept({ household, serial: maskSerial(serial), blockedAt: now.toISOString() });
  },
);
