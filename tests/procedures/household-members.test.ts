/** Who shares a passbook: invited, joining, leaving, handing over. */
import { membersMax } from '@domain/household';
import { makeId } from '@kernel/ids';
import { residentRouter } from '@procedures/resident/router';
import type { Db } from '@store/port';
import { describeOnEveryEngine } from '../store/engines';
import {
  callerOf,
  givenHousehold,
  givenMember,
  givenPerson,
  morning,
  newRequest,
  outcomeOf,
  valueOf,
} from '../support/books';
import { countOf, minutesAfter, newName, stateOf } from './household-steps';

const by = (db: Db, name: string, now = morning) => callerOf(db, name, { now });
const invited = async (db: Db, head: string, now = morning) =>
  valueOf(await by(db, head, now).call(residentRouter, 'inviteMember'));
const join = (db: Db, name: string, code: string, now = morning) =>
  by(db, name, now).call(residentRouter, 'joinHousehold', { code });
const leave = (db: Db, name: string) => by(db, name).call(residentRouter, 'leaveHousehold');

const givenHome = async (db: Db, status: 'confirmed' | 'frozen' | 'closed' = 'confirmed') => {
  const head = newName();
  const home = await givenHousehold(db, { head, status });
  const guest = newName();
  await givenPerson(db, guest, { called: '林小红' });
  return { ...home, headName: head, guest };
};

