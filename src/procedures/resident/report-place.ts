import * as v from 'valibot';
import { decideBenefit, isHonouredOn } from '@domain/credit';
import { refuse } from '@kernel/refusal';
import { accept } from '@kernel/wire';
import { findBenefit } from '@store/queries/benefit';
import { findPlace, keepReport } from '@store/queries/benefit-place';
import { creditBalance } from '@store/queries/credit';
import { person } from '../audiences';
import { idOf, text } from '../fields';

/** Says that a place did not honour a benefit; the bureau reads it without a name. */
export const reportPlace = person.write(
  {
    summary: 'Reports that a place did not honour a benefit: once a person, place and day.',
    refusals: ['NOT_FOUND', 'PLACE_ENDED', 'BENEFIT_NOT_OPEN', 'PLACE_REPORTED'],
    input: { place: idOf('benefitPlace'), reason: v.optional(text(2, 100)) },
  },
  async ({ tx, person: self, today, now, makeId }, input) => {
    const place = await findPlace(tx, input.place);
    const benefit = place === null ? null : await findBenefit(tx, place.benefit);
    if (place === null || benefit === null) return refuse('NOT_FOUND');
    if (!isHonouredOn(place, today)) return refuse('PLACE_ENDED');
    const allowed = decideBenefit(benefit, await creditBalance(tx, self), today);
    if (!allowed.ok) return allowed;
    const kept = await keepReport(tx, {
      ...{ id: makeId('benefitReport'), place: place.id, benefit: benefit.id, person: self },
      ...{ day: today, reason: input.reason ?? null, at: now },
    });
    return kept ? accept({ place: place.id, day: today }) : refuse('PLACE_REPORTED');
  },
);
