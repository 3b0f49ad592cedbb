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

/** The root over a day's lines `e`, chained to the one before it. */
export const rootOver = (previous: string) => `sha256(${previous} || coalesce(string_agg(e.hash,
  ''::bytea order by e.account collate "C", e.seq), ''::bytea))`;
export const firstPreviousRoot = `sha256('seal'::bytea)`;

/**
 * Seals a day: sha256 over the root before it and the hashes of all lines written on that Beijing
 * day, in the order of account and line. Sealing a sealed day adds nothing.
 */
export const sealDay = async (tx: Tx, day: Day, at: Date): Promise<void> => {
  await tx.query(
    `insert into seal (day, lines, points, root, previous_root, sealed_at)
     select $1::date, count(e.seq), coalesce(sum(e.amount), 0),
       ${rootOver('p.root')}, p.root, $4
     from (select coalesce((select root from seal where day < $1 order by day desc limit 1),
         ${firstPreviousRoot}) as root) p
     left join entry e on e.written_at >= $2 and e.written_at < $3
     where not exists (select 1 from seal where day = $1)
     group by p.root`,
    [day, startOfDay(day), startOfDay(addDays(day, 1)), at],
  );
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

/** Points by the office that households belong to; reversals are taken out of what they undid. */
export const figuresByOffice = (
  books: Query,
  page: { readonly offset: number; readonly limit: number },
) =>
  books.query<OfficeFigures>(
    `select o.id as office, o.name, count(distinct h.id)::int as households,
       coalesce(sum(e.amount) filter (where coalesce(u.kind, e.kind) = 'earn'), 0)::bigint as issued,
       coalesce(-sum(e.amount) filter (where coalesce(u.kind, e.kind) = 'spend'), 0)::bigint
         as redeemed,
       coalesce(-sum(e.amount) filter (where e.kind = 'expire'), 0)::bigint as expired,
       coalesce(sum(e.amount), 0)::bigint as unused
     from office o
     left join household h on h.office = o.id
     left join entry e on e.account = h.id
     left join entry u on u.account = e.account and u.seq = e.undoes
     where o.kind <> 'bureau'
     group by o.id, o.name order by o.id limit $1 offset $2`,
    [page.limit, page.offset],
  );