const describeInvitations = (books: () => Db) => {
  it('let one person in, scanned or typed', async () => {
    const db = books();
    const { id, headName, guest, passbookNo } = await givenHome(db);
    const { code, digits, expiresAt } = await invited(db, headName);
    expect(code).toBe(`j.${digits}`);
    expect(digits).toMatch(/^\d{8}$/);
    expect(expiresAt).toBe('2026-11-21T02:00:00.000Z');
    const joined = valueOf(await join(db, guest, `${digits.slice(0, 4)} ${digits.slice(4)}`));
    expect(joined).toEqual({ household: id, passbookNo, status: 'confirmed', role: 'adult' });
    const late = newName();
    await givenPerson(db, late);
    expect(outcomeOf(await join(db, late, code))).toBe('INVITE_USED');
  });

  it('let somebody into one household, not into two that are joined at once', async () => {
    const db = books();
    const [one, other] = [await givenHome(db), await givenHome(db)];
    const codes = [await invited(db, one.headName), await invited(db, other.headName)];
    const replies = await Promise.all(codes.map(({ code }) => join(db, one.guest, code)));
    expect(replies.map(outcomeOf).sort()).toEqual(['ALREADY_MEMBER', 'accepted']);
    const into = `select count(*) as n from member where left_at is null and household = any($1)`;
    expect(await countOf(db, into, [[one.id, other.id]])).toBe(3);
    // Whoever leaves may join the other one.
    expect(outcomeOf(await leave(db, one.guest))).toBe('accepted');
    const late = codes[replies.findIndex((reply) => !reply.ok)]?.code ?? '';
    expect(outcomeOf(await join(db, one.guest, late, minutesAfter(1)))).toBe('accepted');
  });

  it('let one of many in who come at once', async () => {
    const db = books();
    const { id, headName } = await givenHome(db);
    const { code } = await invited(db, headName);
    const names = Array.from({ length: 6 }, newName);
    for (const name of names) await givenPerson(db, name);
    const replies = await Promise.all(names.map((name) => join(db, name, code)));
    const outcomes = replies.map(outcomeOf).sort();
    expect(outcomes).toEqual([...Array<string>(5).fill('INVITE_USED'), 'accepted']);
    const members = 'select count(*)::int as n from member where household = $1';
    expect(await countOf(db, members, [id])).toBe(2);
  });

  it('last 24 hours and not a second more', async () => {
    const db = books();
    const { headName, guest } = await givenHome(db);
    const { code } = await invited(db, headName);
    expect(outcomeOf(await join(db, guest, code, minutesAfter(24 * 60)))).toBe('INVITE_EXPIRED');
    const inTime = new Date(minutesAfter(24 * 60).getTime() - 1000);
    expect(outcomeOf(await join(db, guest, code, inTime))).toBe('accepted');
  });

  it.each(['j.00000000', '12345678', 'a.TALKABCDEF', "1' or '1'='1", '090312345672'])(
    'are not made up: %s is refused',
    async (code) => {
      const db = books();
      const { guest } = await givenHome(db);
      expect(outcomeOf(await join(db, guest, code))).toBe('INVITE_UNKNOWN');
    },
  );

  it('are refused to somebody who has a passbook, and into a closed one', async () => {
    const db = books();
    const { id, headName, guest } = await givenHome(db);
    const other = await givenHome(db);
    const { code } = await invited(db, headName);
    expect(outcomeOf(await join(db, other.headName, code))).toBe('ALREADY_MEMBER');
    await db.query(`update household set status = 'closed' where id = $1`, [id]);
    expect(outcomeOf(await join(db, guest, code))).toBe('HOUSEHOLD_CLOSED');
    expect(outcomeOf(await by(db, headName).call(residentRouter, 'inviteMember'))).toBe(
      'HOUSEHOLD_CLOSED',
    );
  });

  it('take somebody over whose own passbook was closed', async () => {
    const db = books();
    const left = await givenHome(db, 'closed');
    const { id, headName } = await givenHome(db);
    const { code } = await invited(db, headName);
    expect(valueOf(await join(db, left.headName, code)).household).toBe(id);
  });

  it('are made by the head only, and not while the passbook is frozen', async () => {
    const db = books();
    const { id } = await givenHome(db);
    const adult = newName();
    await givenMember(db, id, adult);
    expect(outcomeOf(await by(db, adult).call(residentRouter, 'inviteMember'))).toBe('HEAD_ONLY');
    const frozen = await givenHome(db, 'frozen');
    const reply = await by(db, frozen.headName).call(residentRouter, 'inviteMember');
    expect(outcomeOf(reply)).toBe('HOUSEHOLD_FROZEN');
  });

  it('end at twelve members, those under way counted', async () => {
    const db = books();
    const { id, headName, guest } = await givenHome(db);
    const { code } = await invited(db, headName);
    for (let at = 2; at < membersMax; at += 1) await givenMember(db, id, newName());
    const full = await by(db, headName).call(residentRouter, 'inviteMember');
    expect(outcomeOf(full)).toBe('HOUSEHOLD_FULL');
    await givenMember(db, id, newName());
    expect(outcomeOf(await join(db, guest, code))).toBe('HOUSEHOLD_FULL');
  });

  it('sent twice are one; with the same request for another thing they are refused', async () => {
    const db = books();
    const { id, headName, guest } = await givenHome(db);
    const head = by(db, headName);
    const asked = { requestId: newRequest() };
    const first = await head.call(residentRouter, 'inviteMember', asked);
    expect(await head.call(residentRouter, 'inviteMember', asked)).toEqual(first);
    const invites = 'select count(*)::int as n from invite where household = $1';
    expect(await countOf(db, invites, [id])).toBe(1);
    const other = await head.call(residentRouter, 'leaveHousehold', asked);
    expect(outcomeOf(other)).toBe('REQUEST_REUSED');
    const use = { code: valueOf(first).code, requestId: newRequest() };
    const joined = await by(db, guest).call(residentRouter, 'joinHousehold', use);
    expect(outcomeOf(joined)).toBe('accepted');
    expect(await by(db, guest).call(residentRouter, 'joinHousehold', use)).toEqual(joined);
  });
};

