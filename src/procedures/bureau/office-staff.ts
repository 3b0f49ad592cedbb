import { accept } from '@kernel/wire';
import { staffOf } from '@store/queries/staffing';
import { staff } from '../audiences';
import { cursor, idOf } from '../fields';
import { offsetFrom, pageOf, pageSize } from '../paging';

/** Who serves at an office today. */
export const officeStaff = staff('admin').read(
  {
    summary: 'Who serves at an office today, and in which post.',
    refusals: [],
    input: { at: idOf('office'), cursor },
  },
  async ({ db, today, staff: { person } }, { at, ...input }) => {
    const offset = offsetFrom(input.cursor);
    const rows = await staffOf(db, { office: at, today, offset, limit: pageSize + 1 });
    const page = pageOf(rows, offset);
    return accept({
      ...page,
      items: page.items.map((each) => ({ ...each, mine: each.person === person })),
    });
  },
);
