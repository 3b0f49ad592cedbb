import { forgetShownBenefits } from '@store/queries/benefit';
import type { Reading } from '../context';

const atOnce = 1_000;
const keptMs = 86_400_000;

/** Forgets shown benefits that ended a day ago; until then a used one still says that it was used. */
export const forgetBenefitCodes = async ({ db, now }: Reading): Promise<void> => {
  const before = new Date(now.getTime() - keptMs);
  for (;;) {
    const gone = await db.transaction((tx) => forgetShownBenefits(tx, before, atOnce));
    if (gone < atOnce) return;
  }
};
