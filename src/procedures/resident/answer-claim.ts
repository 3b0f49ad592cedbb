import * as v from 'valibot';
import { decideAnswer } from '@domain/photo-claim';
import { claimDueDay } from '@domain/ledger';
import { refuse } from '@kernel/refusal';
import { accept } from '@kernel/wire';
import { insertClaimStep, setAnswered } from '@store/queries/photo-claim';
import { lockCode } from '@store/queries/photo-code';
import { member } from '../audiences';
import { idOf, text } from '../fields';
import { ownClaim, pictureRefusals, standingOf, tiePictures } from '../photo-claiming';

/** The household answers what the office asked, in words, with another picture where one is wanted. */
export const answerClaim = member.write(
  {
    summary: 'Answers what the office asked about a claim, with another picture if one was taken.',
    refusals: [
      'NOT_FOUND',
      'CLAIM_DECIDED',
      'CLAIM_NOT_ASKED',
      'INPUT_INVALID',
      ...pictureRefusals,
    ],
    input: {
      claim: idOf('claim'),
      answer: text(1, 200),
      code: v.optional(idOf('photoCode')),
      picture: v.optional(idOf('picture')),
    },
  },
  async (desk, input) => {
    const { tx, household, person, today, now } = desk;
    const found = await ownClaim(tx, household.id, input.claim);
    if (!found.ok) return found;
    const allowed = decideAnswer(standingOf(found.value));
    if (!allowed.ok) return allowed;
    const { id } = found.value.claim;
    const { code: asked, picture, answer } = input;
    if ((asked === undefined) !== (picture === undefined)) {
      return refuse('INPUT_INVALID', { field: '照片' });
    }
    if (asked !== undefined && picture !== undefined) {
      const code = await lockCode(tx, household.id, asked);
      if (code?.claim !== id) return refuse('NOT_FOUND');
      const tied = await tiePictures(desk, code, { claim: id, pictures: [picture] });
      if (!tied.ok) return tied;
    }
    const dueDay = claimDueDay(today);
    await setAnswered(tx, id, dueDay);
    const step = { claim: id, kind: 'answered', person, office: null, at: now } as const;
    await insertClaimStep(tx, { ...step, note: answer });
    return accept({ dueDay });
  },
);
