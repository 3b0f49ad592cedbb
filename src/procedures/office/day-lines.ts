import { maskCalled } from '@domain/household';
import { accept } from '@kernel/wire';
import { slipsTaken } from '@store/queries/slip';
import { dayLinesOf, dayTotalsOf } from '@store/queries/worklist';
import { staff } from '../audiences';
import { cursor, dayText } from '../fields';
import { linesPerPage, offsetFrom, pageOf } from '../paging';

/** The lines this office wrote on a day, with the day's totals. */
export const dayLines = staff('clerk', 'manager').read(
  {
    summary: 'The lines this office wrote on a day, in the order of writing, with totals.',
    refusals: [],
    input: { day: dayText, cursor },
  },
  async ({ db, staff: clerk }, input) => {
    const offset = offsetFrom(input.cursor);
    const where = { office: clerk.office, day: input.day, offset, limit: linesPerPage + 1 };
    const page = pageOf(await dayLinesOf(db, where), offset, linesPerPage);
    return accept({
      items: page.items.map((row) => ({
        ...row,
        at: row.at.toISOString(),
        called: row.called === null ? null : maskCalled(row.called),
      })),
      next: page.next,
      totals: {
        ...(await dayTotalsOf(db, clerk.office, input.day)),
        /** Paper slips taken at the desk on this day, booked or waiting for a second person. */
        slips: await slipsTaken(db, clerk.office, input.day),
      },
    });
  },
);
