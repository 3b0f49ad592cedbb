/** What offices have of each item; every change of a shelf is a move beside it, in one statement. */
import type { Shelf } from '@domain/stock';
import type { Day } from '@kernel/day';
import { makeId, type ItemId, type OfficeId, type PersonId, type RedemptionId } from '@kernel/ids';
import type { Query, Tx } from '../port';

type Place = { readonly office: OfficeId; readonly item: ItemId };
type Made = { readonly actor: PersonId | 'system'; readonly at: Date; readonly day: Day };

/** A redemption moves its piece at most once in each way, so the move needs no random id. */
export const moveOf = (kind: string, redemption: RedemptionId): string =>
  makeId('move', `${kind}-${redemption.slice(3)}`);

export type RedemptionMove = Place & Made & { readonly redemption: RedemptionId };

/** Puts a piece that was set aside back on the shelf. The tray is asked for once: each asking may answer another. */
export const putBack = (tx: Tx, move: RedemptionMove) => {
  const { office, item, redemption, actor, at, day } = move;
  return tx.query(
    `with moved as (
       insert into stock_move (id, office, item, kind, quantity, redemption, actor, at, day)
       values ($1, $2, $3, 'release', 1, $4, $5, $6, $7)),
     held as materialized (select stock_tray($2, $3, true) as tray)
     update stock s set available = s.available + 1, reserved = s.reserved - 1
       from held
       where s.office = $2 and s.item = $3 and s.tray = held.tray`,
    [moveOf('release', redemption), office, item, redemption, actor, at, day],
  );
};

/** Makes sure that an office has a shelf for an item; false when there is no such item. */
export const openShelf = async (tx: Tx, place: Place): Promise<boolean> => {
  // Two first deliveries of one item wait for each other here, so that the shelf is made once.
  await tx.query('select 1 from office where id = $1 for no key update', [place.office]);
  const rows = await tx.query(
    `with made as (
       insert into stock (office, item) select $1, i.id from item i where i.id = $2
         and not exists (select 1 from stock where office = $1 and item = $2))
     select 1 from item where id = $2`,
    [place.office, place.item],
  );
  return rows.length > 0;
};

const findShelf = async (books: Query, { office, item }: Place): Promise<Shelf | null> => {
  const rows = await books.query<Shelf>(
    'select available, reserved, damaged from shelf where office = $1 and item = $2',
    [office, item],
  );
  return rows[0] ?? null;
};

/** A shelf, locked before a decision rests on it; null when the office has none for the item. */
export const lockShelf = async (tx: Tx, place: Place): Promise<Shelf | null> => {
  const params = [place.office, place.item];
  // Who changes a shelf holds tray 0, so whoever has it sees every other tray.
  await tx.query(
    'select 1 from stock where office = $1 and item = $2 and tray = 0 for update',
    params,
  );
  await tx.query(
    'select 1 from stock where office = $1 and item = $2 order by tray for update',
    params,
  );
  return findShelf(tx, place);
};

export type ShelfChange = Place &
  Made & {
    readonly id: string;
    readonly kind: 'receive' | 'count' | 'writeoff';
    readonly quantity: number;
    readonly reason: string;
  };

/** Changes a locked shelf with a reason; answers it as it then is. */
export const changeShelf = async (tx: Tx, change: ShelfChange): Promise<Shelf> => {
  await tx.query(
    `with moved as (
       insert into stock_move (id, office, item, kind, quantity, reason, actor, at, day)
       values ($1, $2, $3, $4, $5::int, $6, $7, $8, $9))
     select stock_change($2, $3, $5::int)`,
    [
      change.id,
      change.office,
      change.item,
      change.kind,
      change.quantity,
      change.reason,
      change.actor,
      change.at,
      change.day,
    ],
  );
  const shelf = await findShelf(tx, change);
  if (shelf === null) throw new Error('a shelf is locked before it is changed');
  return shelf;
};

export type StockRow = Shelf & {
  readonly item: ItemId;
  readonly title: string;
  readonly unit: string;
  readonly picture: string;
  /** The price in force; null while there is none. */
  readonly points: number | null;
  readonly lowAt: number;
};

/** Every item, with what the office has of it. */
export const stockAt = (books: Query, office: OfficeId, day: Day) =>
  books.query<StockRow>(
    `select i.id as item, i.title, i.unit, i.picture,
       (select p.points from price p where p.item = i.id and p.effective_from <= $2
         order by p.effective_from desc limit 1) as points,
       coalesce(s.available, 0) as available, coalesce(s.reserved, 0) as reserved,
       coalesce(s.damaged, 0) as damaged, coalesce(s.low_at, 3) as "lowAt"
     from item i left join shelf s on s.item = i.id and s.office = $1
     order by points nulls last, i.id`,
    [office, day],
  );

export type StockMoveRow = {
  readonly id: string;
  readonly at: Date;
  readonly kind: string;
  readonly item: ItemId;
  readonly title: string;
  readonly quantity: number;
  readonly reason: string | null;
  /** How the staff person is called here; null when a resident or the timer moved it. */
  readonly called: string | null;
};

/** The moves of an office, newest first; of one day when it is given. */
export const stockMovesAt = (
  books: Query,
  where: {
    readonly office: OfficeId;
    readonly day: Day | null;
    readonly offset: number;
    readonly limit: number;
  },
) =>
  books.query<StockMoveRow>(
    `select m.id, m.at, m.kind, m.item, i.title, m.quantity, m.reason,
       (select s.called from staff s where s.person = m.actor and s.office = m.office limit 1)
         as called
     from stock_move m join item i on i.id = m.item
     where m.office = $1 and ($2::date is null or m.day = $2)
     order by m.at desc, m.id limit $3 offset $4`,
    [where.office, where.day, where.limit, where.offset],
  );
