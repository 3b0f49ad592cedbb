import { decideStatus } from '@domain/earning';
import { deadlineOf, decideReserve, refuseExchange, reservationView } from '@domain/redemption';
import { refuse } from '@kernel/refusal';
import { accept } from '@kernel/wire';
import { numbersOf } from '@store/queries/ledger';
import { countReserved, exchangeReserved } from '@store/queries/redemption';
import { counterOf, offerAt } from '@store/queries/shelf';
import { member } from '../audiences';
import { idOf } from '../fields';
import { lapseDue } from '../releasing';

/** Sets one piece aside until its deadline; the points are spent at once, and given back if it ends. */
export const reserve = member.write(
  {
    summary: 'Reserves one piece of an item at an office, at the price of the day.',
    refusals: [
      'HOUSEHOLD_NOT_CONFIRMED',
      'HOUSEHOLD_FROZEN',
      'HOUSEHOLD_CLOSED',
      'OFFICE_UNKNOWN',
      'ITEM_UNKNOWN',
      'RESERVATION_LIMIT',
      'MONTH_LIMIT',
      'STOCK_EMPTY',
      'BELOW_ZERO',
      'NOT_ENOUGH_POINTS',
    ],
    input: { office: idOf('office'), item: idOf('item') },
  },
  async ({ tx, household, person, today, now, makeId, makeDigits }, { office, item }) => {
    const usable = decideStatus(household.status);
    if (!usable.ok) return usable;
    const account = household.id;
    await lapseDue(tx, account, { today, now });
    const counter = await counterOf(tx, office);
    if (counter === null) return refuse('OFFICE_UNKNOWN');
    const offer = await offerAt(tx, { office, item, day: today, account });
    if (offer === null) return refuse('ITEM_UNKNOWN');
    const decided = decideReserve(offer, await countReserved(tx, account));
    if (!decided.ok) return decided;
    const { points, title, unit, picture } = offer;
    const redemption = makeId('redemption');
    const deadline = deadlineOf(today, counter.closes);
    const kept = { id: redemption, account, office, item, points, reservedAt: now, deadline };
    const made = await exchangeReserved(
      tx,
      { ...kept, title: `预留 ${title}`, byPerson: person, actor: person, today },
      () => makeDigits(4),
    );
    if (!made.made) return refuseExchange(made, points);
    const { code: pickupCode, seq } = made;
    const shown = { ...kept, title, unit, picture, officeName: counter.name, pickupCode };
    const view = { ...shown, status: 'reserved' as const, closedAt: null, seq };
    return accept({ ...reservationView(view), numbers: await numbersOf(tx, account) });
  },
);
