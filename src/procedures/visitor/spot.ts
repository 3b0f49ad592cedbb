import { elsewhere } from '@domain/scenic';
import { refuse } from '@kernel/refusal';
import { accept } from '@kernel/wire';
import { findSpot, firstSpots, tipsFor } from '@store/queries/spot';
import { anyone } from '../audiences';
import { slug } from '../fields';

// The answer is read on a pier with a weak net: it stays far below 100 kB.
const tipsMax = 24;
const othersMax = 12;

/** One scenic place: the tips in every language that has them, and one place of each other island. */
export const spot = anyone.read(
  {
    summary: 'One scenic place with the visitor’s tips in four languages.',
    refusals: ['NOT_FOUND'],
    input: { id: slug },
  },
  async ({ db }, input) => {
    const found = await findSpot(db, input.id);
    if (found === null) return refuse('NOT_FOUND');
    const tips = await tipsFor(db, 'visitor', tipsMax);
    const others = elsewhere(await firstSpots(db, othersMax + 1), found, othersMax);
    return accept({ spot: found, tips, others });
  },
);
