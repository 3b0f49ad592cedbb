/** What an office posts, takes back and decides: households as staff see them, reversals. */
import type { Day } from '@kernel/day';
import type { HouseholdId, OfficeId, PersonId, ReversalId } from '@kernel/ids';
import type { Query, Tx } from '../port';
import type { EntryKind, SourceKind } from './ledger';

export type ServedHousehold = {
  readonly id: HouseholdId;
  readonly status: 'waiting' | 'confirmed' | 'frozen' | 'closed';
  /** The staff person is a member of it, and so may not serve it. */
  readonly own: boolean;
  /** Whose credit grows when the office posts an act: the head, when the head has a phone. */
  readonly head: PersonId | null;
};

/** The household a staff person is about to serve; null when there is none. */
export const findServed = async (
  books: Query,
  household: HouseholdId,
  staff: PersonId,
): Promise<ServedHousehold | null> => {
  const rows = await books.query<ServedHousehold>(
    'select id, status, own, head from household_served($1, $2)',
    [household, staff],
  );
  return rows[0] ?? null;
};

export type PostedLine = {
  readonly account: HouseholdId;
  readonly seq: number;
  readonly kind: EntryKind;
  readonly amount: number;
  readonly title: string;
  readonly actor: PersonId | 'system';
  readonly office: OfficeId | null;
  readonly sourceKind: SourceKind;
  readonly sourceId: string;
  readonly writtenAt: Date;
  readonly undone: boolean;
};

/** A line as the office sees it before undoing it; lock its account first. */
export const findPosted = async (
  tx: Query,
  account: HouseholdId,
  seq: number,
): Promise<PostedLine | null> => {
  const rows = await tx.query<PostedLine>(
    `select e.account, e.seq, e.kind, e.amount, e.title, e.actor,
       coalesce(e.place, (select d.office from redemption d
         where d.account = e.account and d.entry_seq = e.seq)) as office,
       e.source_kind as "sourceKind", e.source_id as "sourceId", e.written_at as "writtenAt",
       exists (select 1 from entry r where r.account = e.account and r.undoes = e.seq) as undone
     from entry e where e.account = $1 and e.seq = $2`,
    [account, seq],
  );
  return rows[0] ?? null;
};

export type Goods = 'none' | 'shelf' | 'damaged';
export type ReversalRow = {
  readonly id: ReversalId;
  readonly account: HouseholdId;
  readonly seq: number;
  readonly office: OfficeId;
  readonly reason: string;
  readonly goods: Goods;
  readonly askedBy: PersonId;
  readonly status: 'waiting' | 'approved' | 'declined';
};

/** A reversal that was asked for, locked for its decision. */
export const lockReversal = async (tx: Tx, id: ReversalId): Promise<ReversalRow | null> => {
  const rows = await tx.query<ReversalRow>(
    `select id, account, seq, office, reason, goods, asked_by as "askedBy", status
       from reversal where id = $1 for update`,
    [id],
  );
  return rows[0] ?? null;
};

export const openReversalOf = async (
  books: Query,
  account: HouseholdId,
  seq: number,
): Promise<boolean> => {
  const rows = await books.query(
    `select 1 from reversal where account = $1 and seq = $2 and status = 'waiting'`,
    [account, seq],
  );
  return rows.length > 0;
};

export type ReversalState = 'waiting' | 'approved' | 'undone';

/** What is under way or done about a wrong line: a reversal, or its poster's own undoing; or null. */
export const reversalStateOf = async (
  books: Query,
  account: HouseholdId,
  seq: number,
): Promise<ReversalState | null> => {
  const rows = await books.query<{ state: ReversalState }>(
    `select state from (
       select 1 as first, status as state from reversal
         where account = $1 and seq = $2 and status <> 'declined'
       union all
       select 2, 'undone' from entry where account = $1 and undoes = $2) s
     order by first limit 1`,
    [account, seq],
  );
  return rows[0]?.state ?? null;
};

export const insertReversal = (
  tx: Tx,
  asked: Omit<ReversalRow, 'status'> & { readonly at: Date },
) =>
  tx.query(
    `insert into reversal (id, account, seq, office, reason, goods, asked_by, asked_at, status)
       values ($1, $2, $3, $4, $5, $6, $7, $8, 'waiting')`,
    [
      asked.id,
      asked.account,
      asked.seq,
      asked.office,
      asked.reason,
      asked.goods,
      asked.askedBy,
      asked.at,
    ],
  );

export const closeReversal = (
  tx: Tx,
  decided: {
    readonly id: ReversalId;
    readonly status: 'approved' | 'declined';
    readonly by: PersonId;
    readonly at: Date;
    readonly entrySeq: number | null;
  },
) =>
  tx.query(
    `update reversal set status = $2, decided_by = $3, decided_at = $4, entry_seq = $5
       where id = $1`,
    [decided.id, decided.status, decided.by, decided.at, decided.entrySeq],
  );

/** A collected or still reserved redemption comes back with its points; null when it had ended. */
export const returnRedemption = async (
  tx: Tx,
  back: {
    readonly id: string;
    readonly account: HouseholdId;
    readonly returnSeq: number;
    readonly at: Date;
  },
): Promise<{ office: OfficeId; item: string; was: 'reserved' | 'collected' } | null> => {
  const rows = await tx.query<{ office: OfficeId; item: string; collected: boolean }>(
    `update redemption set return_seq = $2, closed_at = $3,
       status = case when status = 'collected' then 'returned' else 'cancelled' end
     where id = $1 and account = $4 and status in ('reserved', 'collected')
     returning office, item, collected_at is not null as collected`,
    [back.id, back.returnSeq, back.at, back.account],
  );
  const row = rows[0];
  return row === undefined
    ? null
    : { office: row.office, item: row.item, was: row.collected ? 'collected' : 'reserved' };
};

/** Puts a returned piece back on the shelf or among the damaged; the stock row is locked last. */
export const returnToStock = async (
  tx: Tx,
  back: {
    readonly office: OfficeId;
    readonly item: string;
    readonly was: 'reserved' | 'collected';
    readonly goods: Goods;
    readonly redemption: string;
    readonly move: string;
    readonly actor: PersonId;
    readonly at: Date;
    readonly day: Day;
  },
): Promise<void> => {
  const toShelf = back.was === 'reserved' || back.goods === 'shelf' ? 1 : 0;
  const damaged = back.was === 'collected' && back.goods === 'damaged' ? 1 : 0;
  await tx.query(
    `insert into stock_move (id, office, item, kind, quantity, reason, redemption, actor, at, day)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      back.move,
      back.office,
      back.item,
      damaged === 1 ? 'damaged' : 'return',
      toShelf,
      '冲正退回',
      back.redemption,
      back.actor,
      back.at,
      back.day,
    ],
  );
  await tx.query(
    `with held as materialized (
       select case when $4 > 0 then stock_tray($1, $2, true) else 0 end as tray)
     update stock s set available = s.available + $3, reserved = s.reserved - $4, damaged = s.damaged + $5
       from held
       where s.office = $1 and s.item = $2 and s.tray = held.tray`,
    [back.office, back.item, toShelf, back.was === 'reserved' ? 1 : 0, damaged],
  );
};
