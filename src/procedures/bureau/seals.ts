import { accept } from '@kernel/wire';
import { sealsOf } from '@store/queries/nightly';
import { staff } from '../audiences';
import { cursor } from '../fields';
import { offsetFrom, pageOf, pageSize } from '../paging';

/** The daily roots, newest first, as they are published. */
export const seals = staff('auditor', 'reviewer', 'admin').read(
  { summary: 'The daily seals of the ledger, newest first.', refusals: [], input: { cursor } },
  async ({ db }, input) => {
    const offset = offsetFrom(input.cursor);
    const rows = await sealsOf(db, { offset, limit: pageSize + 1 });
    const page = pageOf(rows, offset);
    return accept({
      items: page.items.map((seal) => ({ ...seal, sealedAt: seal.sealedAt.toISOString() })),
      next: page.next,
    });
  },
);
