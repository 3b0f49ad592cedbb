import * as v from 'valibot';
import { accept } from '@kernel/wire';
import { placesIn } from '@store/queries/place';
import { anyone } from '../audiences';
import { cursor, districtCode } from '../fields';
import { offsetFrom, pageOf, pageSize } from '../paging';

/** The offices that serve people, by district. */
export const places = anyone.read(
  {
    summary: 'The offices that serve people, by district and town.',
    refusals: [],
    input: { district: v.optional(districtCode), cursor },
  },
  async ({ db, demo }, input) => {
    const offset = offsetFrom(input.cursor);
    const rows = await placesIn(db, {
      district: input.district ?? null,
      withDemo: demo,
      offset,
      limit: pageSize + 1,
    });
    return accept(pageOf(rows, offset));
  },
);
