import { decideOffice } from '@domain/photo-claim';
import { refuse } from '@kernel/refusal';
import { accept } from '@kernel/wire';
import { findClaim } from '@store/queries/earning';
import { findPhotoClaim, insertClaimStep, setAsked } from '@store/queries/photo-claim';
import { staff } from '../audiences';
import { idOf, text } from '../fields';
import { mayServe, standingOf } from '../photo-claiming';

/** The office asks the household for more before it decides; meanwhile no day runs. */
export const askMore = staff('clerk', 'manager').write(
  {
    summary: 'Asks the household for more about a claim with a picture, in words.',
    refusals: [
      'NOT_FOUND',
      'CLAIM_DECIDED',
      'CLAIM_AWAITS_HOUSEHOLD',
      'OWN_HOUSEHOLD',
      'STEPPED_ASIDE',
    ],
    input: { claim: idOf('claim'), question: text(2, 100) },
  },
  async ({ tx, staff: clerk, now }, input) => {
    const claim = await findClaim(tx, input.claim, true);
    if (claim?.office !== clerk.office) return refuse('NOT_FOUND');
    const photo = await findPhotoClaim(tx, claim.id);
    if (photo === null) return refuse('NOT_FOUND');
    const turn = decideOffice(standingOf({ claim, photo }));
    if (!turn.ok) return turn;
    const allowed = await mayServe(tx, claim.household, clerk.person);
    if (!allowed.ok) return allowed;
    await setAsked(tx, claim.id, now);
    const { person, office } = clerk;
    const step = { claim: claim.id, kind: 'asked', person, office, at: now } as const;
    await insertClaimStep(tx, { ...step, note: input.question });
    return accept({ awaits: 'household' as const });
  },
);
