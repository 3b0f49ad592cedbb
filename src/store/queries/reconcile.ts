/**
 * Checks that the books agree with themselves: how much each check finds wrong, a span of the books at
 * a time, so that no statement runs for long. What a span is made of is read once: its lines in their
 * order, its lots, what was taken from them.
 */
import type { Query, Tx } from '../port';

/** In the order in which they are printed. */
export const checks = [
  { name: 'balances', title: '每户余额等于各笔之和，也等于最后一笔的结余' },
  { name: 'lots', title: '每户批次剩余等于余额' },
  { name: 'lot-uses', title: '每个批次用去的等于得分减剩余' },
  { name: 'chain', title: '每一笔的校验码都能从上一笔算出来' },
  { name: 'reserved-stock', title: '各网点预留件数等于未取的预留' },
  { name: 'shelves', title: '各网点货架件数等于库存流水之和' },
  { name: 'redemptions', title: '每笔兑换都有它的支出，退回的都有它的退分' },
  { name: 'claims', title: '每条已办的申报都有它的得分，冲正的都有冲正' },
  { name: 'credit', title: '每本信用簿的余额等于各笔之和，一笔接一笔' },
  { name: 'seals', title: '封过的每一天都能从账上重新算出来，一天接一天' },
] as const;
export type CheckName = (typeof checks)[number]['name'];
export type Found = { readonly name: CheckName; readonly wrong: number };

/** Books in the order of their names, from behind one up to another or to the end. */
export type Range = { readonly after: string; readonly until: string | null };
const whereIn = ({ until }: Range) => {
  const upTo = (column: string) => (until === null ? '' : ` and ${column} <= $2`);
  return (column: string) => `${column} > $1${upTo(column)}`;
};
const paramsOf = ({ after, until }: Range) => (until === null ? [after] : [after, until]);

/**
 * A span is read through indexes, which already have its lines in order, and joined by hashing. Left to
 * itself the server would sort, or scan a whole table for some thousand rows; and where a span is newer
 * than its statistics, take a nested loop over what it believes to be one row.
 */
export const prepare = (tx: Tx) =>
  tx.query(
    `select set_config(name, setting, true) from (values ('enable_nestloop', 'off'),
       ('enable_sort', 'off'), ('enable_bitmapscan', 'off'), ('enable_seqscan', 'off'), ('jit', 'off'),
       ('work_mem', '32MB')) as wanted (name, setting)`,
  );

export const opening = `sha256('zhoushan-water-passbook'::bytea)`;

/**
 * What the checks read of a line `e`, whose hash is computed from all of it. A line is broken when it
 * does not follow the one before it, in number, in balance or in hash.
 */
export const checkedLine = `(e).account, (e).seq, (e).kind, (e).amount, (e).before, (e).after,
  (e).undoes, (e).source_kind, (e).source_id, (e).expires_on, (e).hash,
  (e).seq <> coalesce(lag((e).seq) over w, 0) + 1
    or (e).before <> coalesce(lag((e).after) over w, 0)
    or (e).after <> (e).before + (e).amount
    or (e).hash is distinct from entry_hash(coalesce(lag((e).hash) over w, ${opening}), e) as is_broken`;
export const inOrder = 'window w as (partition by (e).account order by (e).seq)';

