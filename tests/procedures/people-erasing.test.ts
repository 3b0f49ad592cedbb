/** Being forgotten: the identity is cut off, the ledger has no gap. */
import { officeRouter } from '@procedures/office/router';
import { residentRouter } from '@procedures/resident/router';
import type { Db } from '@store/port';
import { describeOnEveryEngine } from '../store/engines';
import {
  callerOf,
  givenHousehold,
  givenMember,
  givenPerson,
  givenStaff,
  keyed,
  newRequest,
  office,
  outcomeOf,
  valueOf,
} from '../support/books';
import { countOf, minutesAfter, newName } from './household-steps';

const by = (db: Db, name: string) => callerOf(db, name);
const meOf = async (db: Db, name: string) => valueOf(await by(db, name).call(residentRouter, 'me'));
const agree = (db: Db, name: string) =>
  by(db, name).call(residentRouter, 'giveConsent', { document: 'privacy', version: 1 });
const withdraw = (db: Db, name: string) =>
  by(db, name).call(residentRouter, 'withdrawConsent', { document: 'privacy' });
const erase = (db: Db, name: string, input: object = {}) =>
  by(db, name).call(residentRouter, 'eraseMe', { confirm: '注销', ...input });
const hashOf = (name: string) => keyed('identity', name);
const peopleOf = (db: Db, name: string) =>
  countOf(db, 'select count(*)::int as n from person where identity_hash = $1', [hashOf(name)]);

const givenHome = async (db: Db) => {
  const name = newName();
  return { ...(await givenHousehold(db, { head: name })), name };
};

describeOnEveryEngine('erasing oneself', (books) => {
  it('cuts the tie to the identity; lines and credit stay under an id nobody can trace', async () => {
    const db = books();
    const { name, id, head } = await givenHome(db);
    await by(db, name).call(residentRouter, 'scan', { code: 'a.TALKABCDEF' });
    expect(valueOf(await erase(db, name)).erasedAt).toBe('2026-11-20T02:00:00.000Z');
    expect(await peopleOf(db, name)).toBe(0);
    const rows = await db.query(
      'select called, erased_at is not null as gone from person where id = $1',
      [head],
    );
    expect(rows).toEqual([{ called: null, gone: true }]);
    const lines = 'select count(*)::int as n from entry where account = $1';
    expect(await countOf(db, lines, [id])).toBe(1);
    const credit = 'select count(*)::int as n from credit_entry where person = $1';
    expect(await countOf(db, credit, [head])).toBe(1);
    expect(
      await countOf(
        db,
        'select count(*)::int as n from account where balance = 10 and account = $1',
        [id],
      ),
    ).toBe(1);
  });

  it('leaves the identity beside no household, not even in the answers that were kept', async () => {
    const db = books();
    const name = newName();
    await givenPerson(db, name);
    await by(db, name).call(residentRouter, 'setCalled', { called: '林小明' });
    await erase(db, name);
    const kept = await db.query<{ procedure: string; answer: object }>(
      'select procedure, answer from request where caller = $1',
      [hashOf(name)],
    );
    expect(kept).toEqual([
      {
        procedure: 'eraseMe',
        answer: { ok: true, value: { erasedAt: '2026-11-20T02:00:00.000Z' } },
      },
    ]);
  });

  it('sent twice is answered twice; the same person may then begin anew as another', async () => {
    const db = books();
    const name = newName();
    const person = await givenPerson(db, name);
    const requestId = newRequest();
    const first = await erase(db, name, { requestId });
    expect(outcomeOf(first)).toBe('accepted');
    expect(await erase(db, name, { requestId })).toEqual(first);
    expect(outcomeOf(await erase(db, name, { requestId, confirm: '好' }))).toBe('REQUEST_REUSED');
    expect(outcomeOf(await erase(db, name))).toBe('NOT_FOUND');
    expect(await meOf(db, name)).toMatchObject({ person: null, consent: { given: null } });
    await agree(db, name);
    expect((await meOf(db, name)).person?.id).not.toBe(person);
  });

  it('wants the word written, and a household with others handed over first', async () => {
    const db = books();
    const { name, id } = await givenHome(db);
    const adult = newName();
    const next = await givenMember(db, id, adult);
    expect(outcomeOf(await erase(db, name, { confirm: '是' }))).toBe('CONFIRM_WORD');
    expect(outcomeOf(await erase(db, name))).toBe('HEAD_MUST_HAND_OVER');
    expect((await meOf(db, name)).household?.id).toBe(id);
    await by(db, name).call(residentRouter, 'handOverHeadship', { person: next });
    expect(outcomeOf(await erase(db, name))).toBe('accepted');
    expect((await meOf(db, adult)).household).toMatchObject({ id, role: 'head' });
  });

  it('of a head alone leaves the household, its invitations gone', async () => {
    const db = books();
    const { name, id } = await givenHome(db);
    const { code } = valueOf(await by(db, name).call(residentRouter, 'inviteMember'));
    await erase(db, name);
    const rows = await db.query('select status from household where id = $1', [id]);
    expect(rows).toEqual([{ status: 'confirmed' }]);
    const guest = newName();
    await givenPerson(db, guest);
    const joined = await by(db, guest).call(residentRouter, 'joinHousehold', { code });
    expect(outcomeOf(joined)).toBe('INVITE_UNKNOWN');
  });

  it('is open after consent was withdrawn, and ends a post at an office', async () => {
    const db = books();
    const name = newName();
    const person = await givenStaff(db, name, { role: 'clerk' });
    await withdraw(db, name);
    expect(outcomeOf(await erase(db, name))).toBe('accepted');
    await agree(db, name);
    const desk = await callerOf(db, name, { now: minutesAfter(1) }).call(officeRouter, 'desk', {
      office,
    });
    expect(outcomeOf(desk)).toBe('ROLE_NOT_ALLOWED');
    const posts = `select count(*)::int as n from staff
      where person = $1 and coalesce(until_day, '9999-12-31') > '2026-11-20'`;
    expect(await countOf(db, posts, [person])).toBe(0);
  });

  it('and joining a household at once never leave somebody forgotten in it', async () => {
    const db = books();
    for (let round = 0; round < 12; round += 1) {
      const { name: head } = await givenHome(db);
      const guest = newName();
      const person = await givenPerson(db, guest);
      const { code } = valueOf(await by(db, head).call(residentRouter, 'inviteMember'));
      const join = by(db, guest).call(residentRouter, 'joinHousehold', { code });
      const replies = await Promise.all([join, erase(db, guest)]);
      expect(outcomeOf(replies[1])).toBe('accepted');
      const inside = 'select count(*)::int as n from member where person = $1 and left_at is null';
      expect(await countOf(db, inside, [person])).toBe(0);
    }
  });
});
