/** Points for a thing over the counter: the code is used up, the piece handed over, once. */
import { makeId } from '@kernel/ids';
import { officeRouter } from '@procedures/office/router';
import { residentRouter } from '@procedures/resident/router';
import type { Db } from '@store/port';
import {
  callerOf,
  givenHousehold,
  givenStaff,
  morning,
  newRequest,
  office,
  openBooks,
  otherOffice,
  outcomeOf,
  valueOf,
} from '../support/books';
import { disagreements, linesOf, lotsOf } from '../store/ledger-steps';
import {
  daysAfter,
  givenItem,
  givenPoints,
  givenPrice,
  givenSaver,
  minutesAfter,
  piecesOf,
  reservedBy,
  shownBy,
} from './exchange-steps';

let db: Db;
beforeAll(async () => {
  db = await openBooks();
  await givenStaff(db, 'clerk', { role: 'clerk', called: '李晓' });
  await givenStaff(db, 'other-clerk', { role: 'clerk', called: '陈静' });
  await givenStaff(db, 'far-clerk', { role: 'clerk', office: otherOffice });
});
afterAll(async () => {
  expect(await disagreements(db)).toEqual([]);
  await db.close();
});

type At = { readonly now?: Date; readonly who?: string; readonly place?: string };
const deskOf = ({ now = morning, who = 'clerk' }: At) => callerOf(db, who, { now, demo: true });
const reading = (code: string, at: At = {}) =>
  deskOf(at).call(officeRouter, 'readCode', { office: at.place ?? office, code });
const redeeming = (item: string, code: string, at: At & { readonly requestId?: string } = {}) =>
  deskOf(at).call(officeRouter, 'redeem', {
    ...{ office: at.place ?? office, item, code },
    ...(at.requestId === undefined ? {} : { requestId: at.requestId }),
  });
const givenCard = async (household: string, serial: string, status = 'active') => {
  await db.query(
    `insert into card (serial, household, status, issued_by, office, issued_at)
       values ($1, $2, $3, 'test', $4, $5)`,
    [serial, household, status, office, daysAfter(-9)],
  );
};

