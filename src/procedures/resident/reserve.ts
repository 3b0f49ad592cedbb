import { decideStatus } from '@domain/earning';
import { deadlineOf, decideReserve, reservationView } from '@domain/redemption';
import { refuse } from '@kernel/refusal';
import { accept } from '@kernel/wire';
import { numbersOf } from '@store/queries/ledger';
import { countReserved, insertReserved } from '@store/queries/redemption';
import { counterOf, offerAt } from '@store/queries/shelf';
import { setAside } from '@store/queries/stock';
import { member } from '../audiences';
import { pay } from '../exchanging';
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
    const words = `预留 ${title}`;
    const paid = await pay(tx, {
      ...{ redemption, account, points, today, now },
      ...{ title: words, actor: person, place: null },
    });
    if (!paid.ok) return paid;
    const entrySeq = paid.value.seq;
    const deadline = deadlineOf(today, counter.closes);
    const kept = { id: redemption, account, office, item, points, reservedAt: now, deadline };
    const made = { ...kept, entrySeq, byPerson: person };
    const pickupCode = await insertReserved(tx, made, () => makeDigits(4));
    const move = { office, item, redemption, actor: person, at: now, day: today };
    // The shelf comes last: it is shared by the whole office, and locked until the commit.
    if ((await setAside(tx, move)) === null) return refuse('STOCK_EMPTY');
    const shown = { ...kept, title, unit, picture, officeName: counter.name, pickupCode };
    const view = { ...shown, status: 'reserved' as const, closedAt: null, seq: entrySeq };
    return accept({ ...reservationView(view), numbers: await numbersOf(tx, account) });
  },
);
