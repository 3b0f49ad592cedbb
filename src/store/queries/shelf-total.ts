/** Shelves against their moves: all of them, or those since the day for which a total is kept. */
import type { Day } from '@kernel/day';
import type { Query, Tx } from '../port';
import type { Found } from './reconcile';

/** Every shelf against all its moves, and no move without its shelf. */
export const checkShelves = (books: Query): Promise<Found[]> =>
  books.query<Found>(
    `select 'shelves' as name, count(*) as wrong from shelf s
     full join (select office, item, sum(quantity) as moved from stock_move
       group by office, item) m on m.office = s.office and m.item = s.item
     where s.available is distinct from coalesce(m.moved, 0)`,
  );

/** Office by office, since the moves of a day are found by their office. */
const movesAfter = (day: string) => `
  select o.office, m.item, m.moved from (select distinct office from stock) o
  cross join lateral (select item, sum(quantity) as moved from stock_move
    where office = o.office and ${day} group by item) m`;

/** The day until which totals are kept, the same for every shelf; null before the first. */
export const totalledUntil = async (books: Query): Promise<Day | null> => {
  const rows = await books.query<{ day: Day | null }>('select max(day) as day from shelf_total');
  return rows[0]?.day ?? null;
};

/** Every shelf against its total and the moves after that day. */
export const checkShelvesAfter = (books: Query, day: Day): Promise<Found[]> =>
  books.query<Found>(
    `select 'shelves' as name, count(*) as wrong from shelf s
     left join shelf_total t on t.office = s.office and t.item = s.item
     left join (${movesAfter('day > $1')}) m on m.office = s.office and m.item = s.item
     where s.available <> coalesce(t.moved, 0) + coalesce(m.moved, 0)`,
    [day],
  );

/** Brings the totals from one day to a later one; from all moves when there is none yet. */
export const totalShelves = async (tx: Tx, from: Day | null, until: Day): Promise<void> => {
  const days = from === null ? 'day <= $1' : 'day > $2 and day <= $1';
  const params = from === null ? [until] : [until, from];
  await tx.query(
    `with moved as (${movesAfter(days)})
     update shelf_total t set day = $1, moved = ${from === null ? '' : 't.moved +'} coalesce((
       select m.moved from moved m where m.office = t.office and m.item = t.item), 0)`,
    params,
  );
  await tx.query(
    `insert into shelf_total (office, item, day, moved)
     select s.office, s.item, $1, coalesce((select sum(m.quantity) from stock_move m
       where m.office = s.office and m.item = s.item and m.day <= $1), 0)
     from shelf s where not exists (select 1 from shelf_total t
       where t.office = s.office and t.item = s.item)`,
    [until],
  );
};
