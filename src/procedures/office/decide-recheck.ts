import * as v from 'valibot';
import { decideRecheck as decide } from '@domain/photo-claim';
import { decideReversible } from '@domain/ledger';
import type { ReversalId } from '@kernel/ids';
import { refuse } from '@kernel/refusal';
import { accept } from '@kernel/wire';
import { findClaim, type ClaimRow } from '@store/queries/earning';
import { lockAccount } from '@store/queries/ledger';
import { hasChecked } from '@store/queries/photo-claim';
import { findPosted, insertReversal, openReversalOf } from '@store/queries/posting';
import { closeRecheck, findRecheck } from '@store/queries/recheck';
import { staff, type AsStaff } from '../audiences';
import type { Writing } from '../context';
import { idOf, text } from '../fields';
import { mayRecheck } from '../photo-claiming';

/** A reversal that a second person of the claim's office decides; null where the line is undone already. */
const startReversal = async (
  { tx, staff: clerk, now, makeId }: Writing & AsStaff,
  { household, entrySeq, office }: ClaimRow,
  reason: string,
): Promise<ReversalId | null> => {
  if (entrySeq === null) throw new Error('what is looked at again was approved');
  await lockAccount(tx, household);
  const line = await findPosted(tx, household, entrySeq);
  if (line === null) throw new Error(`line ${String(entrySeq)} of an approved claim is missing`);
  if (!decideReversible(line).ok || (await openReversalOf(tx, household, entrySeq))) return null;
  const id = makeId('reversal');
  const asked = { id, account: household, seq: entrySeq, office, askedBy: clerk.person, at: now };
  await insertReversal(tx, { ...asked, goods: 'none', reason: `另一网点复核：${reason}` });
  return id;
};

/** Another office has looked again: it stands, or it does not, and then its reversal is asked for. */
export const decideRecheck = staff('clerk', 'manager').write(
  {
    summary:
      'Says whether a claim that another office approved stands; a no asks for its reversal.',
    refusals: [
      'NOT_FOUND',
      'RECHECK_DECIDED',
      'RECHECK_OWN_CHECK',
      'OWN_HOUSEHOLD',
      'STEPPED_ASIDE',
    ],
    input: { claim: idOf('claim'), stands: v.boolean(), reason: text(2, 80) },
  },
  async (desk, input) => {
    const { tx, staff: clerk, now } = desk;
    const recheck = await findRecheck(tx, input.claim, true);
    if (recheck?.office !== clerk.office) return refuse('NOT_FOUND');
    const claim = await findClaim(tx, input.claim, true);
    if (claim === null) throw new Error('what is looked at again is a claim');
    const checked = await hasChecked(tx, claim.id, clerk.person);
    const open = decide({ isDecided: recheck.stands !== null, hasChecked: checked });
    if (!open.ok) return open;
    const allowed = await mayRecheck(tx, claim.household, clerk.person);
    if (!allowed.ok) return allowed;
    const { stands, reason } = input;
    const reversal = stands ? null : await startReversal(desk, claim, reason);
    await closeRecheck(tx, {
      claim: claim.id,
      stands,
      reason,
      by: clerk.person,
      at: now,
      reversal,
    });
    return accept({ stands, isReversalAsked: reversal !== null });
  },
);
