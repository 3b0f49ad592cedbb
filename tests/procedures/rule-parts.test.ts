/** 按人数、按器具、两个人核：规则怎么写，就怎么记。 */
import { officeRouter } from '@procedures/office/router';
import { residentRouter } from '@procedures/resident/router';
import type { Db } from '@store/port';
import { disagreements } from '../store/ledger-steps';
import {
  callerOf,
  givenHousehold,
  givenStaff,
  office,
  openBooks,
  outcomeOf,
  valueOf,
} from '../support/books';
import { aBureau, decide, givenRule, proposed, type Colleague } from './rule-book-steps';

let db: Db;
let qiu: Colleague;
let fang: Colleague;
beforeAll(async () => {
  db = await openBooks();
  qiu = await aBureau(db, 'admin');
  fang = await aBureau(db, 'reviewer');
  await givenStaff(db, 'li-of-rules', { role: 'clerk' });
});
afterAll(async () => {
  expect(await disagreements(db)).toEqual([]);
  await db.close();
});

let homes = 0;
const aHome = async () => {
  homes += 1;
  const head = `head-of-parts-${String(homes)}`;
  return { ...(await givenHousehold(db, { head })), head };
};

describe('按人数、按器具、两个人核', () => {
  const post = (household: string, rule: string, given: object) =>
    callerOf(db, 'li-of-rules', { now: new Date('2026-11-21T02:00:00Z') }).call(
      officeRouter,
      'post',
      { office, household, rule, ...given },
    );

  it('按人数记的，一户几人记几份，多了不行；这一行说得出几人', async () => {
    const rule = await givenRule(db);
    await decide(fang, await proposed(qiu, { rule, points: 5, headsMax: 3 }));
    const home = await aHome();
    expect(outcomeOf(await post(home.id, rule, { heads: 4 }))).toBe('HEADS_OVER');
    expect(valueOf(await post(home.id, rule, { heads: 3 })).points).toBe(15);
    const line = valueOf(await callerOf(db, home.head).call(residentRouter, 'entry', { seq: 1 }));
    expect(line.why).toContain('每人 5 分，3 人记 15 分');
  });

  it('同一个马桶报五次只记一次；别人家的、拆了的不算；换上新的又能记', async () => {
    const rule = await givenRule(db);
    const asked = { rule, perFixture: true, timesDay: 9, timesMonth: 9 };
    await decide(fang, await proposed(qiu, asked));
    const home = await aHome();
    const resident = callerOf(db, home.head);
    const toilet = async () => {
      const input = { kind: 'toilet', place: '卫生间' };
      return valueOf(await resident.call(residentRouter, 'addFixture', input)).id;
    };
    const fixture = await toilet();
    expect(outcomeOf(await post(home.id, rule, {}))).toBe('FIXTURE_NEEDED');
    const times = [];
    for (let at = 0; at < 5; at += 1) times.push(outcomeOf(await post(home.id, rule, { fixture })));
    expect(times).toEqual(['accepted', ...Array<string>(4).fill('FIXTURE_CLAIMED')]);
    const stranger = await aHome();
    expect(outcomeOf(await post(stranger.id, rule, { fixture }))).toBe('FIXTURE_NEEDED');
    await resident.call(residentRouter, 'removeFixture', { fixture });
    expect(outcomeOf(await post(home.id, rule, { fixture }))).toBe('FIXTURE_NEEDED');
    expect(outcomeOf(await post(home.id, rule, { fixture: await toilet() }))).toBe('accepted');
  });

  it('要两个人核的，第一个人核了还等着，同一个人不能核两次，第二个人核了才记', async () => {
    const asked = { rule: 'aerator', title: '换装起泡器', act: '给水龙头换上起泡器', icon: 'tap' };
    const two = { checkers: 2, byDesk: false, effectiveFrom: '2026-11-22', points: 20 };
    await decide(fang, await proposed(qiu, { ...asked, ...two }));
    const now = new Date('2026-11-22T02:00:00Z');
    const home = await aHome();
    const { claim } = valueOf(
      await callerOf(db, home.head, { now }).call(residentRouter, 'scan', {
        code: 'a.TAPABCDEFG',
      }),
    );
    await givenStaff(db, 'wang-of-rules', { role: 'clerk' });
    const check = (who: string) =>
      callerOf(db, who, { now }).call(officeRouter, 'decideClaim', {
        office,
        claim,
        approve: true,
      });
    expect(valueOf(await check('li-of-rules'))).toMatchObject({ status: 'waiting', seq: null });
    expect(outcomeOf(await check('li-of-rules'))).toBe('CHECKED_ALREADY');
    expect(valueOf(await check('wang-of-rules'))).toMatchObject({
      status: 'approved',
      balance: 20,
    });
  });
});
