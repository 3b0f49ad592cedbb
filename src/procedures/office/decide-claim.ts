import * as v from 'valibot';
import { decideCheck } from '@domain/earning';
import { decideOffice } from '@domain/photo-claim';
import { deleteAfterDecision } from '@domain/picture';
import { refuse } from '@kernel/refusal';
import { accept, type Reply } from '@kernel/wire';
import { taskOfClaim } from '@store/queries/class-task';
import { checkedBy, closeClaim, findClaim, insertCheck } from '@store/queries/earning';
import { numbersOf } from '@store/queries/ledger';
import { endClaimPictures, findPhotoClaim, insertClaimStep } from '@store/queries/photo-claim';
import { staff } from '../audiences';
import { awardWaiting } from '../award';
import { idOf, text } from '../fields';
import { mayServe } from '../photo-claiming';

/**
 * The office has seen the thing or its picture, or has not: a waiting claim is awarded or declined with
 * a reason. Where the rule wants two people, the first one's check leaves it waiting for another.
 */
export const decideClaim = staff('clerk', 'manager').write(
  {
    summary: 'Awards a waiting claim after seeing the thing, or declines it with a reason.',
    refusals: [
      'NOT_FOUND',
      'CLAIM_DECIDED',
      'CLASS_BY_COUNT',
      'CLAIM_AWAITS_HOUSEHOLD',
      'OWN_HOUSEHOLD',
      'STEPPED_ASIDE',
      'INPUT_INVALID',
      'CHECKED_ALREADY',
    ],
    input: { claim: idOf('claim'), approve: v.boolean(), reason: v.optional(text(2, 100)) },
  },
  async ({ tx, staff: clerk, today, now }, input) => {
    const claim = await findClaim(tx, input.claim, true);
    if (claim === null || claim.office !== clerk.office) return refuse('NOT_FOUND');
    if ((await taskOfClaim(tx, claim.id)) !== null) return refuse('CLASS_BY_COUNT');
    const photo = await findPhotoClaim(tx, claim.id);
    const turn = decideOffice({ status: claim.status, awaits: photo?.awaits ?? 'office' });
    if (!turn.ok) return turn;
    const by = clerk.person;
    const allowed = await mayServe(tx, claim.household, by);
    if (!allowed.ok) return allowed;
    if (!input.approve && input.reason === undefined) {
      return refuse('INPUT_INVALID', { field: '原因' });
    }
    const reason = input.reason ?? null;
    const checked = await checkedBy(tx, claim.id);
    const decided: Reply<'waiting' | 'approved' | 'declined'> = input.approve
      ? decideCheck({ checkers: claim.checkers, checkedBy: checked, by })
      : accept('declined');
    if (!decided.ok) return decided;
    const status = decided.value;
    const written =
      status === 'approved' ? await awardWaiting(tx, claim, { person: by, today, now }) : null;
    const entrySeq = written?.seq ?? null;
    await (status === 'waiting'
      ? insertCheck(tx, claim.id, by, now)
      : closeClaim(tx, { id: claim.id, status, entrySeq, reason, by, at: now }));
    if (photo !== null) {
      const kind = status === 'waiting' ? 'checked' : status;
      const step = { claim: claim.id, kind, person: by, office: clerk.office, at: now } as const;
      await insertClaimStep(tx, { ...step, note: reason });
    }
    if (status !== 'waiting') await endClaimPictures(tx, claim.id, deleteAfterDecision(today));
    const { usable } = await numbersOf(tx, claim.household);
    return accept({ status, seq: entrySeq, points: claim.points, balance: usable });
  },
);
