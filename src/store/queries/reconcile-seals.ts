/** Sealed days against the lines that they cover. */
import { startOfDay, type Day } from '@kernel/day';
import type { Query } from '../port';
import { firstPreviousRoot, rootOver } from './nightly';
import type { Found } from './reconcile';

/**
 * The seals among themselves: a day follows a day and a root the root before it, and no line is older
 * than the first of them. One row a day is read, whatever the size of the books: the time is given as a
 * value and no line is asked for alone, else the server expects to meet one soon and reads them all.
 */
export const checkSealChain = async (books: Query): Promise<Found[]> => {
  const [first] = await books.query<{ day: Day | null }>('select min(day) as day from seal');
  const begin = first?.day ?? null;
  return books.query<Found>(
    `select 'seals' as name, count(*) filter (where day <> coalesce(day_before + 1, day)
         or previous_root <> coalesce(root_before, ${firstPreviousRoot}))
       + (select least(count(*), 1) from entry where written_at < $1) as wrong
     from (select day, previous_root, lag(day) over w as day_before, lag(root) over w as root_before
       from seal window w as (order by day)) chained`,
    [begin === null ? null : startOfDay(begin)],
  );
};

const daysAtOnce = 7;
const midnight = (day: string) => `(${day})::timestamp at time zone 'Asia/Shanghai'`;

/**
 * The next sealed days behind another, or from the first on, made again out of their lines: how many,
 * how many points, the root. `until` is the last of them, null when there are no more.
 */
export const checkSealedAfter = async (
  books: Query,
  after: Day | null,
): Promise<{ readonly found: readonly Found[]; readonly until: Day | null }> => {
  const [next] = await books.query<{ until: Day | null }>(
    `select max(day) as until from (select day from seal where $1::date is null or day > $1
       order by day limit ${String(daysAtOnce)}) next`,
    [after],
  );
  const until = next?.until ?? null;
  if (until === null) return { found: [], until };
  const found = await books.query<Found>(
    `select 'seals' as name, count(*) as wrong from seal s
     cross join lateral (select count(*) as lines, coalesce(sum(e.amount), 0) as points,
         coalesce(sum(e.amount) filter (
           where exists (select 1 from household h where h.id = e.account)), 0) as of_offices,
         ${rootOver('s.previous_root')} as root
       from entry e
       where e.written_at >= ${midnight('s.day')} and e.written_at < ${midnight('s.day + 1')}) made
     where ($1::date is null or s.day > $1) and s.day <= $2
       and (made.lines <> s.lines or made.points <> s.points or made.root <> s.root
         or made.of_offices <> (select coalesce(sum(points), 0) from office_day d
           where d.day = s.day))`,
    [after, until],
  );
  return { found, until };
};
