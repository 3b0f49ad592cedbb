import { maskCalled } from '@domain/household';
import { dayOf } from '@kernel/day';
import { accept } from '@kernel/wire';
import { lettersOf } from '@store/queries/letter';
import { staff } from '../audiences';
import { cursor } from '../fields';
import { offsetFrom, pageOf, pageSize } from '../paging';

/** The letters this office sent, so that each can be printed again; households are masked. */
export const letters = staff('clerk', 'manager').read(
  {
    summary: 'The letters of the office, newest first; households are masked.',
    refusals: [],
    input: { cursor },
  },
  async ({ db, staff: clerk }, input) => {
    const offset = offsetFrom(input.cursor);
    const page = pageOf(await lettersOf(db, clerk.office, { offset, limit: pageSize + 1 }), offset);
    return accept({
      items: page.items.map(({ called, answeredAt, ...each }) => ({
        ...each,
        called: called === null ? null : maskCalled(called),
        day: dayOf(answeredAt),
      })),
      next: page.next,
    });
  },
);
