/** What a household does with its points: looks, reserves, cancels, and is told what lapsed. */
import { makeId } from '@kernel/ids';
import { lapseOverdue } from '@procedures/lapse';
import { residentRouter } from '@procedures/resident/router';
import type { Db } from '@store/port';
import {
  callerOf,
  givenHousehold,
  givenMember,
  keyed,
  makeDigits,
  makeId as nextId,
  makeSerial,
  morning,
  newRequest,
  office,
  openBooks,
  otherOffice,
  outcomeOf,
  valueOf,
} from '../support/books';
import { dayFrom, disagreements, linesOf, lotsOf, undoing } from '../store/ledger-steps';
import {
  daysAfter,
  givenItem,
  givenPoints,
  givenPrice,
  givenSaver,
  minutesAfter,
  piecesOf,
  reservedBy,
} from './exchange-steps';

let db: Db;
beforeAll(async () => {
  db = await openBooks();
});
afterAll(async () => {
  expect(await disagreements(db)).toEqual([]);
  await db.close();
});

const by = (head: string, now: Date = morning) => callerOf(db, head, { now, demo: true });
const reserving = (head: string, input: object, now: Date = morning) =>
  by(head, now).call(residentRouter, 'reserve', { office, ...input });
const cancelling = (head: string, redemption: string, now: Date = morning) =>
  by(head, now).call(residentRouter, 'cancelReservation', { redemption });
const nightAt = (now: Date, today: string) =>
  lapseOverdue({
    ...{ db, now, today: dayFrom(today), caller: { kind: 'timer' }, requestId: newRequest() },
    ...{ demo: true, pictures: null, makeId: nextId, makeDigits, makeSerial, keyed },
  });

describe('the shelf', () => {
  it('shows what an office has, at the price of the day, with the household’s own month', async () => {
    await givenSaver(db, 'shelf');
    const item = await givenItem(db, { points: 40, monthLimit: 2, pieces: 3 });
    await givenPrice(db, item, '2026-11-20', 45);
    await givenPrice(db, item, '2026-11-21', 50);
    await reservedBy(db, 'shelf', item);
    const shelf = valueOf(await by('shelf').call(residentRouter, 'shelf', { office }));
    expect(shelf.usable).toBe(55);
    expect(shelf.office.name).toBe('示例近社区');
    expect(shelf.items.find((each) => each.item === item)).toEqual({
      ...{ item, title: '毛巾', unit: '条', picture: 'towel', points: 45 },
      ...{ monthLimit: 2, available: 2, takenThisMonth: 1 },
    });
  });
  it('refuses an office that does not exist', async () => {
    await givenSaver(db, 'shelf-nowhere');
    const nowhere = makeId('office', 'nowhere');
    const reply = await by('shelf-nowhere').call(residentRouter, 'shelf', { office: nowhere });
    expect(outcomeOf(reply)).toBe('OFFICE_UNKNOWN');
  });
});

