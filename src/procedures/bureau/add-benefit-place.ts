import * as v from 'valibot';
import { refuse } from '@kernel/refusal';
import { accept } from '@kernel/wire';
import { findBenefit } from '@store/queries/benefit';
import { hasPlace, insertPlace, logPlace } from '@store/queries/benefit-place';
import { staff } from '../audiences';
import { dayText, slug, text } from '../fields';

// The city's own box, so that swapped numbers are refused.
const latitude = v.optional(v.pipe(v.number(), v.minValue(29), v.maxValue(31.5)));
const longitude = v.optional(v.pipe(v.number(), v.minValue(121), v.maxValue(123.5)));

/** Puts a place down that honours a benefit, as it was published. */
export const addBenefitPlace = staff('reviewer', 'admin').write(
  {
    summary: 'Puts down a place that honours a benefit, with the document that says so.',
    refusals: ['NOT_FOUND', 'PLACE_ALREADY', 'INPUT_INVALID'],
    input: {
      benefit: slug,
      name: text(2, 40),
      address: v.optional(text(2, 60)),
      lat: latitude,
      lon: longitude,
      document: text(2, 120),
      effectiveFrom: dayText,
      effectiveUntil: v.optional(dayText),
    },
  },
  async ({ tx, staff: { person: by }, demo, today, now, makeId }, input) => {
    const { name, document, lat = null, lon = null, effectiveUntil: untilDay = null } = input;
    const fromDay = input.effectiveFrom;
    if ((lat === null) !== (lon === null)) return refuse('INPUT_INVALID', { field: '位置' });
    if (untilDay !== null && untilDay < fromDay) {
      return refuse('INPUT_INVALID', { field: '最后一天' });
    }
    const found = await findBenefit(tx, input.benefit);
    if (found === null) return refuse('NOT_FOUND');
    if (await hasPlace(tx, found.id, name)) return refuse('PLACE_ALREADY');
    const id = makeId('benefitPlace');
    const address = input.address ?? null;
    const dates = { fromDay, untilDay };
    const row = { id, benefit: found.id, name, address, lat, lon, document, ...dates, demo, by };
    await insertPlace(tx, row);
    await logPlace(tx, { place: id, kind: 'added', day: today, by, at: now });
    return accept({ place: id });
  },
);
