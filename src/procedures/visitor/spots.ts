import * as v from 'valibot';
import { accept } from '@kernel/wire';
import { islandsWithSpots, spotsOn } from '@store/queries/spot';
import { anyone } from '../audiences';
import { cursor, text } from '../fields';
import { offsetFrom, pageOf, pageSize } from '../paging';

/** The scenic places, of one island or of all, with the islands to choose from. */
export const spots = anyone.read(
  {
    summary: 'Scenic places by island.',
    refusals: [],
    input: { island: v.optional(text(1, 40)), cursor },
  },
  async ({ db }, input) => {
    const offset = offsetFrom(input.cursor);
    const page = { island: input.island ?? null, offset, limit: pageSize + 1 };
    const rows = await spotsOn(db, page);
    return accept({ ...pageOf(rows, offset), islands: await islandsWithSpots(db) });
  },
);