describe('reserving', () => {
  it('holds points and one piece until the office closes in seven days', async () => {
    const home = await givenSaver(db, 'reserve', { points: 100 });
    const item = await givenItem(db, { points: 30, pieces: 4 });
    const held = valueOf(await reserving('reserve', { item }));
    expect(held).toMatchObject({
      ...{ status: 'reserved', points: 30, title: '毛巾', officeName: '示例近社区', seq: 2 },
      ...{ reservedAt: morning.toISOString(), deadline: '2026-11-27T09:00:00.000Z' },
      ...{ code: `k.${held.id}`, closedAt: null, numbers: { usable: 70, waiting: 0, held: 30 } },
    });
    expect(held.pickupCode).toMatch(/^[1-9]\d{3}$/);
    expect(await piecesOf(db, item)).toBe('3 + 1 + 0');
    expect(await linesOf(db, home)).toEqual(['earn 100 → 100', 'spend -30 → 70']);
    const listed = valueOf(await by('reserve').call(residentRouter, 'reservations'));
    const { numbers: _numbers, ...view } = held;
    expect(listed).toEqual({ items: [view], next: null });
  });

  it('answers the same request the same way, after the price has changed too', async () => {
    const home = await givenSaver(db, 'replay');
    const item = await givenItem(db, { points: 30 });
    const input = { item, requestId: newRequest() };
    const first = await reserving('replay', input);
    await givenPrice(db, item, '2026-11-20', 60);
    expect(await reserving('replay', input, minutesAfter(5))).toEqual(first);
    expect(await linesOf(db, home)).toHaveLength(2);
    const other = await givenItem(db);
    expect(outcomeOf(await reserving('replay', { ...input, item: other }))).toBe('REQUEST_REUSED');
  });

  it('takes the price of the day on which it is asked', async () => {
    await givenSaver(db, 'price');
    const item = await givenItem(db, { points: 30 });
    await givenPrice(db, item, '2026-11-21', 35);
    const before = new Date('2026-11-20T23:59:59+08:00');
    const after = new Date('2026-11-21T00:00:01+08:00');
    expect(valueOf(await reserving('price', { item }, before)).points).toBe(30);
    expect(valueOf(await reserving('price', { item }, after)).points).toBe(35);
  });

  it.each([
    ['waiting', 'HOUSEHOLD_NOT_CONFIRMED'],
    ['frozen', 'HOUSEHOLD_FROZEN'],
    ['closed', 'HOUSEHOLD_CLOSED'],
  ] as const)('is refused to a household that is %s', async (status, code) => {
    const head = `status-${status}`;
    const { id } = await givenHousehold(db, { head, status });
    await givenPoints(db, id, 100);
    expect(outcomeOf(await reserving(head, { item: await givenItem(db) }))).toBe(code);
  });

  it('is refused where the item, its price or the office is unknown', async () => {
    await givenSaver(db, 'unknown');
    const elsewhere = await givenItem(db, { at: otherOffice });
    const unpriced = await givenItem(db);
    await db.query('delete from price where item = $1', [unpriced]);
    const item = await givenItem(db);
    const asked = [
      { item: makeId('item', 'nothing') },
      { item: elsewhere },
      { item: unpriced },
      { item, office: makeId('office', 'nowhere') },
    ];
    const replies = await Promise.all(asked.map((input) => reserving('unknown', input)));
    const unknown = 'ITEM_UNKNOWN';
    expect(replies.map(outcomeOf)).toEqual([unknown, unknown, unknown, 'OFFICE_UNKNOWN']);
  });

  it('says how many points are missing, and leaves nothing behind', async () => {
    const home = await givenSaver(db, 'poor', { points: 12 });
    const item = await givenItem(db, { points: 30, pieces: 1 });
    expect(await reserving('poor', { item })).toMatchObject({
      refusal: { code: 'NOT_ENOUGH_POINTS', details: { missing: 18 } },
    });
    expect(await linesOf(db, home)).toEqual(['earn 12 → 12']);
    expect(await piecesOf(db, item)).toBe('1 + 0 + 0');
  });

  it('counts points past their day as missing', async () => {
    await givenSaver(db, 'late', { points: 100, until: '2026-11-19' });
    expect(await reserving('late', { item: await givenItem(db) })).toMatchObject({
      refusal: { code: 'NOT_ENOUGH_POINTS', details: { missing: 30 } },
    });
  });

  it('waits until a balance below zero is made good', async () => {
    const home = await givenSaver(db, 'below', { points: 40 });
    const item = await givenItem(db, { points: 30, pieces: 3, monthLimit: 3 });
    await reservedBy(db, 'below', item);
    await db.transaction((tx) => undoing(tx, home, { seq: 1, on: '2026-11-20' }));
    expect(outcomeOf(await reserving('below', { item }))).toBe('BELOW_ZERO');
  });

  it('is refused on an empty shelf', async () => {
    await givenSaver(db, 'empty');
    const item = await givenItem(db, { pieces: 0 });
    expect(outcomeOf(await reserving('empty', { item }))).toBe('STOCK_EMPTY');
  });

  it('counts a household’s Beijing month, and gives room again when a piece comes back', async () => {
    await givenSaver(db, 'month', { points: 500 });
    const item = await givenItem(db, { monthLimit: 2, pieces: 9 });
    const last = await reservedBy(db, 'month', item);
    await reservedBy(db, 'month', item);
    expect(await reserving('month', { item })).toMatchObject({
      refusal: { code: 'MONTH_LIMIT', details: { limit: 2 } },
    });
    expect(outcomeOf(await cancelling('month', last.id))).toBe('accepted');
    expect(outcomeOf(await reserving('month', { item }))).toBe('accepted');
    const endOfMonth = new Date('2026-11-30T23:59:59+08:00');
    const nextMonth = new Date('2026-12-01T00:00:01+08:00');
    await db.query(`update redemption set deadline = $2 where item = $1`, [item, daysAfter(30)]);
    expect(outcomeOf(await reserving('month', { item }, endOfMonth))).toBe('MONTH_LIMIT');
    expect(outcomeOf(await reserving('month', { item }, nextMonth))).toBe('accepted');
  });

  it('allows five pieces set aside at once', async () => {
    await givenSaver(db, 'five', { points: 500 });
    const item = await givenItem(db, { monthLimit: 9, pieces: 9 });
    for (let piece = 1; piece <= 5; piece += 1) await reservedBy(db, 'five', item);
    expect(outcomeOf(await reserving('five', { item }))).toBe('RESERVATION_LIMIT');
  });
});

