import * as v from 'valibot';
import { accept } from '@kernel/wire';
import { rechecksAt, waitingRechecks } from '@store/queries/recheck';
import { staff } from '../audiences';
import { cursor } from '../fields';
import { offsetFrom, pageOf, pageSize } from '../paging';

/** What other offices approved and this one looks at again; whose it was is not said. */
export const rechecks = staff('clerk', 'manager').read(
  {
    summary: 'Claims of other offices that were drawn for this one to look at again.',
    refusals: [],
    input: { list: v.picklist(['waiting', 'done']), cursor },
  },
  async ({ db, staff: { office }, today, now }, input) => {
    const offset = offsetFrom(input.cursor);
    const isDone = input.list === 'done';
    const page = pageOf(
      await rechecksAt(db, { office, isDone, offset, limit: pageSize + 1 }),
      offset,
    );
    return accept({
      items: page.items.map((each) => ({
        ...each,
        isLate: each.stands === null && each.dueDay < today,
      })),
      next: page.next,
      waiting: await waitingRechecks(db, office),
      asOf: now.toISOString(),
    });
  },
);
