import { refuse } from '@kernel/refusal';
import { accept } from '@kernel/wire';
import { findPlace, logPlace, setEnded } from '@store/queries/benefit-place';
import { staff } from '../audiences';
import { idOf } from '../fields';

/** Takes a place off the list from today; what was used and reported there stays. */
export const endBenefitPlace = staff('reviewer', 'admin').write(
  {
    summary: 'Ends a place that honoured a benefit from today; it is logged.',
    refusals: ['NOT_FOUND', 'PLACE_ENDED'],
    input: { place: idOf('benefitPlace') },
  },
  async ({ tx, staff: { person: by }, today, now }, { place }) => {
    const found = await findPlace(tx, place, true);
    if (found === null) return refuse('NOT_FOUND');
    if (found.endedOn !== null) return refuse('PLACE_ENDED');
    await setEnded(tx, place, today);
    await logPlace(tx, { place, kind: 'ended', day: today, by, at: now });
    return accept({ place, endedOn: today });
  },
);
