import * as v from 'valibot';
import { refuse } from '@kernel/refusal';
import { accept } from '@kernel/wire';
import { findPlace, logPlace } from '@store/queries/benefit-place';
import { activeCodeOf, blockPlaceCode, insertPlaceCode } from '@store/queries/place-code';
import { staff } from '../audiences';
import { idOf, placeCodeText } from '../fields';

/**
 * Makes the code that hangs at a place. Where one counts already it has to be named: it is blocked in
 * the same step, so that two people who replace it at once do not block each other's print.
 */
export const makePlaceCode = staff('reviewer', 'admin').write(
  {
    summary: 'Makes the printed code of a place, or puts a new one in place of the one named.',
    refusals: ['NOT_FOUND', 'PLACE_ENDED', 'PLACE_CODE_OTHER'],
    input: { place: idOf('benefitPlace'), instead: v.optional(placeCodeText) },
  },
  async ({ tx, staff: { person: by }, today, now, makeDigits }, { place, instead }) => {
    const found = await findPlace(tx, place, true);
    if (found === null) return refuse('NOT_FOUND');
    if (found.endedOn !== null) return refuse('PLACE_ENDED');
    const active = await activeCodeOf(tx, place);
    if (active !== (instead ?? null)) return refuse('PLACE_CODE_OTHER');
    const step = { place, day: today, by, at: now };
    if (active !== null) {
      await blockPlaceCode(tx, { digits: active, by, at: now });
      await logPlace(tx, { ...step, kind: 'blocked' });
    }
    const code = await insertPlaceCode(tx, { place, by, at: now }, () => makeDigits(9));
    await logPlace(tx, { ...step, kind: 'coded' });
    return accept({ place, code });
  },
);
