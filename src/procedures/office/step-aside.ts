import { accept } from '@kernel/wire';
import { insertAside } from '@store/queries/photo-claim';
import { staff } from '../audiences';
import { idOf } from '../fields';
import { claimSeen } from '../photo-claiming';

/** Somebody of the staff says that a household is of their family or friends, and checks it no more. */
export const stepAside = staff('clerk', 'manager').write(
  {
    summary: 'Says that a claim’s household is of one’s family or friends: one checks it no more.',
    refusals: ['NOT_FOUND'],
    input: { claim: idOf('claim') },
  },
  async ({ tx, staff: clerk, now }, input) => {
    const seen = await claimSeen(tx, clerk, input.claim);
    if (!seen.ok) return seen;
    const { person, office } = clerk;
    await insertAside(tx, { person, office, household: seen.value.claim.household, at: now });
    return accept({ claim: seen.value.claim.id });
  },
);
