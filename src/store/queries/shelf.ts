/** What an office offers for points on a day. */
import type { Offer } from '@domain/redemption';
import { addDays, firstDay, lastDay, monthOfDay, startOfDay, type Day } from '@kernel/day';
import type { HouseholdId, ItemId, OfficeId } from '@kernel/ids';
import type { Query } from '../port';

export type ShelfItem = Offer & {
  readonly item: ItemId;
  readonly title: string;
  readonly unit: string;
  readonly picture: string;
};

/** Whose month is counted; nobody's for a visitor. */
export type Asked = {
  readonly office: OfficeId;
  readonly day: Day;
  readonly account: HouseholdId | null;
};

const monthOf = (day: Day) => {
  const month = monthOfDay(day);
  return { from: startOfDay(firstDay(month)), until: startOfDay(addDays(lastDay(month), 1)) };
};

// $1 office, $2 day, $3 account or null, $4 and $5 the month's instants.
const offered = `
  select i.id as item, i.title, i.unit, i.picture, p.points, p.month_limit as "monthLimit",
    s.available,
    coalesce(t.pieces, 0)::int as "takenThisMonth"
  from shelf s
  join item i on i.id = s.item
  cross join lateral (select points, month_limit from price where item = i.id
    and effective_from <= $2 order by effective_from desc limit 1) p
  left join (select item, count(*) as pieces from redemption where account = $3
      and status in ('reserved', 'collected') and reserved_at >= $4 and reserved_at < $5
    group by item) t on t.item = i.id
  where s.office = $1`;

const params = ({ office, day, account }: Asked) => {
  const { from, until } = monthOf(day);
  return [office, day, account, from, until];
};

/** All that an office offers, the cheapest first; what is out of stock is among it. */
export const shelfAt = (books: Query, asked: Asked) =>
  books.query<ShelfItem>(`${offered} order by p.points, i.id`, params(asked));

/** One item there; null when the office does not offer it. Lock the account before it decides. */
export const offerAt = async (
  books: Query,
  asked: Asked & { readonly item: ItemId },
): Promise<ShelfItem | null> => {
  const rows = await books.query<ShelfItem>(`${offered} and s.item = $6`, [
    ...params(asked),
    asked.item,
  ]);
  return rows[0] ?? null;
};

/** An office as a place of pick-up; null when there is none. */
export const counterOf = async (
  books: Query,
  office: OfficeId,
): Promise<{ name: string; closes: string | null } | null> => {
  const rows = await books.query<{ name: string; closes: string | null }>(
    'select name, closes from office where id = $1',
    [office],
  );
  return rows[0] ?? null;
};
