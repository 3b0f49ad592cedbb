/**
 * What the books say of the lines written since they were last found sound: only these lines, the one
 * before them, and the lots, redemptions and claims they touch are read, because older lines lie all
 * over a large book. What was sound then and moved rightly since is sound.
 */
import type { Tx } from '../port';
import { checkedLine, inOrder, prepare, type Found } from './reconcile';

/** A book that was written in, and the number of the first line not checked before. */
export type Changed = { readonly book: string; readonly first: number };

/** Rows of another table for each row of `from`, looked up one by one through its index. */
const each = (from: string, table: string, where: string): string =>
  `${from} cross join lateral (select * from ${table} y where ${where} offset 0)`;

const sql = `
with begun as materialized (
  select * from unnest($1::text[], $2::bigint[]) as b (account, first)
), read as materialized (
  select first, ${checkedLine} from (select b.first, x.e from begun b
    cross join lateral (select e from entry e where e.account = b.account and e.seq >= b.first - 1
      offset 0) x) lines ${inOrder}
), line as materialized (
  select * from read where seq >= first
), undone as materialized (
  select r.seq as by, o.* from ${each('line r', 'entry', 'y.account = r.account and y.seq = r.undoes')} o
), book as materialized (
  select y.account, y.balance, y.seq, y.hash
  from ${each('begun b', 'account', 'y.account = b.account')} y
), made as materialized (
  select y.* from ${each('begun b', 'lot', 'y.account = b.account and y.lot >= b.first')} y
), used as materialized (
  select u.* from ${each('line l', 'lot_use', 'y.account = l.account and y.seq = l.seq')} u
), returned as materialized (
  -- A reversed spending gives back to the same lots what it had used.
  select o.by, u.* from ${each(`(select * from undone where kind = 'spend') o`, 'lot_use', 'y.account = o.account and y.seq = o.seq')} u
), touched as materialized (
  select t.account, t.lot, y.amount, y.remaining
  from (select account, lot from made union select account, lot from used
    union select account, lot from returned) t
  left join lateral (select * from lot y where y.account = t.account and y.lot = t.lot offset 0) y on true
), ends as (
  select count(*) filter (where b.account is null or l.after is null or b.balance <> l.after
      or b.seq <> s.newest or b.seq <> s.first - 1 + s.lines
      or b.balance <> s.opened + s.total) as balances,
    count(*) filter (where b.hash is distinct from l.hash) as hashes
  from (select account, first, sum(amount)::bigint as total, max(seq) as newest, count(*) as lines,
      coalesce(sum(before) filter (where seq = first), 0)::bigint as opened
    from line group by account, first) s
  left join book b on b.account = s.account
  left join line l on l.account = b.account and l.seq = b.seq
)
select 'balances' as name, balances as wrong from ends
union all
select 'chain', hashes + (select count(*) from line where is_broken) from ends
union all
select 'lots', (select count(*) from line l
    left join (select account, seq, sum(amount) as points from used group by account, seq) u
      on u.account = l.account and u.seq = l.seq
    left join (select account, by, sum(amount) as points from returned group by account, by) r
      on r.account = l.account and r.by = l.seq
    -- What a line opens, takes and gives back is what it does to a balance that is not below zero.
    where case when l.amount > 0 and l.kind <> 'reverse' then l.amount else 0 end
      - coalesce(u.points, 0) + coalesce(r.points, 0) <> greatest(l.after, 0) - greatest(l.before, 0))
  + (select count(*) from made m
    full join (select account, seq, amount, expires_on from line
      where amount > 0 and kind <> 'reverse') e on e.account = m.account and e.seq = m.lot
    where m.lot is null or e.seq is null or e.amount <> m.amount or e.expires_on <> m.expires_on)
union all
select 'lot-uses', count(*) from touched t
  cross join lateral (select coalesce(sum(u.amount), 0) as points from lot_use u
    where u.account = t.account and u.seq >= t.lot and u.lot = t.lot
      and not exists (select 1 from entry r
        where r.account = u.account and r.undoes = u.seq and r.amount > 0)) u
  where t.amount is null or t.remaining not between 0 and t.amount
    or t.amount - t.remaining <> u.points
union all
select 'redemptions', count(*)
  from (select account, seq, amount, source_id from line
      where kind = 'spend' and source_kind = 'redemption'
    union select account, seq, amount, source_id from undone
      where kind = 'spend' and source_kind = 'redemption') e
  left join undone r on r.account = e.account and r.seq = e.seq
  left join lateral (select * from redemption y
    where y.account = e.account and y.entry_seq = e.seq offset 0) d on true
  where d.id is null or d.id <> e.source_id or d.points <> -e.amount
    or d.return_seq is distinct from r.by
union all
select 'claims', count(*)
  from (select account, seq, amount, source_id from line
      where kind = 'earn' and source_kind = 'claim'
    union select account, seq, amount, source_id from undone
      where kind = 'earn' and source_kind = 'claim') e
  left join undone r on r.account = e.account and r.seq = e.seq
  left join lateral (select * from claim y where y.id = e.source_id offset 0) c on true
  where c.id is null or c.household <> e.account or c.entry_seq is distinct from e.seq
    or c.points <> e.amount
    or c.status <> case when r.by is null then 'approved' else 'reversed' end`;

const creditSql = `
with line as materialized (
  select e.*, e.seq <> coalesce(lag(e.seq) over w, 0) + 1
    or e.after <> coalesce(lag(e.after) over w, 0) + e.amount as is_broken
  from (select b.first, y.* from ${each(
    'unnest($1::text[], $2::bigint[]) as b (person, first)',
    'credit_entry',
    'y.person = b.person and y.seq >= b.first - 1',
  )} y) e
  window w as (partition by e.person order by e.seq)
)
select 'credit' as name, count(*) as wrong
from (select person, max(seq) as newest, bool_or(is_broken and seq >= first) as is_broken
  from line group by person) s
left join lateral (select * from credit_book y where y.person = s.person offset 0) b on true
left join line l on l.person = s.person and l.seq = s.newest
where s.is_broken or b.person is null or b.seq <> s.newest or b.balance <> l.after`;

const paramsOf = (changed: readonly Changed[]) => [
  changed.map(({ book }) => book),
  changed.map(({ first }) => first),
];

/** Passbooks from the first line on that was not checked before. */
export const checkChanged = async (tx: Tx, changed: readonly Changed[]): Promise<Found[]> => {
  await prepare(tx);
  return tx.query<Found>(sql, paramsOf(changed));
};

/** Books of credit, likewise. */
export const checkCreditChanged = async (tx: Tx, changed: readonly Changed[]): Promise<Found[]> => {
  await prepare(tx);
  return tx.query<Found>(creditSql, paramsOf(changed));
};
