/** A person and what the platform keeps of them: agreed to, taken back, named, exported. */
import { officeRouter } from '@procedures/office/router';
import { residentRouter } from '@procedures/resident/router';
import type { Db } from '@store/port';
import { describeOnEveryEngine } from '../store/engines';
import {
  callerOf,
  givenHousehold,
  givenMember,
  givenStaff,
  keyed,
  newRequest,
  office,
  outcomeOf,
  valueOf,
} from '../support/books';
import { countOf, newName } from './household-steps';

const by = (db: Db, name: string | null) => callerOf(db, name);
const meOf = async (db: Db, name: string | null) =>
  valueOf(await by(db, name).call(residentRouter, 'me'));
const agree = (db: Db, name: string | null, input: object = {}) =>
  by(db, name).call(residentRouter, 'giveConsent', { document: 'privacy', version: 1, ...input });
const withdraw = (db: Db, name: string, input: object = {}) =>
  by(db, name).call(residentRouter, 'withdrawConsent', { document: 'privacy', ...input });
const erase = (db: Db, name: string, input: object = {}) =>
  by(db, name).call(residentRouter, 'eraseMe', { confirm: '注销', ...input });
const hashOf = (name: string) => keyed('identity', name);
const peopleOf = (db: Db, name: string) =>
  countOf(db, 'select count(*)::int as n from person where identity_hash = $1', [hashOf(name)]);

const givenHome = async (db: Db) => {
  const name = newName();
  return { ...(await givenHousehold(db, { head: name })), name };
};

const describeConsent = (books: () => Db) => {
  it('is asked of somebody of whom nothing is kept', async () => {
    const db = books();
    const nothing = { person: null, household: null, staff: [], demo: false };
    const asked = { consent: { current: 1, given: null } };
    expect(await meOf(db, null)).toEqual({ ...nothing, ...asked, signedIn: false });
    const name = newName();
    expect(await meOf(db, name)).toEqual({ ...nothing, ...asked, signedIn: true });
    expect(await peopleOf(db, name)).toBe(0);
  });

  it('once given keeps the person, and says which version was accepted', async () => {
    const db = books();
    const name = newName();
    const given = valueOf(await agree(db, name));
    expect(given).toEqual({ document: 'privacy', version: 1, givenAt: '2026-11-20T02:00:00.000Z' });
    const me = await meOf(db, name);
    expect(me.person?.called).toBeNull();
    expect(me.consent).toEqual({ current: 1, given: 1 });
  });

  it('given twice, or by two calls at once, is one person with one acceptance', async () => {
    const db = books();
    const name = newName();
    const replies = await Promise.all(Array.from({ length: 6 }, () => agree(db, name)));
    expect(replies.map(outcomeOf)).toEqual(Array<string>(6).fill('accepted'));
    expect(await peopleOf(db, name)).toBe(1);
    expect(outcomeOf(await agree(db, name))).toBe('accepted');
  });

  it.each([
    ['NOT_FOUND', { version: 2 }],
    ['NOT_FOUND', { document: 'no-such-text' }],
    ['INPUT_INVALID', { version: 0 }],
    ['INPUT_INVALID', { version: 1.5 }],
    ['INPUT_INVALID', { document: 'PRIVACY; drop table person' }],
  ])('is refused with %s for %j, and nobody is kept', async (code, wrong) => {
    const db = books();
    const name = newName();
    expect(outcomeOf(await agree(db, name, wrong))).toBe(code);
    expect(await peopleOf(db, name)).toBe(0);
  });

  it('is not taken from somebody unknown, or sent on with other content', async () => {
    const db = books();
    expect(outcomeOf(await agree(db, null))).toBe('NOT_SIGNED_IN');
    const name = newName();
    const requestId = newRequest();
    const first = await agree(db, name, { requestId });
    expect(await agree(db, name, { requestId })).toEqual(first);
    expect(outcomeOf(await agree(db, name, { requestId, version: 2 }))).toBe('REQUEST_REUSED');
  });

  it('withdrawn makes a stranger of the person, while the passbook stays', async () => {
    const db = books();
    const { name, id, passbookNo } = await givenHome(db);
    expect(valueOf(await withdraw(db, name)).withdrawnAt).toBe('2026-11-20T02:00:00.000Z');
    expect(await meOf(db, name)).toMatchObject({ person: null, household: null, staff: [] });
    const refused = await by(db, name).call(residentRouter, 'passbook');
    expect(outcomeOf(refused)).toBe('CONSENT_NEEDED');
    expect(outcomeOf(await withdraw(db, name))).toBe('NOT_FOUND');
    expect(outcomeOf(await agree(db, name))).toBe('accepted');
    expect((await meOf(db, name)).household).toMatchObject({ id, passbookNo, role: 'head' });
  });

  it('withdrawn ends the passbook code on show, so that it opens nothing', async () => {
    const db = books();
    const { name } = await givenHome(db);
    const { codes } = valueOf(await by(db, name).call(residentRouter, 'showCode'));
    const clerk = newName();
    await givenStaff(db, clerk, { role: 'clerk' });
    const read = () =>
      by(db, clerk).call(officeRouter, 'readCode', { office, code: codes[0]?.digits ?? '' });
    expect(outcomeOf(await read())).toBe('accepted');
    await withdraw(db, name);
    expect(outcomeOf(await read())).toBe('CODE_UNKNOWN');
  });

  it('is not withdrawn by who never gave it', async () => {
    expect(outcomeOf(await withdraw(books(), newName()))).toBe('NOT_FOUND');
  });
};

