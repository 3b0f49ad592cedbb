import { deleteUnused } from '@domain/picture';
import { refuse } from '@kernel/refusal';
import { accept } from '@kernel/wire';
import { closeClaim } from '@store/queries/earning';
import { lockAccount, numbersOf } from '@store/queries/ledger';
import { endClaimPictures, insertClaimStep } from '@store/queries/photo-claim';
import { member } from '../audiences';
import { idOf } from '../fields';
import { ownClaim } from '../photo-claiming';

/** The household takes a claim back that nobody has decided; its fixture is free again. */
export const takeBackClaim = member.write(
  {
    summary: 'Takes back a claim with a picture that waits; its pictures are deleted soon.',
    refusals: ['NOT_FOUND', 'CLAIM_DECIDED'],
    input: { claim: idOf('claim') },
  },
  async ({ tx, household, person, today, now }, input) => {
    const found = await ownClaim(tx, household.id, input.claim);
    if (!found.ok) return found;
    const { id, status } = found.value.claim;
    if (status !== 'waiting') return refuse('CLAIM_DECIDED');
    await lockAccount(tx, household.id);
    const closed = { id, entrySeq: null, reason: null, by: person, at: now };
    await closeClaim(tx, { ...closed, status: 'withdrawn' });
    await endClaimPictures(tx, id, deleteUnused(today));
    const step = { claim: id, kind: 'withdrawn', person, office: null, at: now } as const;
    await insertClaimStep(tx, { ...step, note: null });
    return accept({ numbers: await numbersOf(tx, household.id) });
  },
);
