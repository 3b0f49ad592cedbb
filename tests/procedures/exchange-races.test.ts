/** What must happen once when many try at the same time, on both engines. */
import { officeRouter } from '@procedures/office/router';
import { residentRouter } from '@procedures/resident/router';
import type { Reply } from '@kernel/wire';
import { callerOf, givenStaff, newRequest, office, outcomeOf, valueOf } from '../support/books';
import { nextTail } from '../support/fixed';
import { describeOnEveryEngine } from '../store/engines';
import { disagreements, linesOf } from '../store/ledger-steps';
import { daysAfter, givenItem, givenSaver, piecesOf, reservedBy, shownBy } from './exchange-steps';

const crowd = Array.from({ length: 50 }, (_, at) => at);

/** How often each outcome came. */
const tally = (replies: readonly Reply<unknown>[]): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for (const reply of replies) counts[outcomeOf(reply)] = (counts[outcomeOf(reply)] ?? 0) + 1;
  return counts;
};

describeOnEveryEngine('exchanging at the same time', (books) => {
  const clerks = ['race-clerk', 'race-other'] as const;
  const redeeming = (item: string, code: string, who: string = clerks[0]) =>
    callerOf(books(), who).call(officeRouter, 'redeem', { office, item, code });
  const reserving = (head: string, item: string, requestId = newRequest()) =>
    callerOf(books(), head).call(residentRouter, 'reserve', { office, item, requestId });

  beforeAll(async () => {
    for (const name of clerks) await givenStaff(books(), name, { role: 'clerk' });
  });
  afterEach(async () => {
    expect(await disagreements(books())).toEqual([]);
  });

  it('lets exactly one of fifty reserve the last piece', async () => {
    const item = await givenItem(books(), { pieces: 1 });
    const heads = crowd.map((at) => `last-${String(at)}-${nextTail()}`);
    for (const head of heads) await givenSaver(books(), head);
    const replies = await Promise.all(heads.map((head) => reserving(head, item)));
    expect(tally(replies)).toEqual({ accepted: 1, STOCK_EMPTY: 49 });
    expect(await piecesOf(books(), item)).toBe('0 + 1 + 0');
  });

  it('refuses nobody of fifty while any of a shelf’s trays has a piece', async () => {
    const item = await givenItem(books(), { pieces: 35 });
    const trays = await books().query('select 1 from stock where item = $1', [item]);
    expect(trays).toHaveLength(16);
    const heads = crowd.map((at) => `trays-${String(at)}-${nextTail()}`);
    for (const head of heads) await givenSaver(books(), head);
    const replies = await Promise.all(heads.map((head) => reserving(head, item)));
    expect(tally(replies)).toEqual({ accepted: 35, STOCK_EMPTY: 15 });
    expect(await piecesOf(books(), item)).toBe('0 + 35 + 0');
  });

  it('puts each of thirty-two pieces back once, from whichever tray it was', async () => {
    const item = await givenItem(books(), { pieces: 64 });
    const kept: { head: string; redemption: string }[] = [];
    for (const at of crowd.slice(0, 32)) {
      const head = `back-${String(at)}-${nextTail()}`;
      await givenSaver(books(), head);
      kept.push({ head, redemption: (await reservedBy(books(), head, item)).id });
    }
    const replies = await Promise.all(
      kept.flatMap(({ head, redemption }, at) => [
        callerOf(books(), head).call(residentRouter, 'cancelReservation', { redemption }),
        ...(at % 2 === 0 ? [reserving(head, item)] : []),
      ]),
    );
    expect(tally(replies)).toEqual({ accepted: 48 });
    expect(await piecesOf(books(), item)).toBe('48 + 16 + 0');
  });

  it('lets exactly one of fifty exchange the last piece at the counter', async () => {
    const item = await givenItem(books(), { pieces: 1 });
    const codes: string[] = [];
    for (const at of crowd) {
      const head = `counter-${String(at)}-${nextTail()}`;
      await givenSaver(books(), head);
      codes.push(await shownBy(books(), head));
    }
    const replies = await Promise.all(
      codes.map((code, at) => redeeming(item, code, clerks[at % 2])),
    );
    expect(tally(replies)).toEqual({ accepted: 1, STOCK_EMPTY: 49 });
    expect(await piecesOf(books(), item)).toBe('0 + 0 + 0');
  });

  it('shares the last pieces between the counter and the phones, and gives out no more', async () => {
    const item = await givenItem(books(), { pieces: 7 });
    const work: (() => Promise<Reply<unknown>>)[] = [];
    for (const at of crowd.slice(0, 30)) {
      const head = `both-${String(at)}-${nextTail()}`;
      await givenSaver(books(), head);
      const code = await shownBy(books(), head);
      work.push(() => (at % 2 === 0 ? reserving(head, item) : redeeming(item, code)));
    }
    const replies = await Promise.all(work.map((each) => each()));
    expect(tally(replies)).toEqual({ accepted: 7, STOCK_EMPTY: 23 });
    expect(await piecesOf(books(), item)).toMatch(/^0 \+ /);
  });

  it('spends a household’s points once however often it asks at the same time', async () => {
    const home = await givenSaver(books(), 'greedy', { points: 100 });
    const item = await givenItem(books(), { points: 30, pieces: 99, monthLimit: 99 });
    const replies = await Promise.all(crowd.slice(0, 20).map(() => reserving('greedy', item)));
    expect(tally(replies)).toEqual({ accepted: 3, NOT_ENOUGH_POINTS: 17 });
    expect((await linesOf(books(), home)).at(-1)).toBe('spend -30 → 10');
  });

  it('keeps the month’s limit and the five reservations at the same time', async () => {
    await givenSaver(books(), 'limited', { points: 900 });
    const scarce = await givenItem(books(), { points: 1, pieces: 99, monthLimit: 2 });
    const asked = await Promise.all(crowd.slice(0, 10).map(() => reserving('limited', scarce)));
    expect(tally(asked)).toEqual({ accepted: 2, MONTH_LIMIT: 8 });
    const plenty = await givenItem(books(), { points: 1, pieces: 99, monthLimit: 99 });
    const more = await Promise.all(crowd.slice(0, 10).map(() => reserving('limited', plenty)));
    expect(tally(more)).toEqual({ accepted: 3, RESERVATION_LIMIT: 7 });
  });

  it('answers one request sent ten times at once with one and the same answer', async () => {
    const home = await givenSaver(books(), 'impatient');
    const item = await givenItem(books());
    const requestId = newRequest();
    const replies = await Promise.all(
      crowd.slice(0, 10).map(() => reserving('impatient', item, requestId)),
    );
    expect(tally(replies)).toEqual({ accepted: 10 });
    for (const reply of replies) expect(reply).toEqual(replies[0]);
    expect(await linesOf(books(), home)).toHaveLength(2);
  });

  it('hands a reserved piece over once when two desks of the office try', async () => {
    await givenSaver(books(), 'two-desks');
    const item = await givenItem(books(), { pieces: 1 });
    const { id, code } = await reservedBy(books(), 'two-desks', item);
    const input = { office, redemption: id, code };
    const replies = await Promise.all(
      crowd
        .slice(0, 10)
        .map((at) => callerOf(books(), clerks[at % 2] ?? '').call(officeRouter, 'collect', input)),
    );
    expect(tally(replies)).toEqual({ accepted: 1, ALREADY_COLLECTED: 9 });
    expect(await piecesOf(books(), item)).toBe('0 + 0 + 0');
  });

  it('either hands over or cancels, never both', async () => {
    for (const at of crowd.slice(0, 8)) {
      const head = `either-${String(at)}`;
      await givenSaver(books(), head);
      const item = await givenItem(books(), { pieces: 1 });
      const { id, code } = await reservedBy(books(), head, item);
      const give = { office, redemption: id, code };
      const [given, cancelled] = await Promise.all([
        callerOf(books(), clerks[0]).call(officeRouter, 'collect', give),
        callerOf(books(), head).call(residentRouter, 'cancelReservation', { redemption: id }),
      ]);
      expect([given.ok, cancelled.ok].filter(Boolean)).toHaveLength(1);
      expect(await piecesOf(books(), item)).toBe(given.ok ? '0 + 0 + 0' : '1 + 0 + 0');
    }
  });

  it('uses a code up once when ten try with it', async () => {
    const home = await givenSaver(books(), 'one-code');
    const item = await givenItem(books(), { points: 1, pieces: 99, monthLimit: 99 });
    const code = await shownBy(books(), 'one-code');
    const replies = await Promise.all(
      crowd.slice(0, 10).map((at) => redeeming(item, code, clerks[at % 2])),
    );
    expect(tally(replies)).toEqual({ accepted: 1, CODE_USED: 9 });
    expect(await linesOf(books(), home)).toHaveLength(2);
  });

  it('lets an overdue reservation lapse once when both its members come back', async () => {
    const home = await givenSaver(books(), 'overdue', { points: 60 });
    const item = await givenItem(books(), { points: 30, pieces: 9, monthLimit: 9 });
    await reservedBy(books(), 'overdue', item);
    const later = callerOf(books(), 'overdue', { now: daysAfter(8) });
    const again = () => later.call(residentRouter, 'reserve', { office, item });
    const replies = await Promise.all([again(), again(), again()]);
    expect(tally(replies)).toEqual({ accepted: 2, NOT_ENOUGH_POINTS: 1 });
    const lines = await linesOf(books(), home);
    expect(lines.filter((line) => line.startsWith('reverse'))).toHaveLength(1);
  });

  it('counts stock truly while it is given out', async () => {
    const item = await givenItem(books(), { pieces: 0 });
    const receive = () =>
      callerOf(books(), clerks[0]).call(officeRouter, 'receiveStock', {
        ...{ office, item, quantity: 1, reason: '示例进货' },
      });
    const heads = crowd.slice(0, 15).map((at) => `stocked-${String(at)}`);
    for (const head of heads) await givenSaver(books(), head);
    const replies = await Promise.all([
      ...heads.map((head) => reserving(head, item)),
      ...heads.map(() => receive()),
    ]);
    const reserved = replies.slice(0, 15).filter((reply) => reply.ok).length;
    expect(replies.slice(15).every((reply) => reply.ok)).toBe(true);
    expect(await piecesOf(books(), item)).toBe(
      `${String(15 - reserved)} + ${String(reserved)} + 0`,
    );
  });

  it('draws every reservation of an office a pick-up code of its own', async () => {
    const item = await givenItem(books(), { points: 1, pieces: 99, monthLimit: 99 });
    const heads = crowd.map((at) => `codes-${String(at)}`);
    for (const head of heads) await givenSaver(books(), head);
    const replies = await Promise.all(heads.map((head) => reserving(head, item)));
    const codes = replies.map((reply) => valueOf(reply).pickupCode);
    expect(new Set(codes).size).toBe(heads.length);
  });
});
