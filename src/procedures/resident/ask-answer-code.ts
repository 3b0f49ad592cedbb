import { decideAnswer } from '@domain/photo-claim';
import { member } from '../audiences';
import { idOf } from '../fields';
import { giveCode, ownClaim, standingOf } from '../photo-claiming';

/** Digits for another picture of a claim, when the office asked for more. */
export const askAnswerCode = member.write(
  {
    summary: 'Gives four digits for another picture of a claim that the office asked about.',
    refusals: ['NOT_FOUND', 'CLAIM_DECIDED', 'CLAIM_NOT_ASKED', 'PHOTO_CODE_LIMIT'],
    input: { claim: idOf('claim') },
  },
  async (desk, input) => {
    const found = await ownClaim(desk.tx, desk.household.id, input.claim);
    if (!found.ok) return found;
    const allowed = decideAnswer(standingOf(found.value));
    if (!allowed.ok) return allowed;
    const { id, rule } = found.value.claim;
    return giveCode(desk, { rule, fixture: null, claim: id });
  },
);