/** A second version would hold for every story in the file, so this one goes last. */
const describeNewText = (books: () => Db) => {
  it('in a new version is asked again; the old one is refused, export and erasing stay open', async () => {
    const db = books();
    const { name } = await givenHome(db);
    await db.query(
      `insert into consent_text values ('privacy', 2, '隐私说明', '[]', '2026-11-20')`,
    );
    expect((await meOf(db, name)).consent).toEqual({ current: 2, given: 1 });
    const refused = await by(db, name).call(residentRouter, 'passbook');
    expect(outcomeOf(refused)).toBe('CONSENT_OUTDATED');
    expect(outcomeOf(await agree(db, newName()))).toBe('CONSENT_OUTDATED');
    expect(outcomeOf(await by(db, name).call(residentRouter, 'exportMine'))).toBe('accepted');
    expect(outcomeOf(await agree(db, name, { version: 2 }))).toBe('accepted');
    expect(outcomeOf(await by(db, name).call(residentRouter, 'passbook'))).toBe('accepted');
    expect(outcomeOf(await erase(db, name))).toBe('accepted');
  });
};

const describeSelf = (books: () => Db) => {
  it('is called as they wish, by themselves only', async () => {
    const db = books();
    const { name, id } = await givenHome(db);
    const adult = newName();
    await givenMember(db, id, adult, '林小红');
    const input = { called: '老林', requestId: newRequest() };
    const first = await by(db, name).call(residentRouter, 'setCalled', input);
    expect(valueOf(first)).toEqual({ called: '老林' });
    expect(await by(db, name).call(residentRouter, 'setCalled', input)).toEqual(first);
    expect((await meOf(db, name)).person?.called).toBe('老林');
    expect((await meOf(db, adult)).person?.called).toBe('林小红');
    for (const called of ['', '   ', '长'.repeat(21), '<i>林</i>', '林\n明']) {
      const reply = await by(db, name).call(residentRouter, 'setCalled', { called });
      expect(outcomeOf(reply)).toBe('INPUT_INVALID');
    }
  });

  it('is shown the posts of today, and none that ended', async () => {
    const db = books();
    const name = newName();
    const person = await givenStaff(db, name, { role: 'manager', called: '陈主任' });
    await db.query(`insert into staff values ($1, $2, 'clerk', '陈', '2026-01-01', '2026-11-19')`, [
      person,
      office,
    ]);
    const post = { office, officeName: '示例近社区', role: 'manager', called: '陈主任' };
    expect((await meOf(db, name)).staff).toEqual([post]);
  });

  it('takes along everything of theirs, and the names of nobody else', async () => {
    const db = books();
    const { name, id, passbookNo } = await givenHome(db);
    await givenMember(db, id, newName(), '林小红');
    await by(db, name).call(residentRouter, 'scan', { code: 'a.TALKABCDEF' });
    const clerk = newName();
    await givenStaff(db, clerk, { role: 'clerk' });
    const card = { office, household: id, reason: '当面办理' };
    await by(db, clerk).call(officeRouter, 'openCard', card);
    const mine = valueOf(await by(db, name).call(residentRouter, 'exportMine'));
    expect(mine).toMatchObject({
      madeAt: '2026-11-20T02:00:00.000Z',
      person: { called: '林小明' },
      consents: [{ document: 'privacy', version: 1, withdrawnAt: null }],
      household: { passbookNo, room: '402', meterNo: '90210***', members: 2, role: 'head' },
      lines: [{ seq: 1, title: '节水讲座', amount: 10 }],
      credit: { balance: 10, lines: [{ amount: 10 }] },
      claims: [{ title: '节水讲座', points: 10 }],
      looks: [{ reason: '当面办理' }],
    });
    const text = JSON.stringify(mine);
    expect(text).not.toContain('林小红');
    expect(text).not.toContain(hashOf(name));
  });

  it('takes along only their own claims, and no line of a household they have left', async () => {
    const db = books();
    const { name, id } = await givenHome(db);
    const adult = newName();
    await givenMember(db, id, adult);
    await by(db, name).call(residentRouter, 'scan', { code: 'a.TALKABCDEF' });
    const shared = valueOf(await by(db, adult).call(residentRouter, 'exportMine'));
    expect(shared).toMatchObject({ lines: [{ seq: 1 }], claims: [], credit: { balance: 0 } });
    await by(db, adult).call(residentRouter, 'leaveHousehold');
    const alone = valueOf(await by(db, adult).call(residentRouter, 'exportMine'));
    expect(alone).toMatchObject({ household: null, lines: [], looks: [] });
  });

  it('of whom nothing is kept has nothing to export', async () => {
    const reply = await by(books(), newName()).call(residentRouter, 'exportMine');
    expect(outcomeOf(reply)).toBe('NOT_FOUND');
  });
};

describeOnEveryEngine('a person', (books) => {
  describe('consent', () => describeConsent(books));
  describe('who', () => describeSelf(books));
  describe('the privacy text', () => describeNewText(books));
});