const describeLeaving = (books: () => Db) => {
  it('takes sight of the passbook at once, and the points stay', async () => {
    const db = books();
    const { id } = await givenHome(db);
    const adult = newName();
    await givenMember(db, id, adult);
    expect(outcomeOf(await leave(db, adult))).toBe('accepted');
    const reply = await by(db, adult).call(residentRouter, 'passbook');
    expect(outcomeOf(reply)).toBe('NOT_A_MEMBER');
    expect(
      await countOf(db, 'select count(*)::int as n from account where account = $1', [id]),
    ).toBe(1);
  });

  it('is refused to a head with others, and open to a head who is alone', async () => {
    const db = books();
    const { id, headName } = await givenHome(db);
    const adult = newName();
    await givenMember(db, id, adult);
    const before = await stateOf(db, id);
    expect(outcomeOf(await leave(db, headName))).toBe('HEAD_MUST_HAND_OVER');
    expect(await stateOf(db, id)).toBe(before);
    await leave(db, adult);
    expect(outcomeOf(await leave(db, headName))).toBe('accepted');
    const rows = await db.query('select status from household where id = $1', [id]);
    expect(rows).toEqual([{ status: 'confirmed' }]);
  });

  it('takes the invitations of the one who leaves along', async () => {
    const db = books();
    const { headName, guest } = await givenHome(db);
    const { code } = await invited(db, headName);
    await leave(db, headName);
    expect(outcomeOf(await join(db, guest, code))).toBe('INVITE_UNKNOWN');
  });

  it('and being joined at once never leave a household of adults without a head', async () => {
    const db = books();
    for (let round = 0; round < 12; round += 1) {
      const { id, headName, guest } = await givenHome(db);
      const { code } = await invited(db, headName);
      const [joined, left] = await Promise.all([join(db, guest, code), leave(db, headName)]);
      const outcomes = [outcomeOf(joined), outcomeOf(left)];
      expect([
        ['accepted', 'HEAD_MUST_HAND_OVER'],
        ['INVITE_UNKNOWN', 'accepted'],
      ]).toContainEqual(outcomes);
      const heads = `select count(*) filter (where role = 'head')::int as n from member
        where household = $1 and left_at is null`;
      expect(await countOf(db, heads, [id])).toBe(outcomes[0] === 'accepted' ? 1 : 0);
    }
  });
};

const describeHandOver = (books: () => Db) => {
  const handOver = (db: Db, name: string, input: object) =>
    by(db, name).call(residentRouter, 'handOverHeadship', input);

  it('makes another member the head, and the head an adult who may leave', async () => {
    const db = books();
    const { id, headName } = await givenHome(db);
    const adult = newName();
    const person = await givenMember(db, id, adult);
    const input = { person, requestId: newRequest() };
    const first = await handOver(db, headName, input);
    expect(valueOf(first)).toEqual({ head: person });
    expect(valueOf(await by(db, adult).call(residentRouter, 'household')).myRole).toBe('head');
    expect(outcomeOf(await handOver(db, headName, { person }))).toBe('HEAD_ONLY');
    expect(outcomeOf(await leave(db, headName))).toBe('accepted');
  });

  it('is refused to strangers, to oneself, and to who has left', async () => {
    const db = books();
    const { id, head, headName } = await givenHome(db);
    const gone = newName();
    const left = await givenMember(db, id, gone);
    await leave(db, gone);
    const stranger = await givenHousehold(db, { head: newName() });
    for (const person of [stranger.head, head, left, makeId('person', 'nobody')]) {
      expect(outcomeOf(await handOver(db, headName, { person }))).toBe('NOT_FOUND');
    }
  });

  it('to two members at once goes to one of them', async () => {
    const db = books();
    const { id, headName } = await givenHome(db);
    const people = [await givenMember(db, id, newName()), await givenMember(db, id, newName())];
    const replies = await Promise.all(people.map((person) => handOver(db, headName, { person })));
    expect(replies.map(outcomeOf).sort()).toEqual(['HEAD_ONLY', 'accepted']);
    const heads = `select count(*)::int as n from member
      where household = $1 and role = 'head' and left_at is null`;
    expect(await countOf(db, heads, [id])).toBe(1);
  });

  it('is not an adult’s to do', async () => {
    const db = books();
    const { id, head } = await givenHome(db);
    const adult = newName();
    await givenMember(db, id, adult);
    expect(outcomeOf(await handOver(db, adult, { person: head }))).toBe('HEAD_ONLY');
  });
};

describeOnEveryEngine('a household', (books) => {
  describe('invitations', () => describeInvitations(books));
  describe('leaving', () => describeLeaving(books));
  describe('handing over', () => describeHandOver(books));
});
