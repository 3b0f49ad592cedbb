import { decideWriteOff } from '@domain/stock';
import { staff } from '../audiences';
import { idOf, text, whole } from '../fields';
import { changeStock } from '../stocking';

/** Pieces are broken or lost: fewer on the shelf, with the reason. */
export const writeOffStock = staff('clerk', 'manager').write(
  {
    summary: 'Takes broken or lost pieces of an item off the shelf, with a reason.',
    refusals: ['ITEM_UNKNOWN', 'STOCK_SHORT', 'STOCK_LIMIT'],
    input: { item: idOf('item'), quantity: whole(1, 1_000_000), reason: text(2, 100) },
  },
  async ({ tx, staff: { office, person }, today, now, makeId }, { item, quantity, reason }) => {
    const asked = { kind: 'writeoff', office, item, reason, clerk: person, today, now } as const;
    return changeStock(tx, { ...asked, move: makeId('move') }, (shelf) =>
      decideWriteOff(shelf, quantity),
    );
  },
);
