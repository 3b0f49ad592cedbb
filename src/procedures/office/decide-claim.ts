import * as v from 'valibot';
import { decideCheck } from '@domain/earning';
import { refuse } from '@kernel/refusal';
import { accept, type Reply } from '@kernel/wire';
import { checkedBy, closeClaim, findClaim, insertCheck } from '@store/queries/earning';
import { numbersOf } from '@store/queries/ledger';
import { findServed } from '@store/queries/posting';
import { staff } from '../audiences';
import { awardWaiting } from '../award';
import { idOf, text } from '../fields';

/**
 * The office has seen the thing, or has not: a waiting claim is awarded or declined with a reason.
 * Where the rule wants two people, the first one's check leaves it waiting for another.
 */
export const decideClaim = staff('clerk', 'manager').write(
  {
    summary: 'Awards a waiting claim after seeing the thing, or declines it with a reason.',
    refusals: ['NOT_FOUND', 'CLAIM_DECIDED', 'OWN_HOUSEHOLD', 'INPUT_INVALID', 'CHECKED_ALREADY'],
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
    const by = clerk.person;
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
      : closeClaim(tx, {
          ...{ id: claim.id, status, entrySeq, by, at: now },
          reason: input.reason ?? null,
        }));
    const { usable } = await numbersOf(tx, claim.household);
    return accept({ status, seq: entrySeq, points: claim.points, balance: usable });
  },
);
