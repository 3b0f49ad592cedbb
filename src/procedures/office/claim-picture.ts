import { refuse } from '@kernel/refusal';
import { accept } from '@kernel/wire';
import { findClaim } from '@store/queries/earning';
import { hasClaimPicture } from '@store/queries/photo-claim';
import { staff } from '../audiences';
import { idOf } from '../fields';
import { claimSeen } from '../photo-claiming';
import { showingRefusals, showPicture } from '../picture-keeping';

/** A picture of a claim that this office decides or looks at again. */
export const claimPicture = staff('clerk', 'manager').read(
  {
    summary: 'A picture of a claim that this office decides or looks at again, as base64.',
    refusals: showingRefusals,
    input: { claim: idOf('claim'), picture: idOf('picture') },
  },
  async ({ db, pictures, staff: clerk }, { claim, picture }) => {
    const found = await findClaim(db, claim, false);
    const seen = found?.office === clerk.office ? accept(null) : await claimSeen(db, clerk, claim);
    if (!seen.ok) return seen;
    return (await hasClaimPicture(db, claim, picture))
      ? showPicture({ db, pictures }, picture)
      : refuse('NOT_FOUND');
  },
);
