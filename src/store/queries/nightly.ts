/** What the nightly run does to the books: due lots, and the day's seal. */
import { addDays, startOfDay, type Day } from '@kernel/day';
import type { HouseholdId } from '@kernel/ids';
import type { Query, Tx } from '../port';

/** Accounts that may hold points past their day, a page at a time; expiring takes them off this list. */
export const accountsWithDueLots = async (
  books: Query,
  today: Day,
  limit: number,
): Promise<HouseholdId[]> => {
  const rows = await books.query<{ account: HouseholdId }>(
    `select account from account where expires_next < $1 order by expires_next, account limit $2`,
    [today, limit],
  );
  return rows.map(({ account }) => account);
};

export type Seal = {
  readonly day: Day;
  readonly lines: number;
  readonly points: number;
  readonly root: string;
  readonly previousRoot: string;
  readonly sealedAt: Date;
};

const sealColumns = `day, lines, points, encode(root, 'hex') as root,
  encode(previous_root, 'hex') as "previousRoot", sealed_at as "sealedAt"`;

/** The first day that is not sealed yet; null when there is no line at all. */
export const firstUnsealedDay = async (books: Query): Promise<Day | null> => {
  const [next] = await books.query<{ day: Day | null }>('select max(day) + 1 as day from seal');
  if (next?.day !== null && next?.day !== undefined) return next.day;
  // Only before the first seal: the server prepares at length for reading all lines, read or not.
  const [oldest] = await books.query<{ day: Day | null }>(
    `select (min(written_at) at time zone 'Asia/Shanghai')::date as day from entry`,
  );
  return oldest?.day ?? null;
};

/** The hashes of a day's lines `e` one after the other: its root is sha256 over the root before and them. */
export const hashesInOrder = `coalesce(string_agg(e.hash, ''::bytea
  order by e.account collate "C", e.seq), ''::bytea)`;
export const firstPreviousRoot = `sha256('seal'::bytea)`;

/**
 * Seals a day: sha256 over the root before it and the hashes of all lines written on that Beijing
 * day, in the order of account and line. What the day came to is kept beside it, by office. Sealing a
 * sealed day adds nothing.
 */
export const sealDay = async (tx: Tx, day: Day, at: Date): Promise<void> => {
  const [from, until] = [startOfDay(day), startOfDay(addDays(day, 1))];
  const sealed = await tx.query(
    `insert into seal (day, lines, points, root, previous_root, sealed_at)
     select $1::date, d.lines, d.points, sha256(p.root || d.hashes), p.root, $4
     from (select coalesce((select root from seal where day < $1 order by day desc limit 1),
         ${firstPreviousRoot}) as root) p
     cross join (select count(*) as lines, coalesce(sum(e.amount), 0) as points,
         ${hashesInOrder} as hashes
       from entry e where e.written_at >= $2 and e.written_at < $3) d
     where not exists (select 1 from seal where day = $1) returning day`,
    [day, from, until, at],
  );
  if (sealed.length === 0) return;
  await tx.query('insert into office_day select $1::date, m.* from office_moves($2, $3) m', [
    day,
    from,
    until,
  ]);
};

/** The seals, newest first. */
export const sealsOf = (books: Query, page: { readonly offset: number; readonly limit: number }) =>
  books.query<Seal>(`select ${sealColumns} from seal order by day desc limit $1 offset $2`, [
    page.limit,
    page.offset,
  ]);

export type OfficeFigures = {
  readonly office: string;
  readonly name: string;
  readonly households: number;
  readonly issued: number;
  readonly redeemed: number;
  readonly expired: number;
  readonly unused: number;
};

/**
 * Points by the office that households belong to; reversals are taken out of what they undid. Sealed
 * days are read as they were added up, and the lines behind the last of them one by one.
 */
export const figuresByOffice = (
  books: Query,
  page: { readonly offset: number; readonly limit: number },
) =>
  books.query<OfficeFigures>(
    `with behind as materialized (
       select * from office_moves(coalesce((select (max(day) + 1)::timestamp at time zone
         'Asia/Shanghai' from seal), '-infinity'), 'infinity')
     )
     select o.id as office, o.name,
       (select count(*) from household h where h.office = o.id)::int as households,
       (coalesce(d.issued, 0) + coalesce(b.issued, 0))::bigint as issued,
       (coalesce(d.redeemed, 0) + coalesce(b.redeemed, 0))::bigint as redeemed,
       (coalesce(d.expired, 0) + coalesce(b.expired, 0))::bigint as expired,
       (coalesce(d.points, 0) + coalesce(b.points, 0))::bigint as unused
     from office o
     left join lateral (select sum(issued) as issued, sum(redeemed) as redeemed,
         sum(expired) as expired, sum(points) as points
       from office_day where office = o.id) d on true
     left join behind b on b.office = o.id
     where o.kind <> 'bureau'
     order by o.id limit $1 offset $2`,
    [page.limit, page.offset],
  );
