import * as v from 'valibot';
import { accept } from '@kernel/wire';
import { stockMovesAt } from '@store/queries/stock';
import { staff } from '../audiences';
import { cursor, dayText } from '../fields';
import { offsetFrom, pageOf, pageSize } from '../paging';

/** What moved on the office's shelves, newest first. */
export const stockMoves = staff('clerk', 'manager').read(
  {
    summary: 'The office’s stock moves, newest first, of one day when it is given.',
    refusals: [],
    input: { day: v.optional(dayText), cursor },
  },
  async ({ db, staff: { office } }, input) => {
    const offset = offsetFrom(input.cursor);
    const page = { offset, limit: pageSize + 1 };
    const rows = await stockMovesAt(db, { office, day: input.day ?? null, ...page });
    const { items, next } = pageOf(rows, offset);
    return accept({ items: items.map((each) => ({ ...each, at: each.at.toISOString() })), next });
  },
);