const accountsSql = (within: (column: string) => string) => `
with line as materialized (
  select ${checkedLine} from entry e where ${within('e.account')} ${inOrder}
), undone as materialized (
  select account, undoes, seq, amount from line where undoes is not null
), book as materialized (
  select account, balance, seq, hash from account where ${within('account')}
), held as materialized (
  select account, lot, amount, remaining, expires_on from lot where ${within('account')}
), ends as (
  select count(*) filter (where b.account is null
      or (b.balance, b.seq, b.seq, b.balance) is distinct from
        (coalesce(s.total, 0), coalesce(s.newest, 0), coalesce(s.lines, 0), coalesce(l.after, 0)))
      as balances,
    count(*) filter (where b.hash is distinct from coalesce(l.hash, ${opening})) as hashes
  from book b
  full join (select account, sum(amount)::bigint as total, max(seq) as newest, count(*) as lines
    from line group by account) s on s.account = b.account
  left join line l on l.account = b.account and l.seq = b.seq
), used as (
  -- What a reversed spending had used was given back, so it does not count as used.
  select u.account, u.lot, sum(u.amount) as amount from lot_use u
  left join undone r on r.account = u.account and r.undoes = u.seq and r.amount > 0
  where ${within('u.account')} and r.seq is null group by u.account, u.lot
)
select 'balances' as name, balances as wrong from ends
union all
select 'chain', hashes + (select count(*) from line where is_broken) from ends
union all
select 'lots', (select count(*) from book b
    full join (select account, sum(remaining) as points from held group by account) h
      on h.account = b.account
    where coalesce(h.points, 0) <> greatest(coalesce(b.balance, 0), 0))
  + (select count(*) from held l
    full join (select account, seq, amount, expires_on from line
      where amount > 0 and kind <> 'reverse') e on e.account = l.account and e.seq = l.lot
    where l.lot is null or e.seq is null or e.amount <> l.amount or e.expires_on <> l.expires_on
      or l.remaining not between 0 and l.amount)
union all
select 'lot-uses', count(*) from held l
  full join used u on u.account = l.account and u.lot = l.lot
  where coalesce(l.amount - l.remaining, 0) <> coalesce(u.amount, 0)
union all
select 'redemptions', count(*) from (select * from redemption where ${within('account')}) d
  full join (select account, seq, amount, source_id from line
      where kind = 'spend' and source_kind = 'redemption') e
    on e.account = d.account and e.seq = d.entry_seq
  left join undone r on r.account = d.account and r.undoes = d.entry_seq
  where d.id is null or e.seq is null or e.amount <> -d.points or e.source_id <> d.id
    or r.seq is distinct from d.return_seq
union all
select 'claims', count(*) from claim c
  left join line e on e.account = c.household and e.seq = c.entry_seq
  left join undone r on r.account = c.household and r.undoes = c.entry_seq
  where ${within('c.household')} and c.status in ('approved', 'reversed')
    and (e.seq is null or e.kind <> 'earn' or e.amount <> c.points
      or (r.seq is not null) <> (c.status = 'reversed'))`;

/** Passbooks from their first line on, with all that hangs on their lines. */
export const checkAccounts = async (tx: Tx, range: Range): Promise<Found[]> => {
  await prepare(tx);
  return tx.query<Found>(accountsSql(whereIn(range)), paramsOf(range));
};

const creditSql = (within: (column: string) => string) => `
with line as materialized (
  select person, seq, amount, after from credit_entry where ${within('person')}
)
select 'credit' as name, count(*) as wrong
from (select * from credit_book where ${within('person')}) b
left join (select person, sum(amount) as total, max(seq) as newest, count(*) as lines
  from line group by person) e on e.person = b.person
left join line l on l.person = b.person and l.seq = b.seq
where b.balance <> coalesce(e.total, 0) or b.seq <> coalesce(e.newest, 0)
  or b.seq <> coalesce(e.lines, 0) or b.balance <> coalesce(l.after, 0)`;

/** Books of credit. */
export const checkCredit = async (tx: Tx, range: Range): Promise<Found[]> => {
  await prepare(tx);
  return tx.query<Found>(creditSql(whereIn(range)), paramsOf(range));
};
/** What is set aside at every office; only reservations still open are read. */
export const checkReserved = (books: Query): Promise<Found[]> =>
  books.query<Found>(
    `select 'reserved-stock' as name, count(*) as wrong from shelf s
     left join (select office, item, count(*) as open from redemption
       where status = 'reserved' group by office, item) d
       on d.office = s.office and d.item = s.item
     where s.reserved <> coalesce(d.open, 0)`,
  );
