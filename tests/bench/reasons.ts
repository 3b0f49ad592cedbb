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
      'a line, its lot, its hash and the account are 56 µs inside the server and a commit more; 1.1 to 1.7 was seen, by what else the two cores did and by how quick a commit is. Tried without effect: conditions written out instead of a function, the hash text joined otherwise, no guarding triggers (decision 16)',
  },
  {
    of: /^cold start/,
    reason:
      'a start is a fifth of a second, and reads some megabytes of code: with tests running beside it, at lower priority, the door of residents was + 196 ms; alone on the machine the five were + 89 to + 130 ms',
  },
  {
    of: /^the night/,
    reason:
      'the 10,000 books of the day, their lines before it, lots and claims lie on pages of their own: small books have them in the buffers of the server, large ones (20 GB, buffers 1 GB) fetch them, 2.3 s against 0.6 to 1.1 for checking them, 0.5 s against 0.03 for adding up the day by office. Met at 1.17 where the buffers of the server, in huge pages, held all books (--buffers=16GB). Tried beside: two statements that read whole tables (15 times before), jit off, four checks side by side (the small night became faster, the large one not), buffers of a quarter of the memory (the system then kept less of the books)',
  },
  {
    of: /^a passbook page|^a balance|^an office’s counters/,
    reason:
      'the twenty lines of a passbook page are as many pages of the table, since lines lie in the order in which they were written. Where the system kept all 20 GB of the books in memory it was 1.14 and 1.18; it is more where memory that was not read for a while is slow to come back. With all books in the buffers of the server, in huge pages (--buffers=16GB), a page was 1.03 to 1.22, a balance 0.80 to 1.09, counters 1.00 to 1.07 at p50. Tried: buffers of a quarter of the memory (2.4), buffers that hold the books without huge pages (slower than none)',
  },
  {
    of: /^a full reconcile/,
    reason:
      'two cores, and books larger than the buffers: 82 where a small book is 35, because lines, lots, redemptions and claims are read in the order of accounts, and lie in that of writing. In memory the text under each hash and its sha256 take 4.2 µs a line where a scan takes 0.15 (400,000 lines), 28 scans on one core; what hangs on the lines (lots, their use, redemptions, claims) takes as much again. Written out, with dates as plain text, the two would take 2.5 µs, still 17 scans, and would have to equal what every line was hashed by. Tried: spans in the order of the keys without sorting, each table read once a span (decision 14): 56 scans; two spans side by side: 29 to 35; all books in the server’s buffers: not shorter; a sixteenth of the books a statement, read page after page and sorted: 8.4 µs a line against 9.0 to 10.3',
  },
];

export const withReason = (found: Measured): Measured => {
  const reason = reasons.find(({ of }) => of.test(found.measure))?.reason;
  return found.met || reason === undefined ? found : { ...found, reason };
};
