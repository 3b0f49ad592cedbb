import { deleteAfterDecision } from '@domain/picture';
import * as v from 'valibot';
import type { ClaimId, PictureId } from '@kernel/ids';
import { refuse } from '@kernel/refusal';
import { accept, type Reply } from '@kernel/wire';
import { ruleOn } from '@store/queries/earning';
import { lockAccount, numbersOf } from '@store/queries/ledger';
import { endClaimPictures } from '@store/queries/photo-claim';
import { attachToReading, insertReading } from '@store/queries/reading';
import { member, type AsMember } from '../audiences';
import { actRefusals, claimAct } from '../award';
import type { Writing } from '../context';
import { idOf } from '../fields';
import { whyNot } from '../photo-claiming';
import { readingRule, readMeter, typedFields } from './read-meter';

type Shown = {
  readonly claim: ClaimId;
  readonly picture: PictureId | undefined;
  readonly isDecided: boolean;
};

/** The picture of the meter serves once; it is kept for review from the decision on. */
const tieMeterPicture = async (
  { tx, person, today, now }: Writing & AsMember,
  { claim, picture, isDecided }: Shown,
): Promise<Reply<null>> => {
  if (picture === undefined) return accept(null);
  const tied = await attachToReading(tx, { claim, picture, person, at: now });
  if (tied !== 'attached') return refuse(whyNot[tied]);
  if (isDecided) await endClaimPictures(tx, claim, deleteAfterDecision(today));
  return accept(null);
};

/**
 * Takes a typed reading: one whose check passes earns by the rule at once, an odd one waits for the
 * desk and is not rejected.
 */
export const typeReading = member.write(
  {
    summary:
      'Takes a typed meter reading, with a picture or without; it earns when its check passes, else it waits.',
    refusals: [
      'NO_METER',
      'READING_DIGITS',
      'READING_EARLIER',
      'PICTURE_UNKNOWN',
      'PICTURE_REUSED',
      ...actRefusals,
    ],
    input: { ...typedFields, picture: v.optional(idOf('picture')) },
  },
  async (desk, { picture, ...typed }) => {
    const { tx, household, person, today, now, makeId } = desk;
    // Two of one family at once: the second is held against what the first has typed.
    await lockAccount(tx, household.id);
    const read = await readMeter(tx, household.id, typed, today);
    if (!read.ok) return read;
    const { home, decided, words: note } = read.value;
    const rule = await ruleOn(tx, readingRule, today);
    if (rule === null) return refuse('RULE_NOT_IN_FORCE');
    const claim = makeId('claim');
    const awarded = await claimAct(tx, {
      ...{ id: claim, household: household.id, status: household.status, person, by: person },
      ...{
        rule,
        code: null,
        heads: 1,
        fixture: null,
        office: home.office,
        title: rule.title,
        today,
        now,
      },
      seen: false,
      passed: decided.odd.length === 0,
    });
    if (!awarded.ok) return awarded;
    const { status, points, credit } = awarded.value;
    const shown = await tieMeterPicture(desk, { claim, picture, isDecided: status === 'approved' });
    if (!shown.ok) return shown;
    const id = makeId('reading');
    const made = { ...typed, ...decided, id, claim, household: household.id, person };
    await insertReading(tx, { ...made, day: today, note, at: now });
    const numbers = await numbersOf(tx, household.id);
    return accept({ reading: id, status, points, credit, words: note, numbers });
  },
);
