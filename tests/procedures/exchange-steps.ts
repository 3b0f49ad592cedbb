/** The words in which stories of exchanging are told. */
import { makeId, type HouseholdId, type ItemId, type OfficeId } from '@kernel/ids';
import { residentRouter } from '@procedures/resident/router';
import type { Db } from '@store/port';
import { callerOf, givenHousehold, morning, office, valueOf } from '../support/books';
import { nextTail } from '../support/fixed';
import { earning } from '../store/ledger-steps';

export const minutesAfter = (minutes: number, from: Date = morning): Date =>
  new Date(from.getTime() + minutes * 60_000);
export const daysAfter = (days: number, from: Date = morning): Date =>
  minutesAfter(days * 24 * 60, from);

/** An item with its price and pieces on an office's shelf. */
export const givenItem = async (
  db: Db,
  of: {
    readonly points?: number;
    readonly monthLimit?: number;
    readonly pieces?: number;
    readonly at?: OfficeId;
    readonly title?: string;
  } = {},
): Promise<ItemId> => {
  const item = makeId('item', nextTail());
  const place = of.at ?? office;
  const pieces = of.pieces ?? 5;
  await db.query('insert into item values ($1, $2, $3, $4, true)', [
    item,
    of.title ?? '毛巾',
    '条',
    'towel',
  ]);
  await db.query(`insert into price values ($1, '2026-01-01', $2, $3)`, [
    item,
    of.points ?? 30,
    of.monthLimit ?? 2,
  ]);
  await db.query('insert into stock (office, item, available) values ($1, $2, $3)', [
    place,
    item,
    pieces,
  ]);
  await db.query('select stock_change($1, $2, 0)', [place, item]);
  await db.query(
    `insert into stock_move (id, office, item, kind, quantity, reason, actor, at, day)
       values ($1, $2, $3, 'receive', $4, '示例进货', 'test', '2026-11-01', '2026-11-01')`,
    [makeId('move', nextTail()), place, item, pieces],
  );
  return item;
};

/** From a day on an item costs this. */
export const givenPrice = (db: Db, item: ItemId, from: string, points: number) =>
  db.query('insert into price values ($1, $2, $3, 2)', [item, from, points]);

export const givenPoints = (
  db: Db,
  account: HouseholdId,
  points: number,
  until = '2027-12-31',
): Promise<unknown> =>
  db.transaction((tx) => earning(tx, account, { points, on: '2026-11-02', until }));

/** A household with a head and points to spend. */
export const givenSaver = async (
  db: Db,
  head: string,
  { points = 100, until = '2027-12-31' }: { points?: number; until?: string } = {},
): Promise<HouseholdId> => {
  const { id } = await givenHousehold(db, { head });
  if (points > 0) await givenPoints(db, id, points, until);
  return id;
};

/** What a shelf holds: on it, set aside, broken. */
export const piecesOf = async (db: Db, item: ItemId, at: OfficeId = office): Promise<string> => {
  const rows = await db.query<{ pieces: string }>(
    `select available || ' + ' || reserved || ' + ' || damaged as pieces from shelf
       where office = $1 and item = $2`,
    [at, item],
  );
  return rows[0]?.pieces ?? 'no shelf';
};

/** The code that a phone shows in the window `now` falls into. */
export const shownBy = async (db: Db, head: string, now: Date = morning): Promise<string> => {
  const reply = await callerOf(db, head, { now }).call(residentRouter, 'showCode');
  return `p.${valueOf(reply).codes[0]?.digits ?? ''}`;
};

export const reservedBy = async (db: Db, head: string, item: ItemId, now: Date = morning) =>
  valueOf(await callerOf(db, head, { now }).call(residentRouter, 'reserve', { office, item }));
