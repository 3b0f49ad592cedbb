import { isLow } from '@domain/stock';
import { accept } from '@kernel/wire';
import { stockAt } from '@store/queries/stock';
import { staff } from '../audiences';

/** Every item, with what this office has of it. */
export const stock = staff('clerk', 'manager').read(
  {
    summary: 'What the office has of every item: on the shelf, set aside, and broken.',
    refusals: [],
    input: {},
  },
  async ({ db, staff: clerk, today, now }) => {
    const items = await stockAt(db, clerk.office, today);
    return accept({
      items: items.map((each) => ({ ...each, low: isLow(each.available, each.lowAt) })),
      asOf: now.toISOString(),
    });
  },
);
