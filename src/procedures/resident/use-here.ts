import { decideOwnUse } from '@domain/credit';
import { accept } from '@kernel/wire';
import { lockPerson } from '@store/queries/person';
import { keepOwnUse, usesThere } from '@store/queries/place-code';
import { person } from '../audiences';
import { placeCodeText } from '../fields';
import { isOpenTo, readPlaceCode } from '../place-code-seen';

/**
 * Keeps that the caller used a benefit at the place whose printed code they scanned: ten minutes
 * between two uses there, three a day at most. It costs no credit and earns none.
 */
export const useHere = person.write(
  {
    summary: 'Keeps one use of a benefit at a place by its printed code; three a day at most.',
    refusals: [
      ...(['CODE_UNKNOWN', 'PLACE_CODE_BLOCKED', 'PLACE_ENDED', 'BENEFIT_NOT_OPEN'] as const),
      ...(['USED_JUST_NOW', 'USED_ENOUGH'] as const),
    ],
    input: { code: placeCodeText },
    guesses: { isTyped: () => true },
  },
  async ({ tx, person: self, today, now, makeId }, input) => {
    const seen = await readPlaceCode(tx, input.code, { today, lock: true });
    if (!seen.ok) return seen;
    const { place, benefit } = seen.value;
    const open = await isOpenTo(tx, self, { benefit, today });
    if (!open.ok) return open;
    await lockPerson(tx, self);
    const uses = await usesThere(tx, { person: self, place: place.id, today });
    const allowed = decideOwnUse(uses, now);
    if (!allowed.ok) return allowed;
    await keepOwnUse(tx, {
      ...{ id: makeId('benefitUse'), benefit: benefit.id, level: benefit.level, person: self },
      ...{ place: place.id, code: input.code, day: today, at: now },
    });
    return accept({ title: benefit.title, placeName: place.name, usedAt: now.toISOString() });
  },
);
