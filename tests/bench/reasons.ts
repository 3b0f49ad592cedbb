/** Why a wish is not met, as profiles say, and what was tried; printed beside a row only then. */
import type { Measured } from './measure';

const reasons: readonly { readonly of: RegExp; readonly reason: string }[] = [
  {
    of: /^a full reconcile/,
    reason:
      'building the text under each hash and sha256 alone cost some fifteen scans; they are what is checked, so they stay (decision 14)',
  },
];

export const withReason = (found: Measured): Measured => {
  const reason = reasons.find(({ of }) => of.test(found.measure))?.reason;
  return found.met || reason === undefined ? found : { ...found, reason };
};
