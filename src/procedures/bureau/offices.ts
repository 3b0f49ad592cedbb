import { accept } from '@kernel/wire';
import { officesOf } from '@store/queries/staffing';
import { staff } from '../audiences';
import { cursor } from '../fields';
import { offsetFrom, pageOf, pageSize } from '../paging';

/** Every office with how many serve there, the bureau's own among them. */
export const offices = staff('admin').read(
  {
    summary: 'Every office, with how many people serve there today.',
    refusals: [],
    input: { cursor },
  },
  async ({ db, today, demo }, input) => {
    const offset = offsetFrom(input.cursor);
    const rows = await officesOf(db, { today, withDemo: demo, offset, limit: pageSize + 1 });
    return accept(pageOf(rows, offset));
  },
);
