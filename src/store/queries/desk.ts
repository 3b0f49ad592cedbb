/** What a desk sees of its day: counters, what waits, and what was just done. */
import { addDays, startOfDay, type Day } from '@kernel/day';
import type { HouseholdId, OfficeId, PersonId } from '@kernel/ids';
import type { Query } from '../port';

/** An office and one of its Beijing days. */
export type DeskDay = { readonly office: OfficeId; readonly day: Day };

export type DeskCounts = {
  readonly posted: number;
  readonly points: number;
  readonly collected: number;
  readonly redeemed: number;
};

/** What was posted, handed over and exchanged today; what was undone does not count. */
export const deskCounts = async (books: Query, { office, day }: DeskDay): Promise<DeskCounts> => {
  const rows = await books.query<DeskCounts>(
    `with posted as (
       select e.amount from entry e where e.place = $1 and e.event_day = $2 and e.kind = 'earn'
         and not exists (select 1 from entry r where r.account = e.account and r.undoes = e.seq)
     ), given as (
       select m.kind from stock_move m join redemption d on d.id = m.redemption
         where m.office = $1 and m.day = $2 and d.status = 'collected'
     )
     select (select count(*) from posted)::int as posted,
       (select coalesce(sum(amount), 0) from posted)::bigint as points,
       (select count(*) from given where kind = 'collect')::int as collected,
       (select count(*) from given where kind = 'redeem')::int as redeemed`,
    [office, day],
  );
  return rows[0] ?? { posted: 0, points: 0, collected: 0, redeemed: 0 };
};

export type DeskWaiting = {
  readonly claims: number;
  /** Households of class tasks that a count left to the school's manager. */
  readonly classes: number;
  readonly archives: number;
  readonly reversals: number;
  readonly questions: number;
  readonly pickups: number;
};

/** What waits for an office: claims by the index of those that wait, the rest of a claim by its key. */
export const deskWaiting = async (books: Query, office: OfficeId): Promise<DeskWaiting> => {
  const rows = await books.query<DeskWaiting>(
    `with waiting as (
       select j.code, t.took_part from claim c left join photo_claim p on p.claim = c.id
         left join class_join j on j.claim = c.id left join class_task t on t.code = j.code
         where c.office = $1 and c.status = 'waiting' and p.awaits is distinct from 'household'
     )
     select (select count(*) from waiting where code is null)::int as claims,
       (select count(*) from waiting where took_part is not null)::int as classes,
       (select count(*) from household where office = $1 and status = 'waiting')::int as archives,
       (select count(*) from reversal where office = $1 and status = 'waiting')::int as reversals,
       (select count(*) from question where office = $1 and answered_at is null)::int as questions,
       (select count(*) from redemption where office = $1 and status = 'reserved')::int as pickups`,
    [office],
  );
  return rows[0] ?? { claims: 0, classes: 0, archives: 0, reversals: 0, questions: 0, pickups: 0 };
};

export type DeskAct = {
  readonly at: Date;
  readonly kind: 'post' | 'collect' | 'redeem' | 'archive' | 'card' | 'stock' | 'reversal';
  readonly title: string;
  readonly account: HouseholdId | null;
  readonly passbookNo: string | null;
  readonly called: string | null;
  /** Points of a line, pieces of a stock move. */
  readonly amount: number | null;
  readonly seq: number | null;
  /** The viewer wrote this line, it was not undone, and it is of a kind that can be. */
  readonly isOwn: boolean;
};

const lines = `
  select e.written_at as at, e.title, e.account, e.amount, e.seq,
    case e.kind when 'earn' then 'post' when 'spend' then 'redeem' else 'reversal' end as kind,
    e.kind in ('earn', 'spend') and e.actor = $3 and not exists (select 1 from entry r
      where r.account = e.account and r.undoes = e.seq) as "isOwn"
  from entry e where e.place = $1 and e.event_day = $2 and e.kind in ('earn', 'spend', 'reverse')`;
const moves = `
  select m.at, i.title, d.account,
    case m.kind when 'collect' then -d.points else m.quantity end::bigint as amount,
    d.entry_seq as seq, case m.kind when 'collect' then 'collect' else 'stock' end as kind,
    false as "isOwn"
  from stock_move m join item i on i.id = m.item
  left join redemption d on d.id = m.redemption
  where m.office = $1 and m.day = $2 and m.kind in ('collect', 'receive', 'count', 'writeoff')`;
const archives = `
  select h.confirmed_at as at, '开户' as title, h.id as account, null::bigint as amount,
    null::bigint as seq, 'archive' as kind, false as "isOwn"
  from household h where h.office = $1 and h.confirmed_at >= $4 and h.confirmed_at < $5`;
const cards = `
  select c.issued_at as at, '发卡' as title, c.household as account, null::bigint as amount,
    null::bigint as seq, 'card' as kind, false as "isOwn"
  from card c where c.office = $1 and c.issued_at >= $4 and c.issued_at < $5`;

/** How a household is called: its head, or who was written down for one without a phone. */
export const called = `coalesce((select p.called from member m join person p on p.id = m.person
  where m.household = h.id and m.role = 'head' and m.left_at is null), h.contact_called)`;

/** The last acts of today, newest first. */
export const recentActs = (
  books: Query,
  { office, day, viewer }: DeskDay & { readonly viewer: PersonId },
  limit: number,
) =>
  books.query<DeskAct>(
    `select a.at, a.kind, a.title, a.account, h.passbook_no as "passbookNo",
       ${called} as called, a.amount, a.seq, a."isOwn"
     from (${lines} union all ${moves} union all ${archives} union all ${cards}) a
     left join household h on h.id = a.account
     order by a.at desc, a.account, a.seq limit $6`,
    [office, day, viewer, startOfDay(day), startOfDay(addDays(day, 1)), limit],
  );

/** Items of which an office has as few as its own mark, or fewer. */
export const lowStock = (books: Query, office: OfficeId) =>
  books.query<{ item: string; title: string; available: number }>(
    `select s.item, i.title, s.available from shelf s join item i on i.id = s.item
       where s.office = $1 and s.available <= s.low_at order by s.available, s.item limit 20`,
    [office],
  );
