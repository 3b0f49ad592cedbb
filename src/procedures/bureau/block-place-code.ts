import { refuse } from '@kernel/refusal';
import { accept } from '@kernel/wire';
import { findPlace, logPlace } from '@store/queries/benefit-place';
import { activeCodeOf, blockPlaceCode as block } from '@store/queries/place-code';
import { staff } from '../audiences';
import { idOf, placeCodeText } from '../fields';

/** Blocks the code of a place at once: it was lost or copied. What was used by it stays. */
export const blockPlaceCode = staff('reviewer', 'admin').write(
  {
    summary: 'Blocks the printed code of a place for good; it is logged.',
    refusals: ['NOT_FOUND', 'PLACE_CODE_OTHER'],
    input: { place: idOf('benefitPlace'), code: placeCodeText },
  },
  async ({ tx, staff: { person: by }, today, now }, { place, code }) => {
    const found = await findPlace(tx, place, true);
    if (found === null) return refuse('NOT_FOUND');
    if ((await activeCodeOf(tx, place)) !== code) return refuse('PLACE_CODE_OTHER');
    await block(tx, { digits: code, by, at: now });
    await logPlace(tx, { place, kind: 'blocked', day: today, by, at: now });
    return accept({ place, blockedAt: now.toISOString() });
  },
);
