import { refuse } from '@kernel/refusal';
import { accept } from '@kernel/wire';
import { findBenefit } from '@store/queries/benefit';
import { findPlace } from '@store/queries/benefit-place';
import { activeCodeOf } from '@store/queries/place-code';
import { staff } from '../audiences';
import { idOf } from '../fields';

/** What is printed and hung up at a place: its benefit, its name, and the code that counts now. */
export const placePaper = staff('reviewer', 'admin').read(
  {
    summary: 'The sheet of a place: its benefit, its name and the code that counts now.',
    refusals: ['NOT_FOUND', 'PLACE_ENDED', 'PLACE_CODE_OTHER'],
    input: { place: idOf('benefitPlace') },
  },
  async ({ db }, input) => {
    const place = await findPlace(db, input.place);
    const benefit = place === null ? null : await findBenefit(db, place.benefit);
    if (place === null || benefit === null) return refuse('NOT_FOUND');
    if (place.endedOn !== null) return refuse('PLACE_ENDED');
    const code = await activeCodeOf(db, place.id);
    if (code === null) return refuse('PLACE_CODE_OTHER');
    const { title, levelName, issuingOffice } = benefit;
    return accept({
      ...{ code, title, levelName, issuingOffice },
      ...{ placeName: place.name, address: place.address, demo: place.demo },
    });
  },
);
