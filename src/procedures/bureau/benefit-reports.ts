import { accept } from '@kernel/wire';
import { reportsOf } from '@store/queries/benefit-place';
import { staff } from '../audiences';
import { cursor, slug } from '../fields';
import { offsetFrom, pageOf, pageSize } from '../paging';

/** Where a benefit was not honoured, as people said; who said it is not told. */
export const benefitReports = staff('reviewer', 'auditor', 'admin').read(
  {
    summary: 'Reports of places that did not honour a benefit, newest first, without names.',
    refusals: [],
    input: { benefit: slug, cursor },
  },
  async ({ db }, input) => {
    const offset = offsetFrom(input.cursor);
    const window = { offset, limit: pageSize + 1 };
    return accept(pageOf(await reportsOf(db, input.benefit, window), offset));
  },
);
