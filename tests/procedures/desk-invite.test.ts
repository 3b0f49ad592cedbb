/** 窗口代发邀请码：没有手机的户，凭卡发码，先加入的成年人当户主；自己家不能办，自己发的不能用。 */
import { membersMax } from '@domain/household';
import { officeRouter } from '@procedures/office/router';
import { residentRouter } from '@procedures/resident/router';
import type { Db } from '@store/port';
import { describeOnEveryEngine } from '../store/engines';
import {
  callerOf,
  givenHousehold,
  givenPerson,
  givenStaff,
  morning,
  newRequest,
  office,
  outcomeOf,
  valueOf,
} from '../support/books';
import { countOf, minutesAfter, newName, stateOf } from './household-steps';

const by = (db: Db, name: string, now = morning) => callerOf(db, name, { now });
const join = (db: Db, name: string, code: string, now = morning) =>
  by(db, name, now).call(residentRouter, 'joinHousehold', { code });

const newcomer = async (db: Db): Promise<string> => {
  const name = newName();
  await givenPerson(db, name, { called: '林小红' });
  return name;
};

/** A household that was opened at the desk: a card, and nobody with a phone. */
const givenCardHolder = async (db: Db, head?: string) => {
  const home = await givenHousehold(db, head === undefined ? {} : { head });
  const clerkName = newName();
  const clerk = await givenStaff(db, clerkName, { role: 'clerk' });
  const call = by(db, clerkName);
  const issued = await call.call(officeRouter, 'issueCard', { office, household: home.id });
  const card = `c.${valueOf(issued).serial}`;
  const invite = (input: object = {}) =>
    call.call(officeRouter, 'inviteMember', { office, code: card, ...input });
  return { ...home, clerk, clerkName, card, invite };
};

const describeJoining = (books: () => Db) => {
  it('lets the first who joins be the head, who then invites; the next is an adult', async () => {
    const db = books();
    const { id, passbookNo, invite } = await givenCardHolder(db);
    const first = valueOf(await invite());
    const second = valueOf(await invite());
    expect(first).toEqual({
      code: `j.${first.digits}`,
      digits: expect.stringMatching(/^\d{8}$/),
      expiresAt: '2026-11-21T02:00:00.000Z',
    });
    const daughter = await newcomer(db);
    const joined = valueOf(await join(db, daughter, first.digits));
    expect(joined).toEqual({ household: id, passbookNo, status: 'confirmed', role: 'head' });
    expect(valueOf(await join(db, await newcomer(db), second.code)).role).toBe('adult');
    const onward = await by(db, daughter).call(residentRouter, 'inviteMember');
    expect(outcomeOf(onward)).toBe('accepted');
  });

  it('makes one head of six who join by six codes at once', async () => {
    const db = books();
    const { id, invite } = await givenCardHolder(db);
    const asked: [string, string][] = [];
    for (let at = 0; at < 6; at += 1) {
      asked.push([await newcomer(db), valueOf(await invite()).code]);
    }
    const replies = await Promise.all(asked.map(([name, code]) => join(db, name, code)));
    const roles = replies.map((reply) => valueOf(reply).role).sort();
    expect(roles).toEqual([...Array<string>(5).fill('adult'), 'head']);
    const heads = `select count(*)::int as n from member
      where household = $1 and role = 'head' and left_at is null`;
    expect(await countOf(db, heads, [id])).toBe(1);
  });

  it('is told to the household with who made it and why', async () => {
    const db = books();
    const { invite } = await givenCardHolder(db);
    const daughter = await newcomer(db);
    valueOf(await join(db, daughter, valueOf(await invite()).code));
    const looks = valueOf(await by(db, daughter).call(residentRouter, 'looks'));
    expect(looks.items).toMatchObject([{ called: '王阿姨', reason: '发邀请码' }]);
  });

  it('lasts 24 hours, and lets one person in', async () => {
    const db = books();
    const { invite } = await givenCardHolder(db);
    const { code } = valueOf(await invite());
    const late = await join(db, await newcomer(db), code, minutesAfter(24 * 60));
    expect(outcomeOf(late)).toBe('INVITE_EXPIRED');
    expect(outcomeOf(await join(db, await newcomer(db), code))).toBe('accepted');
    expect(outcomeOf(await join(db, await newcomer(db), code))).toBe('INVITE_USED');
  });

  it('does not let in whoever made it', async () => {
    const db = books();
    const { id, clerkName, invite } = await givenCardHolder(db);
    const { code } = valueOf(await invite());
    const before = await stateOf(db, id);
    expect(outcomeOf(await join(db, clerkName, code))).toBe('OWN_INVITE');
    expect(await stateOf(db, id)).toBe(before);
  });

  it('stays good when the clerk leaves a household of their own', async () => {
    const db = books();
    const { clerk, clerkName, invite } = await givenCardHolder(db);
    const own = await givenHousehold(db, { head: newName() });
    await db.query(`insert into member values ($1, $2, 'adult', now())`, [own.id, clerk]);
    const { code } = valueOf(await invite());
    await by(db, clerkName).call(residentRouter, 'leaveHousehold');
    expect(outcomeOf(await join(db, await newcomer(db), code))).toBe('accepted');
  });
};

