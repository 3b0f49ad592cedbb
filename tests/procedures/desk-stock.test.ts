/** Stock with its reasons, and the desk's day at a glance. */
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
import { disagreements } from '../store/ledger-steps';
import {
  daysAfter,
  givenItem,
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
  await givenStaff(db, 'manager', { role: 'manager', called: '周宁' });
  await givenStaff(db, 'estate', { role: 'property' });
});
afterAll(async () => {
  expect(await disagreements(db)).toEqual([]);
  await db.close();
});

type Path = 'receiveStock' | 'countStock' | 'writeOffStock';
const moving = (path: Path, input: object, who = 'clerk') =>
  callerOf(db, who).call(officeRouter, path, { office, reason: '示例原因', ...input });

describe('stock', () => {
  it('takes in pieces of an item that the office never had', async () => {
    const item = await givenItem(db, { at: otherOffice });
    const received = valueOf(await moving('receiveStock', { item, quantity: 12 }));
    expect(received).toEqual({ item, available: 12, reserved: 0, damaged: 0 });
    expect(await piecesOf(db, item)).toBe('12 + 0 + 0');
    expect(await piecesOf(db, item, otherOffice)).toBe('5 + 0 + 0');
  });

  it('makes one shelf of two first deliveries at once', async () => {
    const item = await givenItem(db, { at: otherOffice });
    const both = [{ quantity: 2 }, { quantity: 3 }];
    const replies = await Promise.all(
      both.map((each) => moving('receiveStock', { item, ...each })),
    );
    expect(replies.map(outcomeOf)).toEqual(['accepted', 'accepted']);
    expect(await piecesOf(db, item)).toBe('5 + 0 + 0');
  });

  it('takes in once what was sent twice', async () => {
    const item = await givenItem(db, { pieces: 1 });
    const input = { item, quantity: 4, requestId: newRequest() };
    const [first, second] = [
      await moving('receiveStock', input),
      await moving('receiveStock', input),
    ];
    expect(second).toEqual(first);
    expect(await piecesOf(db, item)).toBe('5 + 0 + 0');
    const other = await moving('receiveStock', { ...input, quantity: 5 });
    expect(outcomeOf(other)).toBe('REQUEST_REUSED');
  });

  it('corrects a shelf to what was counted, beside what is set aside', async () => {
    await givenSaver(db, 'counted');
    const item = await givenItem(db, { pieces: 6 });
    await reservedBy(db, 'counted', item);
    const counted = valueOf(await moving('countStock', { item, counted: 3 }));
    expect(counted).toEqual({ item, available: 3, reserved: 1, damaged: 0 });
  });

  it('writes off what is broken, with its reason, and never what is set aside', async () => {
    await givenSaver(db, 'written-off');
    const item = await givenItem(db, { pieces: 3 });
    await reservedBy(db, 'written-off', item);
    const input = { item, quantity: 2, reason: '受潮' };
    expect(valueOf(await moving('writeOffStock', input)).available).toBe(0);
    const more = { item, quantity: 1, reason: '受潮' };
    expect(outcomeOf(await moving('writeOffStock', more))).toBe('STOCK_SHORT');
    expect(await piecesOf(db, item)).toBe('0 + 1 + 0');
  });

  it('refuses unknown items, too much at once, and nobody’s reason', async () => {
    const item = await givenItem(db);
    const unknown = makeId('item', 'nothing');
    const asked: readonly (readonly [Path, object])[] = [
      ['receiveStock', { item: unknown, quantity: 1 }],
      ['countStock', { item: unknown, counted: 1 }],
      ['writeOffStock', { item: unknown, quantity: 1 }],
      ['receiveStock', { item, quantity: 1001 }],
      ['countStock', { item, counted: 2000 }],
      ['receiveStock', { item, quantity: 0 }],
      ['countStock', { item, counted: -1 }],
      ['receiveStock', { item, quantity: 1, reason: ' ' }],
    ];
    const outcomes: string[] = [];
    for (const [path, input] of asked) outcomes.push(outcomeOf(await moving(path, input)));
    expect(outcomes).toEqual([
      ...['ITEM_UNKNOWN', 'ITEM_UNKNOWN', 'ITEM_UNKNOWN', 'STOCK_LIMIT', 'STOCK_LIMIT'],
      ...['INPUT_INVALID', 'INPUT_INVALID', 'INPUT_INVALID'],
    ]);
    expect(await piecesOf(db, item)).toBe('5 + 0 + 0');
  });

  it('is not for the estate’s staff', async () => {
    const item = await givenItem(db);
    const reply = await moving('receiveStock', { item, quantity: 1 }, 'estate');
    expect(outcomeOf(reply)).toBe('ROLE_NOT_ALLOWED');
  });

  it('lists every item with price and mark, and every move with its reason and name', async () => {
    const item = await givenItem(db, { pieces: 4, points: 35, title: '花洒' });
    await moving('writeOffStock', { item, quantity: 2, reason: '裂了' });
    const clerk = callerOf(db, 'clerk');
    const { items } = valueOf(await clerk.call(officeRouter, 'stock', { office }));
    expect(items.find((each) => each.item === item)).toEqual({
      ...{ item, title: '花洒', unit: '条', picture: 'towel', points: 35 },
      ...{ available: 2, reserved: 0, damaged: 0, lowAt: 3, low: true },
    });
    const today = { office, day: '2026-11-20' };
    const moves = valueOf(await clerk.call(officeRouter, 'stockMoves', today));
    expect(moves.items.find((each) => each.item === item)).toMatchObject({
      ...{ kind: 'writeoff', quantity: -2, reason: '裂了', called: '李晓', title: '花洒' },
    });
    const never = { office, day: '2026-11-19' };
    expect(valueOf(await clerk.call(officeRouter, 'stockMoves', never)).items).toEqual([]);
  });
});

