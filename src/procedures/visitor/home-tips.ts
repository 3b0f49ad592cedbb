import { accept } from '@kernel/wire';
import { tipsFor } from '@store/queries/spot';
import { anyone } from '../audiences';

const tipsMax = 40;

/** How to save water at home. */
export const homeTips = anyone.read(
  { summary: 'Tips for saving water at home.', refusals: [], input: {} },
  async ({ db }) => accept({ items: await tipsFor(db, 'home', tipsMax) }),
);
