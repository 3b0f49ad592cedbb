import type { ClaimId } from '@kernel/ids';
import { office, useRead, useWrite } from '../../client';
import type { Asked } from '../answers';
import type { Served } from '../../post/posts';

/** One claim with its pictures, as this office sees it. */
export const useClaimSheet = (post: Served, claim: ClaimId) =>
  useRead(
    ['office-claim', post.office, claim],
    () => office.claim.query({ office: post.office, claim }),
    { isAlwaysAsked: true },
  );

/** Asking the household for more, and stepping aside. */
export const useClaimActs = (post: Served, claim: ClaimId) => {
  const at = { office: post.office };
  const asking = useWrite('ask-more', (input: Asked<'askMore'>, requestId) =>
    office.askMore.mutate({ ...input, ...at, requestId }),
  );
  const leaving = useWrite('step-aside', (input: Asked<'stepAside'>, requestId) =>
    office.stepAside.mutate({ ...input, ...at, requestId }),
  );
  const writes = [asking, leaving];
  return {
    askMore: (question: string) => asking.run({ claim, question }),
    stepAside: () => leaving.run({ claim }),
    isBusy: writes.some(({ pending }) => pending),
    refusal: writes.find(({ refusal }) => refusal !== undefined)?.refusal,
    fault: writes.find(({ fault }) => fault !== undefined)?.fault,
  };
};