describe('cancelling', () => {
  it('gives back the same lots with their dates, and the piece', async () => {
    const home = await givenSaver(db, 'cancel', { points: 20, until: '2026-12-31' });
    await givenPoints(db, home, 20, '2027-12-31');
    const item = await givenItem(db, { points: 30, pieces: 2 });
    const { id } = await reservedBy(db, 'cancel', item);
    expect(await lotsOf(db, home)).toEqual(['10 until 2027-12-31']);
    expect(valueOf(await cancelling('cancel', id))).toEqual({
      status: 'cancelled',
      numbers: { usable: 40, waiting: 0, held: 0 },
    });
    expect(await lotsOf(db, home)).toEqual(['20 until 2026-12-31', '20 until 2027-12-31']);
    expect(await piecesOf(db, item)).toBe('2 + 0 + 0');
    expect(outcomeOf(await cancelling('cancel', id))).toBe('RESERVATION_CLOSED');
  });

  it('expires on a line of its own what comes back after its day', async () => {
    const home = await givenSaver(db, 'cancel-late', { points: 30, until: '2026-11-22' });
    const { id } = await reservedBy(db, 'cancel-late', await givenItem(db, { points: 30 }));
    const reply = await cancelling('cancel-late', id, daysAfter(4));
    expect(valueOf(reply).numbers).toEqual({ usable: 0, waiting: 0, held: 0 });
    expect((await linesOf(db, home)).slice(-2)).toEqual(['reverse 30 → 30', 'expire -30 → 0']);
  });

  it('is only for the household’s own reservations', async () => {
    await givenSaver(db, 'mine');
    await givenSaver(db, 'yours');
    const { id } = await reservedBy(db, 'mine', await givenItem(db));
    expect(outcomeOf(await cancelling('yours', id))).toBe('RESERVATION_UNKNOWN');
    const nothing = makeId('redemption', 'nothing');
    expect(outcomeOf(await cancelling('yours', nothing))).toBe('RESERVATION_UNKNOWN');
  });

  it('may be done by another member of the household', async () => {
    const home = await givenSaver(db, 'head');
    await givenMember(db, home, 'aunt');
    const { id } = await reservedBy(db, 'head', await givenItem(db));
    expect(outcomeOf(await cancelling('aunt', id))).toBe('accepted');
  });

  it('happens once when asked twice at the same time', async () => {
    const home = await givenSaver(db, 'twice');
    const { id } = await reservedBy(db, 'twice', await givenItem(db));
    const replies = await Promise.all([cancelling('twice', id), cancelling('twice', id)]);
    expect(replies.map(outcomeOf).sort()).toEqual(['RESERVATION_CLOSED', 'accepted']);
    expect(await linesOf(db, home)).toHaveLength(3);
  });
});

