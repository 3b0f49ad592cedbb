/** Sealed days against the lines that they cover. */
import { addDays, startOfDay, type Day } from '@kernel/day';
import type { Query } from '../port';
import { firstPreviousRoot, rootOver } from './nightly';
import type { Found } from './reconcile';

/**
 * The seals among themselves: a day follows a day and a root the root before it, and no line is older
 * than the first of them. One row a day is read, whatever the size of the books.
 */
export const checkSealChain = (books: Query): Promise<Found[]> =>
  books.query<Found>(
    `select 'seals' as name, count(*) filter (where day <> coalesce(day_before + 1, day)
         or previous_root <> coalesce(root_before, ${firstPreviousRoot}))
       + (select count(*) from (select 1 from entry where written_at <
           (select min(day) from seal)::timestamp at time zone 'Asia/Shanghai' limit 1) older)
       as wrong
     from (select day, previous_root, lag(day) over w as day_before, lag(root) over w as root_before
       from seal window w as (order by day)) chained`,
  );

/** One sealed day made again out of its lines: how many, how many points, the root. */
export const checkSealedDay = (books: Query, day: Day): Promise<Found[]> =>
  books.query<Found>(
    `select 'seals' as name, count(*) as wrong from seal s
     cross join lateral (select count(*) as lines, coalesce(sum(e.amount), 0) as points,
         ${rootOver('s.previous_root')} as root
       from entry e where e.written_at >= $2 and e.written_at < $3) made
     where s.day = $1 and (made.lines <> s.lines or made.points <> s.points or made.root <> s.root)`,
    [day, startOfDay(day), startOfDay(addDays(day, 1))],
  );

/** The first sealed day behind another, or of all; null when there is none. */
export const sealedAfter = async (books: Query, day: Day | null): Promise<Day | null> => {
  const rows = await books.query<{ day: Day | null }>(
    'select min(day) as day from seal where $1::date is null or day > $1',
    [day],
  );
  return rows[0]?.day ?? null;
};
