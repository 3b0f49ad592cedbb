import { decideCancel } from '@domain/redemption';
import { refuse } from '@kernel/refusal';
import { accept } from '@kernel/wire';
import { lockAccount, numbersOf } from '@store/queries/ledger';
import { lockRedemption } from '@store/queries/release';
import { member } from '../audiences';
import { idOf } from '../fields';
import { lapseDue, release } from '../releasing';

/** Gives a reservation back before it is fetched: the same lots get their points, with their dates. */
export const cancelReservation = member.write(
  {
    summary: 'Cancels one of the household’s reservations and gives the points back.',
    refusals: ['RESERVATION_UNKNOWN', 'RESERVATION_CLOSED'],
    input: { redemption: idOf('redemption') },
  },
  async ({ tx, household, person, today, now }, input) => {
    await lockAccount(tx, household.id);
    const held = await lockRedemption(tx, household.id, input.redemption);
    if (held === null) return refuse('RESERVATION_UNKNOWN');
    const decided = decideCancel(held, now);
    if (!decided.ok) return decided;
    if (decided.value === 'cancelled') {
      await release(tx, held, { status: 'cancelled', actor: person, today, now });
    }
    await lapseDue(tx, household.id, { today, now });
    return accept({ status: decided.value, numbers: await numbersOf(tx, household.id) });
  },
);
