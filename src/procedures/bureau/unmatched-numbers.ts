import * as v from 'valibot';
import { accept } from '@kernel/wire';
import { unmatchedNumbers as numbersThatWait } from '@store/queries/unmatched';
import { staff } from '../audiences';
import { cursor } from '../fields';
import { offsetFrom, pageOf, pageSize } from '../paging';

/** Numbers of the water company that found no household; those a household states come first. */
export const unmatchedNumbers = staff('reviewer', 'admin').read(
  {
    summary: 'Customer numbers that found no household, those that a household states first.',
    refusals: [],
    input: {
      customerNo: v.optional(v.pipe(v.string(), v.trim(), v.regex(/^[0-9A-Za-z-]{0,30}$/)), ''),
      cursor,
    },
  },
  async ({ db }, input) => {
    const offset = offsetFrom(input.cursor);
    const page = { offset, limit: pageSize + 1 };
    return accept(pageOf(await numbersThatWait(db, input.customerNo, page), offset));
  },
);
