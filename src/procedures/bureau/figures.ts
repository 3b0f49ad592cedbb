import { accept } from '@kernel/wire';
import { figuresByOffice } from '@store/queries/nightly';
import { staff } from '../audiences';
import { cursor } from '../fields';
import { offsetFrom, pageOf, pageSize } from '../paging';

/** Points issued, redeemed, expired and unused, by office. */
export const figures = staff('auditor', 'reviewer', 'admin').read(
  {
    summary: 'Points by office: issued, redeemed, expired, unused.',
    refusals: [],
    input: { cursor },
  },
  async ({ db, now }, input) => {
    const offset = offsetFrom(input.cursor);
    const rows = await figuresByOffice(db, { offset, limit: pageSize + 1 });
    return accept({ ...pageOf(rows, offset), asOf: now.toISOString() });
  },
);
