import { refuse } from '@kernel/refusal';
import { accept } from '@kernel/wire';
import { findPlace, logPlace, setConfirmed } from '@store/queries/benefit-place';
import { staff } from '../audiences';
import { dayText, idOf } from '../fields';

/** Keeps the day on which somebody last heard that a place honours a benefit. */
export const confirmBenefitPlace = staff('reviewer', 'admin').write(
  {
    summary: 'Keeps the day on which a place was last confirmed; it is logged.',
    refusals: ['NOT_FOUND', 'PLACE_ENDED', 'INPUT_INVALID'],
    input: { place: idOf('benefitPlace'), day: dayText },
  },
  async ({ tx, staff: { person: by }, today, now }, { place, day }) => {
    if (day > today) return refuse('INPUT_INVALID', { field: '日期' });
    const found = await findPlace(tx, place, true);
    if (found === null) return refuse('NOT_FOUND');
    if (found.endedOn !== null) return refuse('PLACE_ENDED');
    await setConfirmed(tx, place, day);
    await logPlace(tx, { place, kind: 'confirmed', day, by, at: now });
    return accept({ place, confirmedOn: day });
  },
);
