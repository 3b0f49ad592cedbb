/** Why a wish is not met, as profiles say, and what was tried; printed beside a row only then. */
import type { Measured } from './measure';

const reasons: readonly { readonly of: RegExp; readonly reason: string }[] = [
  {
    of: /^a full reconcile/,
    reason:
      'the text under each hash and its sha256 alone cost 17 scans on one core (400,000 lines), half of the whole; the other half holds lots, their use, redemptions and claims against the lines. Tried: spans in the order of the keys without sorting, each table read once a span (decision 14)',
  },
];

export const withReason = (found: Measured): Measured => {
  const reason = reasons.find(({ of }) => of.test(found.measure))?.reason;
  return found.met || reason === undefined ? found : { ...found, reason };
};
