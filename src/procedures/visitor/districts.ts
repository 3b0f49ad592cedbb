import { accept } from '@kernel/wire';
import { districtsWithTowns } from '@store/queries/place';
import { anyone } from '../audiences';

/** The four districts with their towns. */
export const districts = anyone.read(
  { summary: 'The districts of the city with their towns.', refusals: [], input: {} },
  async ({ db }) => accept({ items: await districtsWithTowns(db) }),
);