describe('exchanging at the counter', () => {
  it('spends the oldest points, hands over, and uses the code up', async () => {
    const home = await givenSaver(db, 'counter', { points: 20, until: '2026-12-31' });
    await givenPoints(db, home, 20);
    const item = await givenItem(db, { points: 30, pieces: 2, title: '肥皂' });
    const code = await shownBy(db, 'counter');
    const done = valueOf(await redeeming(item, code));
    expect(done).toMatchObject({
      ...{ title: '肥皂', points: 30, balance: 10, stockLeft: 1, account: home, seq: 3 },
      undoableUntil: '2026-11-20T02:10:00.000Z',
    });
    expect(await lotsOf(db, home)).toEqual(['10 until 2027-12-31']);
    expect(await piecesOf(db, item)).toBe('1 + 0 + 0');
    expect(outcomeOf(await redeeming(item, code))).toBe('CODE_USED');
    expect(outcomeOf(await reading(code))).toBe('CODE_USED');
  });

  it('uses up all windows of the run with the first', async () => {
    await givenSaver(db, 'windows');
    const shown = valueOf(await callerOf(db, 'windows').call(residentRouter, 'showCode'));
    const [first, , third] = shown.codes.map(({ digits }) => digits);
    const item = await givenItem(db, { points: 1 });
    expect(outcomeOf(await redeeming(item, first ?? ''))).toBe('accepted');
    const later = { now: minutesAfter(1) };
    expect(outcomeOf(await redeeming(item, third ?? '', later))).toBe('CODE_USED');
  });

  it('counts a code two minutes longer than a plain reading, for both sides to look', async () => {
    await givenSaver(db, 'slow');
    const item = await givenItem(db, { points: 1, monthLimit: 9 });
    const code = await shownBy(db, 'slow');
    expect(outcomeOf(await reading(code, { now: minutesAfter(2) }))).toBe('CODE_EXPIRED');
    expect(outcomeOf(await redeeming(item, code, { now: minutesAfter(3) }))).toBe('CODE_EXPIRED');
    expect(outcomeOf(await redeeming(item, code, { now: minutesAfter(2) }))).toBe('accepted');
  });

  it('is done once when one code is used twice at the same time', async () => {
    const home = await givenSaver(db, 'same-code');
    const item = await givenItem(db, { points: 10 });
    const code = await shownBy(db, 'same-code');
    const replies = await Promise.all([
      redeeming(item, code),
      redeeming(item, code, { who: 'other-clerk' }),
    ]);
    expect(replies.map(outcomeOf).sort()).toEqual(['CODE_USED', 'accepted']);
    expect(await linesOf(db, home)).toHaveLength(2);
  });

  it('leaves the code alive when it is refused', async () => {
    await givenSaver(db, 'alive', { points: 20 });
    const code = await shownBy(db, 'alive');
    const dear = await givenItem(db, { points: 30 });
    const cheap = await givenItem(db, { points: 20 });
    expect(await redeeming(dear, code)).toMatchObject({
      refusal: { code: 'NOT_ENOUGH_POINTS', details: { missing: 10 } },
    });
    expect(outcomeOf(await redeeming(cheap, code))).toBe('accepted');
  });

  it('answers the first answer again after the price has changed', async () => {
    const home = await givenSaver(db, 'counter-replay');
    const item = await givenItem(db, { points: 30 });
    const code = await shownBy(db, 'counter-replay');
    const requestId = newRequest();
    const first = await redeeming(item, code, { requestId });
    await givenPrice(db, item, '2026-11-20', 90);
    expect(await redeeming(item, code, { requestId, now: minutesAfter(30) })).toEqual(first);
    expect(valueOf(first).points).toBe(30);
    expect(await linesOf(db, home)).toHaveLength(2);
  });

  it('takes a card in place of a phone', async () => {
    const { id } = await givenHousehold(db, { called: '赵阿婆' });
    await givenPoints(db, id, 50);
    await givenCard(id, 'CARDTWSEFG');
    await givenCard(id, 'CARDSTQPED', 'blocked');
    const item = await givenItem(db, { points: 30 });
    expect(valueOf(await redeeming(item, 'c.CARDTWSEFG')).balance).toBe(20);
    expect(outcomeOf(await redeeming(item, 'c.CARDSTQPED'))).toBe('CARD_BLOCKED');
  });

  it('keeps month, stock and price as a reservation does', async () => {
    await givenSaver(db, 'limits', { points: 500 });
    const asked = async (item: string) => outcomeOf(await redeeming(item, await codeNow()));
    const codeNow = () => shownBy(db, 'limits');
    const item = await givenItem(db, { monthLimit: 1, pieces: 5 });
    await reservedBy(db, 'limits', item);
    expect(await asked(item)).toBe('MONTH_LIMIT');
    expect(await asked(await givenItem(db, { pieces: 0 }))).toBe('STOCK_EMPTY');
    expect(await asked(makeId('item', 'nothing'))).toBe('ITEM_UNKNOWN');
    expect(await asked(await givenItem(db, { at: otherOffice }))).toBe('ITEM_UNKNOWN');
  });

  it.each([
    ['waiting', 'HOUSEHOLD_NOT_CONFIRMED'],
    ['frozen', 'HOUSEHOLD_FROZEN'],
  ] as const)('is refused to a household that is %s', async (status, expected) => {
    const head = `counter-${status}`;
    const { id } = await givenHousehold(db, { head, status });
    await givenPoints(db, id, 100);
    const code = await shownBy(db, head);
    expect(outcomeOf(await redeeming(await givenItem(db), code))).toBe(expected);
  });

  it('lets what is overdue lapse first, so that its points pay', async () => {
    const home = await givenSaver(db, 'first', { points: 30 });
    const item = await givenItem(db, { points: 30, pieces: 1, monthLimit: 1 });
    await reservedBy(db, 'first', item);
    const now = daysAfter(8);
    const code = await shownBy(db, 'first', now);
    expect(valueOf(await redeeming(item, code, { now })).balance).toBe(0);
    expect(await linesOf(db, home)).toHaveLength(4);
  });

  it('can be undone by the same clerk, with lots, piece and month given back', async () => {
    const home = await givenSaver(db, 'undo', { points: 30, until: '2026-12-31' });
    const item = await givenItem(db, { points: 30, pieces: 1, monthLimit: 1 });
    const done = valueOf(await redeeming(item, await shownBy(db, 'undo')));
    const undone = await deskOf({ now: minutesAfter(9) }).call(officeRouter, 'undo', {
      ...{ office, household: home, seq: done.seq },
    });
    expect(valueOf(undone).balance).toBe(30);
    expect(await lotsOf(db, home)).toEqual(['30 until 2026-12-31']);
    expect(await piecesOf(db, item)).toBe('1 + 0 + 0');
    const later = minutesAfter(10);
    const again = await redeeming(item, await shownBy(db, 'undo', later), { now: later });
    expect(outcomeOf(again)).toBe('accepted');
  });
});
