import * as v from 'valibot';
import { refuse } from '@kernel/refusal';
import { accept } from '@kernel/wire';
import { closeClaim, findClaim } from '@store/queries/earning';
import { numbersOf } from '@store/queries/ledger';
import { findServed } from '@store/queries/posting';
import { staff } from '../audiences';
import { awardWaiting } from '../award';
import { idOf, text } from '../fields';

/** The office has seen the thing, or has not: a waiting claim is awarded or declined with a reason. */
export const decideClaim = staff('clerk', 'manager').write(
  {
    summary: 'Awards a waiting claim after seeing the thing, or declines it with a reason.',
    refusals: ['NOT_FOUND', 'CLAIM_DECIDED', 'OWN_HOUSEHOLD', 'INPUT_INVALID'],
    input: { claim: idOf('claim'), approve: v.boolean(), reason: v.optional(text(2, 100)) },
  },
  async ({ tx, staff: clerk, today, now }, input) => {
    const claim = await findClaim(tx, input.claim, true);
    if (claim === null || claim.office !== clerk.office) return refuse('NOT_FOUND');
    if (claim.status !== 'waiting') return refuse('CLAIM_DECIDED');
    const served = await findServed(tx, claim.household, clerk.person);
    if (served?.own !== false) return refuse('OWN_HOUSEHOLD');
    if (!input.approve && input.reason === undefined) {
      return refuse('INPUT_INVALID', { field: '原因' });
    }
    const written = input.approve
      ? await awardWaiting(tx, claim, { person: clerk.person, today, now })
      : null;
    await closeClaim(tx, {
      id: claim.id,
      status: input.approve ? 'approved' : 'declined',
      entrySeq: written?.seq ?? null,
      reason: input.reason ?? null,
      by: clerk.person,
      at: now,
    });
    const { usable } = await numbersOf(tx, claim.household);
    return accept({ seq: written?.seq ?? null, points: claim.points, balance: usable });
  },
);
