import { isJustUsed } from '@domain/credit';
import { accept } from '@kernel/wire';
import { usesThere } from '@store/queries/place-code';
import { person } from '../audiences';
import { placeCodeText } from '../fields';
import { isOpenTo, readPlaceCode } from '../place-code-seen';

/** What a place's printed code stands for; a use of the last ten minutes is there to be shown again. */
export const placeCode = person.read(
  {
    summary: 'The benefit and the place that a printed code stands for, and whether it is open.',
    refusals: ['CODE_UNKNOWN', 'PLACE_CODE_BLOCKED', 'PLACE_ENDED'],
    input: { code: placeCodeText },
    guesses: { isTyped: () => true },
  },
  async ({ db, person: self, today, now }, input) => {
    const seen = await readPlaceCode(db, input.code, { today, lock: false });
    if (!seen.ok) return seen;
    const { place, benefit } = seen.value;
    const { lastAt } = await usesThere(db, { person: self, place: place.id, today });
    const { title, levelName, issuingOffice, validUntil } = benefit;
    return accept({
      ...{ code: input.code, benefit: benefit.id, title, levelName, issuingOffice, validUntil },
      ...{ placeName: place.name, address: place.address, demo: place.demo },
      document: place.document ?? benefit.document,
      isOpen: (await isOpenTo(db, self, { benefit, today })).ok,
      usedAt: isJustUsed(lastAt, now) ? (lastAt?.toISOString() ?? null) : null,
    });
  },
);
