import * as v from 'valibot';
import { isHonouredOn } from '@domain/credit';
import type { BenefitPlaceId } from '@kernel/ids';
import type { Day } from '@kernel/day';
import { refuse } from '@kernel/refusal';
import { accept, type Reply } from '@kernel/wire';
import type { Tx } from '@store/port';
import { keepUse } from '@store/queries/benefit';
import { findPlace } from '@store/queries/benefit-place';
import { isOwnPerson } from '@store/queries/credit-line';
import { staff } from '../audiences';
import { benefitDigits, readShownBenefit } from '../benefit-shown';
import { codeText, idOf } from '../fields';

const placeFor = async (
  tx: Tx,
  id: BenefitPlaceId | undefined,
  of: { readonly benefit: string; readonly today: Day },
): Promise<Reply<BenefitPlaceId | null>> => {
  if (id === undefined) return accept(null);
  const place = await findPlace(tx, id);
  if (place?.benefit !== of.benefit) return refuse('NOT_FOUND');
  return isHonouredOn(place, of.today) ? accept(id) : refuse('PLACE_ENDED');
};

/** Keeps that a benefit was used, and ends the code it was shown by. */
export const useBenefit = staff('clerk', 'manager').write(
  {
    summary: 'Keeps one use of a benefit that is shown; its code is dead from then on.',
    refusals: [
      ...(['CODE_UNKNOWN', 'CODE_USED', 'CODE_EXPIRED', 'BENEFIT_NOT_OPEN'] as const),
      ...(['OWN_HOUSEHOLD', 'NOT_FOUND', 'PLACE_ENDED'] as const),
    ],
    input: { code: codeText, place: v.optional(idOf('benefitPlace')) },
    guesses: { isTyped: ({ code }) => benefitDigits(code) !== null },
  },
  async ({ tx, staff: clerk, today, now, makeId }, input) => {
    const found = await readShownBenefit(tx, input.code, { now, today, lock: true });
    if (!found.ok) return found;
    const { shown, benefit } = found.value;
    if (await isOwnPerson(tx, shown.person, clerk.person)) return refuse('OWN_HOUSEHOLD');
    const place = await placeFor(tx, input.place, { benefit: benefit.id, today });
    if (!place.ok) return place;
    await keepUse(tx, {
      ...{ id: makeId('benefitUse'), digits: shown.digits, benefit: benefit.id },
      ...{ level: benefit.level, person: shown.person, office: clerk.office },
      ...{ place: place.value, by: clerk.person, day: today, at: now },
    });
    return accept({ title: benefit.title, day: today });
  },
);
