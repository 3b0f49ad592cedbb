import { decideCount } from '@domain/stock';
import { staff } from '../audiences';
import { idOf, text, whole } from '../fields';
import { changeStock } from '../stocking';

/** A count: the shelf becomes what was counted, the pieces set aside for pick-up not among it. */
export const countStock = staff('clerk', 'manager').write(
  {
    summary: 'Corrects an item’s shelf to the pieces counted, with a reason.',
    refusals: ['ITEM_UNKNOWN', 'STOCK_LIMIT'],
    input: { item: idOf('item'), counted: whole(0, 1_000_000), reason: text(2, 100) },
  },
  async ({ tx, staff: { office, person }, today, now, makeId }, { item, counted, reason }) => {
    const asked = { kind: 'count', office, item, reason, clerk: person, today, now } as const;
    return changeStock(tx, { ...asked, move: makeId('move') }, (shelf) =>
      decideCount(shelf, counted),
    );
  },
);