describe('a reservation past its deadline', () => {
  it('lapses when the household reserves again, before its points are counted', async () => {
    const home = await givenSaver(db, 'lapse', { points: 40 });
    const item = await givenItem(db, { points: 30, monthLimit: 1, pieces: 1 });
    await reservedBy(db, 'lapse', item);
    const again = await reserving('lapse', { item }, daysAfter(8));
    expect(valueOf(again).numbers).toEqual({ usable: 10, waiting: 0, held: 30 });
    expect(await linesOf(db, home)).toEqual([
      ...['earn 40 → 40', 'spend -30 → 10', 'reverse 30 → 40', 'spend -30 → 10'],
    ]);
    expect(await piecesOf(db, item)).toBe('0 + 1 + 0');
  });

  it('is given back as lapsed when the household cancels too late', async () => {
    await givenSaver(db, 'too-late');
    const { id } = await reservedBy(db, 'too-late', await givenItem(db));
    expect(valueOf(await cancelling('too-late', id, daysAfter(8)))).toMatchObject({
      status: 'lapsed',
      numbers: { usable: 100, held: 0 },
    });
  });

  it('lapses by itself at night, once, and the household is told until it says it knows', async () => {
    const home = await givenSaver(db, 'night');
    const item = await givenItem(db, { pieces: 1 });
    const { id, deadline } = await reservedBy(db, 'night', item);
    const atDeadline = new Date(deadline);
    await nightAt(atDeadline, '2026-11-27');
    expect(await piecesOf(db, item)).toBe('0 + 1 + 0');
    const after = minutesAfter(1, atDeadline);
    expect(await nightAt(after, '2026-11-27')).toBeGreaterThan(0);
    expect(await nightAt(after, '2026-11-27')).toBe(0);
    expect(await piecesOf(db, item)).toBe('1 + 0 + 0');
    expect((await linesOf(db, home)).slice(-1)).toEqual(['reverse 30 → 100']);
    const tell = () =>
      by('night', after).call(residentRouter, 'acknowledgeLapsed', { redemption: [id] });
    expect([valueOf(await tell()).told, valueOf(await tell()).told]).toEqual([1, 0]);
  });

  it('is not told off by somebody else', async () => {
    await givenSaver(db, 'nosy');
    await givenSaver(db, 'quiet');
    const { id } = await reservedBy(db, 'quiet', await givenItem(db));
    await cancelling('quiet', id, daysAfter(8));
    const asked = { redemption: [id] };
    const reply = await by('nosy').call(residentRouter, 'acknowledgeLapsed', asked);
    expect(valueOf(reply).told).toBe(0);
  });
});

describe('reservations', () => {
  it('are listed newest first, twenty at a time, and only one’s own', async () => {
    await givenSaver(db, 'list', { points: 1000 });
    const item = await givenItem(db, { points: 1, monthLimit: 99, pieces: 99 });
    for (let at = 0; at < 23; at += 1) {
      const { id } = await reservedBy(db, 'list', item, minutesAfter(at));
      await cancelling('list', id, minutesAfter(at));
    }
    const page = (cursor?: string) => by('list').call(residentRouter, 'reservations', { cursor });
    const first = valueOf(await page());
    const second = valueOf(await page(first.next ?? ''));
    expect([first.items.length, second.items.length, second.next]).toEqual([20, 3, null]);
    const times = [...first.items, ...second.items].map((each) => each.reservedAt);
    expect(times).toEqual([...times].sort().reverse());
  });
});
