/** Why a wish is not met, as profiles say, and what was tried; printed beside a row only then. */
import type { Measured } from './measure';

const reasons: readonly { readonly of: RegExp; readonly reason: string }[] = [
  {
    of: /^a reservation/,
    reason:
      'four rows, eight index entries and three updates, each a statement of about 10 µs in PL/pgSQL before it does anything; TPC-B is five statements by one key and 115 µs of processor where a reservation is 330 (synchronous_commit off, 4 connections). 0.45 before, 0.52 now. Tried: conditions in triggers, no keys that lock the shelf, two indexes less, no savepoint, lots read once (decision 16)',
  },
  {
    of: /^one post/,
    reason:
      'a line, its lot, its hash and the account are 56 µs inside the server and a commit more; 1.1 to 1.7 was seen, by what else the two cores did. Tried without effect: conditions written out instead of a function, the hash text joined otherwise, no guarding triggers (decision 16)',
  },
  {
    of: /^a full reconcile/,
    reason:
      'the text under each hash and its sha256 alone cost 17 scans on one core (400,000 lines), half of the whole; the other half holds lots, their use, redemptions and claims against the lines. Tried: spans in the order of the keys without sorting, each table read once a span (decision 14): 56 scans; two spans side by side: 30',
  },
];

export const withReason = (found: Measured): Measured => {
  const reason = reasons.find(({ of }) => of.test(found.measure))?.reason;
  return found.met || reason === undefined ? found : { ...found, reason };
};
