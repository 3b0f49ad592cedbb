/** Sealed days as they are exported: seals in order, and a day's lines through a cursor. */
import type { Day } from '@kernel/day';
import type { Query, Tx } from '../port';
import type { Seal } from './nightly';

/** The sealed days, oldest first; of one day when it is given. */
export const sealsInOrder = (books: Query, day: Day | null) =>
  books.query<Omit<Seal, 'sealedAt'>>(
    `select day, lines, points, encode(root, 'hex') as root,
       encode(previous_root, 'hex') as "previousRoot"
     from seal where $1::date is null or day = $1 order by day`,
    [day],
  );

/** A line with the hash it stands on; `previous` is null before an account's first line. */
export type SealedLine = {
  readonly fields: readonly string[];
  readonly hash: string;
  readonly previous: string | null;
};

const linesAtOnce = 2000;

// entry_text is the one text that is hashed, so the export cannot drift away from it.
const linesSql = `select string_to_array(entry_text(e), chr(31)) as fields,
    encode(e.hash, 'hex') as hash, encode(p.hash, 'hex') as previous
  from entry e left join entry p on p.account = e.account and p.seq = e.seq - 1
  where e.written_at >= ($1::date)::timestamp at time zone 'Asia/Shanghai'
    and e.written_at < ($1::date + 1)::timestamp at time zone 'Asia/Shanghai'
  order by e.account collate "C", e.seq`;

/** The lines written on a Beijing day in the order of its root, so many at a time, flat in memory. */
export async function* linesOfDay(tx: Tx, day: Day): AsyncGenerator<readonly SealedLine[]> {
  await tx.query(
    `declare sealed_lines no scroll cursor for ${linesSql.replaceAll('$1', `'${day}'`)}`,
  );
  for (;;) {
    const lines = await tx.query<SealedLine>(`fetch ${String(linesAtOnce)} from sealed_lines`);
    if (lines.length > 0) yield lines;
    if (lines.length < linesAtOnce) break;
  }
  await tx.query('close sealed_lines');
}