const describeRefusals = (books: () => Db) => {
  it('is not made for a household whose head has a phone', async () => {
    const db = books();
    const { id, invite } = await givenCardHolder(db, newName());
    const before = await stateOf(db, id);
    expect(outcomeOf(await invite())).toBe('HEAD_INVITES');
    expect(await stateOf(db, id)).toBe(before);
  });

  it('is not made for the clerk’s own household', async () => {
    const db = books();
    const { id, clerk, invite } = await givenCardHolder(db);
    await db.query(`insert into member values ($1, $2, 'adult', now())`, [id, clerk]);
    const before = await stateOf(db, id);
    expect(outcomeOf(await invite())).toBe('OWN_HOUSEHOLD');
    expect(await stateOf(db, id)).toBe(before);
  });

  it('wants a card or a shown code: a number, a made-up or a blocked card are not enough', async () => {
    const db = books();
    const { id, clerkName, passbookNo, invite } = await givenCardHolder(db);
    expect(outcomeOf(await invite({ code: passbookNo }))).toBe('CODE_OTHER_KIND');
    expect(outcomeOf(await invite({ code: 'a.TALKABCDEF' }))).toBe('CODE_OTHER_KIND');
    expect(outcomeOf(await invite({ code: 'c.AAAABBBBCC' }))).toBe('CODE_UNKNOWN');
    const block = { office, household: id, reason: '居民报失' };
    await by(db, clerkName).call(officeRouter, 'blockCard', block);
    expect(outcomeOf(await invite())).toBe('CARD_BLOCKED');
  });

  it.each([
    ['frozen', 'HOUSEHOLD_FROZEN'],
    ['closed', 'HOUSEHOLD_CLOSED'],
  ])('is not made while a passbook is %s', async (status, code) => {
    const db = books();
    const { id, invite } = await givenCardHolder(db);
    await db.query('update household set status = $2 where id = $1', [id, status]);
    expect(outcomeOf(await invite())).toBe(code);
  });

  it('lies unused twelve times at most, and is one when it is sent twice', async () => {
    const db = books();
    const { id, invite } = await givenCardHolder(db);
    const asked = { requestId: newRequest() };
    const first = await invite(asked);
    expect(await invite(asked)).toEqual(first);
    expect(outcomeOf(await invite({ ...asked, code: 'c.AAAABBBBCC' }))).toBe('REQUEST_REUSED');
    for (let at = 1; at < membersMax; at += 1) valueOf(await invite());
    expect(outcomeOf(await invite())).toBe('HOUSEHOLD_FULL');
    const invites = 'select count(*)::int as n from invite where household = $1';
    expect(await countOf(db, invites, [id])).toBe(membersMax);
  });
};

describeOnEveryEngine('an invitation made at a desk', (books) => {
  describe('joining by it', () => describeJoining(books));
  describe('being refused', () => describeRefusals(books));
});
