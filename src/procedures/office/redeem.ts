import { decideStatus } from '@domain/earning';
import { undoableUntil } from '@domain/ledger';
import { decideExchange, refuseExchange } from '@domain/redemption';
import { refuse } from '@kernel/refusal';
import { accept } from '@kernel/wire';
import { findServed } from '@store/queries/posting';
import { exchangeCollected } from '@store/queries/redemption';
import { offerAt } from '@store/queries/shelf';
import { useRun } from '@store/queries/shown-code';
import { staff } from '../audiences';
import { codeText, idOf } from '../fields';
import { exchanging, isShortCode, readPresented } from '../presented';
import { lapseDue } from '../releasing';

/** Points for a thing over the counter: the resident’s code is used up, the piece handed over. */
export const redeem = staff('clerk', 'manager').write(
  {
    summary: 'Exchanges points for an item at the counter, by the resident’s code or card.',
    refusals: [
      'CODE_UNKNOWN',
      'CODE_FORGED',
      'CODE_EXPIRED',
      'CODE_USED',
      'CODE_OTHER_KIND',
      'CARD_BLOCKED',
      'PICKUP_OTHER_OFFICE',
      'OWN_HOUSEHOLD',
      'HOUSEHOLD_NOT_CONFIRMED',
      'HOUSEHOLD_FROZEN',
      'HOUSEHOLD_CLOSED',
      'ITEM_UNKNOWN',
      'MONTH_LIMIT',
      'STOCK_EMPTY',
      'BELOW_ZERO',
      'NOT_ENOUGH_POINTS',
    ],
    input: { item: idOf('item'), code: codeText },
    guesses: { isTyped: ({ code }) => isShortCode(code) },
  },
  async ({ tx, staff: clerk, today, now, makeId, keyed }, { item, code }) => {
    const { office, person } = clerk;
    const read = await readPresented(tx, code, { keyed, now, office, ...exchanging });
    if (!read.ok) return read;
    const shown = read.value;
    // A number is printed on every page and a pick-up code is for one thing: neither pays.
    if (shown.by !== 'passbook' && shown.by !== 'card') {
      return refuse('CODE_OTHER_KIND', { hint: '请居民出示存折码或存折卡。' });
    }
    const served = await findServed(tx, shown.household, person);
    if (served === null) return refuse('HOUSEHOLD_UNKNOWN');
    if (served.own) return refuse('OWN_HOUSEHOLD');
    const usable = decideStatus(served.status);
    if (!usable.ok) return usable;
    const account = served.id;
    await lapseDue(tx, account, { today, now });
    const redemption = makeId('redemption');
    if (shown.by === 'passbook') {
      const isFirst = await useRun(tx, { handle: shown.handle, at: now, for: redemption });
      if (!isFirst) return refuse('CODE_USED');
    }
    const offer = await offerAt(tx, { office, item, day: today, account });
    if (offer === null) return refuse('ITEM_UNKNOWN');
    const decided = decideExchange(offer);
    if (!decided.ok) return decided;
    const { points, title } = offer;
    const made = await exchangeCollected(tx, {
      ...{ id: redemption, account, office, item, points, title: `兑换 ${title}` },
      byPerson: shown.by === 'passbook' ? shown.person : null,
      ...{ actor: person, today, reservedAt: now },
    });
    if (!made.made) return refuseExchange(made, points);
    const { seq, balance, stockLeft } = made;
    const until = undoableUntil(now).toISOString();
    return accept({
      redemption,
      account,
      seq,
      title,
      points,
      balance,
      stockLeft,
      undoableUntil: until,
    });
  },
);
