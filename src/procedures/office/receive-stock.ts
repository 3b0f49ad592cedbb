import { decideReceive } from '@domain/stock';
import { refuse } from '@kernel/refusal';
import { openShelf } from '@store/queries/stock';
import { staff } from '../audiences';
import { idOf, text, whole } from '../fields';
import { changeStock } from '../stocking';

/** Goods came in: more on the shelf, with where they came from as the reason. */
export const receiveStock = staff('clerk', 'manager').write(
  {
    summary: 'Takes pieces of an item onto the office’s shelf, with a reason.',
    refusals: ['ITEM_UNKNOWN', 'STOCK_LIMIT'],
    input: { item: idOf('item'), quantity: whole(1, 1_000_000), reason: text(2, 100) },
  },
  async ({ tx, staff: { office, person }, today, now, makeId }, { item, quantity, reason }) => {
    if (!(await openShelf(tx, { office, item }))) return refuse('ITEM_UNKNOWN');
    const asked = { kind: 'receive', office, item, reason, clerk: person, today, now } as const;
    return changeStock(tx, { ...asked, move: makeId('move') }, () => decideReceive(quantity));
  },
);
