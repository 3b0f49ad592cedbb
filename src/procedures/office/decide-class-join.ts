import * as v from 'valibot';
import { decideLeft } from '@domain/class-task';
import { decideStatus } from '@domain/earning';
import { refuse } from '@kernel/refusal';
import { accept, type Reply } from '@kernel/wire';
import { taskOfClaim } from '@store/queries/class-task';
import { closeClaim, findClaim } from '@store/queries/earning';
import { findServed } from '@store/queries/posting';
import { staff } from '../audiences';
import { awardWaiting } from '../award';
import { idOf, text } from '../fields';
import { mayServe } from '../photo-claiming';

type Decided = { readonly status: 'approved' | 'declined'; readonly points: number };

/** A manager who did not count pays a household that the count left waiting, or declines it. */
export const decideClassJoin = staff('manager').write(
  {
    summary: 'Pays a household that the count of a class left waiting, or declines with a reason.',
    refusals: [
      'NOT_FOUND',
      'CLASS_NOT_CLOSED',
      'CLASS_OWN_COUNT',
      'CLAIM_DECIDED',
      'OWN_HOUSEHOLD',
      'STEPPED_ASIDE',
      'HOUSEHOLD_NOT_CONFIRMED',
      'HOUSEHOLD_FROZEN',
      'HOUSEHOLD_CLOSED',
      'INPUT_INVALID',
    ],
    input: { claim: idOf('claim'), approve: v.boolean(), reason: v.optional(text(2, 100)) },
  },
  async ({ tx, staff: manager, today, now }, input): Promise<Reply<Decided>> => {
    const claim = await findClaim(tx, input.claim, true);
    const task = claim === null ? null : await taskOfClaim(tx, claim.id);
    if (claim === null || task?.office !== manager.office) return refuse('NOT_FOUND');
    const by = manager.person;
    const left = decideLeft(task, by);
    if (!left.ok) return left;
    if (claim.status !== 'waiting') return refuse('CLAIM_DECIDED');
    const allowed = await mayServe(tx, claim.household, by);
    if (!allowed.ok) return allowed;
    const end = { id: claim.id, by, at: now, reason: input.reason ?? null };
    if (!input.approve) {
      if (input.reason === undefined) return refuse('INPUT_INVALID', { field: '原因' });
      await closeClaim(tx, { ...end, status: 'declined', entrySeq: null });
      return accept({ status: 'declined', points: 0 });
    }
    const served = await findServed(tx, claim.household, by);
    const usable = decideStatus(served?.status ?? 'closed');
    if (!usable.ok) return usable;
    const { seq } = await awardWaiting(tx, claim, { person: by, today, now });
    await closeClaim(tx, { ...end, status: 'approved', entrySeq: seq });
    return accept({ status: 'approved', points: claim.points });
  },
);