describe('the desk’s day', () => {
  const place = makeId('office', 'busy');
  const seen = async (who: string, now: Date = morning) =>
    valueOf(await callerOf(db, who, { now }).call(officeRouter, 'desk', { office: place }));

  beforeAll(async () => {
    await db.query(
      `insert into office (id, name, short_name, kind, town, demo)
         select $1, '示例忙社区', '忙社', 'community', town, true from office where id = $2`,
      [place, office],
    );
    await givenStaff(db, 'busy', { role: 'clerk', office: place, called: '李晓' });
    await givenStaff(db, 'busy-too', { role: 'manager', office: place, called: '周宁' });
  });

  it('begins with zeroes that are true', async () => {
    expect(await seen('busy')).toMatchObject({
      office: { name: '示例忙社区' },
      staff: { called: '李晓', role: 'clerk' },
      today: { posted: 0, collected: 0, redeemed: 0, points: 0 },
      waiting: { claims: 0, archives: 0, reversals: 0, questions: 0, pickups: 0 },
      recent: [],
      lowStock: [],
    });
  });

  it('counts what was done today, and says what can still be taken back and by whom', async () => {
    const clerk = callerOf(db, 'busy');
    const home = await givenSaver(db, 'busy-home', { points: 200 });
    const item = await givenItem(db, { points: 30, pieces: 4, at: place, monthLimit: 9 });
    const head = callerOf(db, 'busy-home');
    const at = { office: place, item };
    const held = valueOf(await head.call(residentRouter, 'reserve', at));
    await head.call(residentRouter, 'reserve', at);
    const code = await shownBy(db, 'busy-home');
    const posted = { office: place, household: home, rule: 'talk' };
    valueOf(await clerk.call(officeRouter, 'post', posted));
    const give = { office: place, redemption: held.id, code: held.code };
    valueOf(await clerk.call(officeRouter, 'collect', give));
    valueOf(await clerk.call(officeRouter, 'redeem', { ...at, code }));
    const more = { ...at, quantity: 5, reason: '进货' };
    valueOf(await clerk.call(officeRouter, 'receiveStock', more));

    const now = await seen('busy');
    expect(now.today).toEqual({ posted: 1, collected: 1, redeemed: 1, points: 10 });
    expect(now.waiting.pickups).toBe(1);
    const acts = now.recent.map(({ kind, title, amount, called, undoableUntil }) => ({
      ...{ kind, title, amount, called, canUndo: undoableUntil !== null },
    }));
    const byKind = (a: { kind: string }, b: { kind: string }) => a.kind.localeCompare(b.kind);
    expect([...acts].sort(byKind)).toEqual([
      { kind: 'collect', title: '毛巾', amount: -30, called: '林*', canUndo: false },
      { kind: 'post', title: '节水讲座', amount: 10, called: '林*', canUndo: true },
      { kind: 'redeem', title: '兑换 毛巾', amount: -30, called: '林*', canUndo: true },
      { kind: 'stock', title: '毛巾', amount: 5, called: null, canUndo: false },
    ]);
    expect(JSON.stringify(now)).not.toContain('小明');
  });

  it('lets nobody else’s line be taken back, and one’s own for ten minutes', async () => {
    const undoable = async (who: string, at: Date) =>
      (await seen(who, at)).recent.filter((act) => act.undoableUntil !== null).length;
    expect(await undoable('busy', minutesAfter(10))).toBe(2);
    expect(await undoable('busy', minutesAfter(11))).toBe(0);
    expect(await undoable('busy-too', morning)).toBe(0);
  });

  it('stops counting what was undone, and begins anew the next day', async () => {
    const clerk = callerOf(db, 'busy', { now: minutesAfter(5) });
    for (const act of (await seen('busy')).recent) {
      if (act.undoableUntil === null) continue;
      const undo = { office: place, household: act.account, seq: act.seq };
      expect(outcomeOf(await clerk.call(officeRouter, 'undo', undo))).toBe('accepted');
    }
    const after = await seen('busy', minutesAfter(6));
    expect(after.today).toEqual({ posted: 0, collected: 1, redeemed: 0, points: 0 });
    expect(after.recent.filter((act) => act.kind === 'reversal')).toHaveLength(2);
    expect(after.recent.every((act) => act.undoableUntil === null)).toBe(true);
    const tomorrow = await seen('busy', daysAfter(1));
    expect(tomorrow.today).toEqual({ posted: 0, collected: 0, redeemed: 0, points: 0 });
    expect(tomorrow.recent).toEqual([]);
  });

  it('says what waits and what runs low', async () => {
    await givenHousehold(db, { office: place, status: 'waiting' });
    const item = await givenItem(db, { at: place, pieces: 2, title: '起泡器' });
    const now = await seen('busy');
    expect(now.waiting.archives).toBe(1);
    expect(now.lowStock).toEqual([{ item, title: '起泡器', available: 2 }]);
  });

  it('is for the office’s own staff', async () => {
    const reply = await callerOf(db, 'clerk').call(officeRouter, 'desk', { office: place });
    expect(outcomeOf(reply)).toBe('ROLE_NOT_ALLOWED');
  });
});
