/** Sealed days against the lines that they cover. */
import { addDays, startOfDay, type Day } from '@kernel/day';
import type { Query } from '../port';
import { firstPreviousRoot, hashesInOrder } from './nightly';
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

/**
 * The next sealed days behind another, or from the first on, made again out of their lines: how many,
 * how many points, the root. `until` is the last of them, null when there are no more.
 */
export const checkSealedAfter = async (
  books: Query,
  after: Day | null,
): Promise<{ readonly found: readonly Found[]; readonly until: Day | null }> => {
  const [next] = await books.query<{ from: Day | null; until: Day | null }>(
    `select min(day) as from, max(day) as until from (select day from seal
       where $1::date is null or day > $1 order by day limit ${String(daysAtOnce)}) next`,
    [after],
  );
  const [from, until] = [next?.from ?? null, next?.until ?? null];
  if (from === null || until === null) return { found: [], until: null };
  const found = await books.query<Found>(
    `with made as materialized (
       select (e.written_at at time zone 'Asia/Shanghai')::date as day, count(*) as lines,
         sum(e.amount) as points, coalesce(sum(e.amount) filter (where h.id is not null), 0) as of_offices,
         ${hashesInOrder} as hashes
       from entry e left join household h on h.id = e.account
       where e.written_at >= $3 and e.written_at < $4 group by 1
     )
     select 'seals' as name, count(*) as wrong from seal s left join made on made.day = s.day
     where s.day >= $1 and s.day <= $2
       and (coalesce(made.lines, 0) <> s.lines or coalesce(made.points, 0) <> s.points
         or sha256(s.previous_root || coalesce(made.hashes, ''::bytea)) <> s.root
         or coalesce(made.of_offices, 0) <> (select coalesce(sum(points), 0) from office_day d
           where d.day = s.day))`,
    [from, until, startOfDay(from), startOfDay(addDays(until, 1))],
  );
  return { found, until };
};
