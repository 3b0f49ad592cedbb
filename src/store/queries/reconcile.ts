/** Checks that the books agree with themselves; each query answers what disagrees, so nothing. */
export type Check = {
  readonly name: string;
  readonly title: string;
  /** Must answer no row. */
  readonly sql: string;
};

const opening = `sha256('zhoushan-water-passbook'::bytea)`;

/** In the order in which they are printed. */
export const checks: readonly Check[] = [
  {
    name: 'balances',
    title: '每户余额等于各笔之和，也等于最后一笔的结余',
    sql: `select a.account from account a
      left join (select account, sum(amount) as total, max(seq) as newest, count(*) as lines
        from entry group by account) e on e.account = a.account
      left join entry l on l.account = a.account and l.seq = a.seq
      where a.balance <> coalesce(e.total, 0) or a.seq <> coalesce(e.newest, 0)
        or a.seq <> coalesce(e.lines, 0) or a.balance <> coalesce(l.after, 0)`,
  },
  {
    name: 'lots',
    title: '每户批次剩余等于余额',
    sql: `select a.account from account a
      left join (select account, sum(remaining) as held from lot group by account) l
        on l.account = a.account
      where coalesce(l.held, 0) <> greatest(a.balance, 0)
      union all
      select l.account from lot l
      left join entry e on e.account = l.account and e.seq = l.lot
      where e.amount is distinct from l.amount or l.remaining not between 0 and l.amount`,
  },
  {
    name: 'lot-uses',
    title: '每个批次用去的等于得分减剩余',
    // What a reversed spending had used was given back, so it does not count as used.
    sql: `select l.account, l.lot from lot l
      left join lot_use u on u.account = l.account and u.lot = l.lot
        and not exists (select 1 from entry x join entry r on r.account = x.account
          and r.undoes = x.seq where x.account = u.account and x.seq = u.seq
          and x.kind = 'spend')
      group by l.account, l.lot, l.amount, l.remaining
      having l.amount - l.remaining <> coalesce(sum(u.amount), 0)`,
  },
  {
    name: 'chain',
    title: '每一笔的校验码都能从上一笔算出来',
    sql: `select e.account, e.seq from entry e
      left join entry p on p.account = e.account and p.seq = e.seq - 1
      where e.hash is distinct from entry_hash(coalesce(p.hash, ${opening}), e)
        or e.before <> coalesce(p.after, 0) or (p.seq is null and e.seq <> 1)
      union all
      select a.account, a.seq from account a
      left join entry l on l.account = a.account and l.seq = a.seq
      where a.hash is distinct from coalesce(l.hash, ${opening})`,
  },
  {
    name: 'reserved-stock',
    title: '各网点预留件数等于未取的预留',
    sql: `select s.office, s.item from stock s
      left join (select office, item, count(*) as open from redemption
        where status = 'reserved' group by office, item) d
        on d.office = s.office and d.item = s.item
      where s.reserved <> coalesce(d.open, 0)`,
  },
  {
    name: 'shelves',
    title: '各网点货架件数等于库存流水之和',
    sql: `select s.office, s.item from stock s
      left join (select office, item, sum(quantity) as moved from stock_move
        group by office, item) m on m.office = s.office and m.item = s.item
      where s.available <> coalesce(m.moved, 0)`,
  },
  {
    name: 'redemptions',
    title: '每笔兑换都有它的支出，退回的都有它的退分',
    sql: `select d.id from redemption d
      join entry e on e.account = d.account and e.seq = d.entry_seq
      left join entry r on r.account = d.account and r.undoes = d.entry_seq
      where e.kind <> 'spend' or e.amount <> -d.points or e.source_kind <> 'redemption'
        or e.source_id <> d.id or r.seq is distinct from d.return_seq
      union all
      select e.source_id from entry e
      left join redemption d on d.account = e.account and d.entry_seq = e.seq
      where e.kind = 'spend' and e.source_kind = 'redemption' and d.id is null`,
  },
  {
    name: 'claims',
    title: '每条已办的申报都有它的得分，冲正的都有冲正',
    sql: `select c.id from claim c
      left join entry e on e.account = c.household and e.seq = c.entry_seq
      left join entry r on r.account = c.household and r.undoes = c.entry_seq
      where c.status in ('approved', 'reversed') and (e.seq is null or e.kind <> 'earn'
        or e.amount <> c.points or (r.seq is not null) <> (c.status = 'reversed'))`,
  },
  {
    name: 'credit',
    title: '每本信用簿的余额等于各笔之和，一笔接一笔',
    sql: `select b.person from credit_book b
      left join (select person, sum(amount) as total, max(seq) as newest, count(*) as lines
        from credit_entry group by person) e on e.person = b.person
      left join credit_entry l on l.person = b.person and l.seq = b.seq
      where b.balance <> coalesce(e.total, 0) or b.seq <> coalesce(e.newest, 0)
        or b.seq <> coalesce(e.lines, 0) or b.balance <> coalesce(l.after, 0)`,
  },
];
