/** 得分到期以后才冲正：到期的不再扣一次。 */
import { officeRouter } from '@procedures/office/router';
import { residentRouter } from '@procedures/resident/router';
import type { Db } from '@store/port';
import { disagreements, linesOf, spending } from '../store/ledger-steps';
import {
  callerOf,
  givenHousehold,
  givenStaff,
  morning,
  office,
  openBooks,
  valueOf,
} from '../support/books';

let db: Db;
beforeAll(async () => {
  db = await openBooks();
  for (const name of ['li', 'wang']) await givenStaff(db, name, { role: 'manager' });
});
afterAll(() => db.close());

describe('冲正到期了的得分', () => {
  it('花掉的收回，全到期的只更正，信用也更正', async () => {
    const household = await givenHousehold(db, { head: 'head' });
    const resident = (now = morning) => callerOf(db, 'head', { now });
    const desk = (now = morning) => callerOf(db, 'li', { now });
    const yearsLater = (time: string) => new Date(`2028-01-05T${time}Z`);
    const reversed = async (seq: number): Promise<string> => {
      const now = yearsLater(`02:00:0${String(seq)}`);
      const request = { office, household: household.id, seq, reason: '记错了一户', goods: 'none' };
      const asked = valueOf(await desk(now).call(officeRouter, 'askReversal', request));
      const decision = { office, reversal: asked.reversal, approve: true };
      const done = valueOf(
        await callerOf(db, 'wang', { now }).call(officeRouter, 'decideReversal', decision),
      );
      const line = { seq: done.seq };
      return valueOf(await resident(now).call(residentRouter, 'entry', line)).why;
    };
    const creditNow = async () =>
      valueOf(await resident().call(residentRouter, 'creditBook')).balance;
    valueOf(await resident().call(residentRouter, 'scan', { code: 'a.TALKABCDEF' }));
    await db.transaction((tx) => spending(tx, household.id, { points: 6, on: '2026-11-20' }));
    const posted = { office, household: household.id, rule: 'aerator' };
    valueOf(await desk().call(officeRouter, 'post', posted));
    const earned = await creditNow();
    const words = [await reversed(1), await reversed(3)];
    const again = '更正“节水讲座”这一笔：记错了一户。';
    expect(words).toEqual([
      `${again}其中 4 分早已到期，不再扣，只收回 6 分。原来那行不涂掉。`,
      '更正“换装起泡器”这一笔：记错了一户。这 20 分早已到期，不再扣，积分不变。原来那行不涂掉。',
    ]);
    expect(await linesOf(db, household.id)).toEqual([
      ...['earn 10 → 10', 'spend -6 → 4', 'earn 20 → 24'],
      ...['expire -4 → 20', 'expire -20 → 0', 'reverse -6 → -6', 'reverse 0 → -6'],
    ]);
    expect([earned, await creditNow()]).toEqual([30, 0]);
    expect(await disagreements(db)).toEqual([]);
  });
});
