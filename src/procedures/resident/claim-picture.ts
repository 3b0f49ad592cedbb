import { refuse } from '@kernel/refusal';
import { findClaim } from '@store/queries/earning';
import { hasClaimPicture } from '@store/queries/photo-claim';
import { member } from '../audiences';
import { idOf } from '../fields';
import { showingRefusals, showPicture } from '../picture-keeping';

/** A picture of a claim of one's own household. */
export const claimPicture = member.read(
  {
    summary: 'A picture of a claim of the caller’s household, as base64.',
    refusals: showingRefusals,
    input: { claim: idOf('claim'), picture: idOf('picture') },
  },
  async ({ db, pictures, household }, { claim, picture }) => {
    const found = await findClaim(db, claim, false);
    if (found?.household !== household.id) return refuse('NOT_FOUND');
    return (await hasClaimPicture(db, found.id, picture))
      ? showPicture({ db, pictures }, picture)
      : refuse('NOT_FOUND');
  },
);
