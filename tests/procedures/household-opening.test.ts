/** Opening a passbook at home or at the desk, and the office's word on it. */
import { isPassbookNo, passbookNo } from '@domain/household';
import { makeId } from '@kernel/ids';
import { officeRouter } from '@procedures/office/router';
import { residentRouter } from '@procedures/resident/router';
import type { Db } from '@store/port';
import { openPassbook } from '@store/queries/household';
import { describeOnEveryEngine } from '../store/engines';
import {
  callerOf,
  givenHousehold,
  givenPerson,
  givenStaff,
  keyed,
  morning,
  newRequest,
  office,
  otherOffice,
  outcomeOf,
  valueOf,
} from '../support/books';
import { countOf, newDoor, newName, opened, stateOf } from './household-steps';

const open = (db: Db, name: string, input: object) =>
  callerOf(db, name).call(residentRouter, 'openHousehold', input);

const clerkOf = async (db: Db, at = office, role = 'clerk') => {
  const name = newName();
  const person = await givenStaff(db, name, { role, office: at });
  const { call } = callerOf(db, name);
  return {
    name,
    person,
    decide: (input: object) => call(officeRouter, 'decideArchive', { office: at, ...input }),
    archive: (input: object) => call(officeRouter, 'openArchive', { office: at, ...input }),
  };
};

const deskDoor = () => ({ ...newDoor(), contactCalled: '陈阿婆' });

const describeOpening = (books: () => Db) => {
  it('makes who opens it the head, with an account, waiting for the office', async () => {
    const db = books();
    const { name, id } = await opened(db);
    const { household } = valueOf(await callerOf(db, name).call(residentRouter, 'me'));
    expect(household).toMatchObject({ id, role: 'head', status: 'waiting' });
    const account = await db.query('select balance, seq from account where account = $1', [id]);
    expect(account).toEqual([{ balance: 0, seq: 0 }]);
  });

  it('keeps a keyed hash of the comparable door', async () => {
    const db = books();
    const { id, door } = await opened(db);
    const rows = await db.query<{ key: string }>(
      'select door_key as key from household where id = $1',
      [id],
    );
    const comparable = `${door.town}|${door.estate.toUpperCase()}|3-402`;
    expect(rows).toEqual([{ key: keyed('door', comparable) }]);
  });

  it('tells the second that this door has a passbook, however they write the door', async () => {
    const db = books();
    const { door } = await opened(db);
    const name = newName();
    await givenPerson(db, name);
    const again = { ...door, building: '３号楼', room: ' 0402 ', office };
    expect(outcomeOf(await open(db, name, again))).toBe('DOOR_HAS_PASSBOOK');
    const me = valueOf(await callerOf(db, name).call(residentRouter, 'me'));
    expect(me.household).toBeNull();
  });

  it('lets one of many in who open the same door at once', async () => {
    const db = books();
    const door = newDoor();
    const names = Array.from({ length: 8 }, newName);
    for (const name of names) await givenPerson(db, name);
    const replies = await Promise.all(names.map((name) => open(db, name, { ...door, office })));
    const outcomes = replies.map(outcomeOf).sort();
    expect(outcomes).toEqual([...Array<string>(7).fill('DOOR_HAS_PASSBOOK'), 'accepted']);
    const made = await countOf(db, 'select count(*)::int as n from household where estate = $1', [
      door.estate,
    ]);
    expect(made).toBe(1);
  });

  it('gives one person one passbook, also when two doors are opened at once', async () => {
    const db = books();
    const name = newName();
    const person = await givenPerson(db, name);
    const doors = Array.from({ length: 4 }, newDoor);
    const replies = await Promise.all(doors.map((door) => open(db, name, { ...door, office })));
    expect(replies.map(outcomeOf).filter((each) => each === 'accepted')).toHaveLength(1);
    expect(replies.map(outcomeOf).filter((each) => each === 'ALREADY_MEMBER')).toHaveLength(3);
    const households = 'select count(*)::int as n from household where opened_by = $1';
    expect(await countOf(db, households, [person])).toBe(1);
  });

  it.each([
    ['TOWN_UNKNOWN', { town: '330999001' }],
    ['OFFICE_UNKNOWN', { office: makeId('office', 'nowhere') }],
    ['INPUT_INVALID', { building: '', room: '' }],
    ['INPUT_INVALID', { estate: '·' }],
    ['INPUT_INVALID', { supply: 'unmetered' }],
    ['INPUT_INVALID', { people: 0 }],
    ['INPUT_INVALID', { people: 21 }],
    ['INPUT_INVALID', { estate: '<b>苑</b>' }],
    ['INPUT_INVALID', { meterNo: "1' or '1'='1" }],
    ['INPUT_INVALID', { passbookNo: '090300000000' }],
  ])('is refused with %s for %j, and writes nothing', async (code, wrong) => {
    const db = books();
    const name = newName();
    const person = await givenPerson(db, name);
    const reply = await open(db, name, { ...newDoor(), office, ...wrong });
    expect(outcomeOf(reply)).toBe(code);
    const made = 'select count(*)::int as n from household where opened_by = $1';
    expect(await countOf(db, made, [person])).toBe(0);
    const kept = 'select count(*)::int as n from request where caller = $1';
    expect(await countOf(db, kept, [keyed('identity', name)])).toBe(0);
  });

  it('needs consent, and no passbook of one’s own', async () => {
    const db = books();
    expect(outcomeOf(await open(db, newName(), { ...newDoor(), office }))).toBe('CONSENT_NEEDED');
    const { name } = await opened(db);
    expect(outcomeOf(await open(db, name, { ...newDoor(), office }))).toBe('ALREADY_MEMBER');
  });

  it('sent twice is opened once; the same request with another door is refused', async () => {
    const db = books();
    const name = newName();
    await givenPerson(db, name);
    const asked = { ...newDoor(), office, requestId: newRequest() };
    const first = await open(db, name, asked);
    expect(outcomeOf(first)).toBe('accepted');
    expect(await open(db, name, asked)).toEqual(first);
    expect(outcomeOf(await open(db, name, { ...asked, people: 4 }))).toBe('REQUEST_REUSED');
  });
};

const describeDecision = (books: () => Db) => {
  it('confirms it once, and the household reads who looked', async () => {
    const db = books();
    const { name, id } = await opened(db);
    const clerk = await clerkOf(db);
    const input = { household: id, approve: true, requestId: newRequest() };
    const first = await clerk.decide(input);
    expect(valueOf(first)).toEqual({ household: id, status: 'confirmed' });
    expect(await clerk.decide(input)).toEqual(first);
    expect(outcomeOf(await clerk.decide({ household: id, approve: true }))).toBe('ARCHIVE_DECIDED');
    const { items } = valueOf(await callerOf(db, name).call(residentRouter, 'looks'));
    expect(items).toMatchObject([{ called: '王阿姨', officeName: '示例近社区' }]);
  });

  it('declines it with a reason that the head reads; then the door and the head are free', async () => {
    const db = books();
    const { name, id, door } = await opened(db);
    const clerk = await clerkOf(db);
    expect(outcomeOf(await clerk.decide({ household: id, approve: false }))).toBe('INPUT_INVALID');
    const declined = await clerk.decide({ household: id, approve: false, reason: '门牌对不上' });
    expect(valueOf(declined).status).toBe('closed');
    const head = callerOf(db, name);
    const archive = valueOf(await head.call(residentRouter, 'household'));
    expect(archive).toMatchObject({ status: 'closed', declinedReason: '门牌对不上' });
    const again = valueOf(await open(db, name, { ...door, office }));
    expect(again.household).not.toBe(id);
    const me = valueOf(await head.call(residentRouter, 'me'));
    expect(me.household).toMatchObject({ id: again.household, status: 'waiting' });
  });

  it('is one word when two clerks say yes and no at once', async () => {
    const db = books();
    const { id } = await opened(db);
    const clerks = [await clerkOf(db), await clerkOf(db)];
    const replies = await Promise.all(
      clerks.map((clerk, at) =>
        clerk.decide({ household: id, approve: at === 0, reason: '门牌对不上' }),
      ),
    );
    expect(replies.map(outcomeOf).sort()).toEqual(['ARCHIVE_DECIDED', 'accepted']);
  });

  it('is not for another office, for one’s own household, or for a household that is not there', async () => {
    const db = books();
    const { id } = await opened(db);
    const far = await clerkOf(db, otherOffice);
    const before = await stateOf(db, id);
    expect(outcomeOf(await far.decide({ household: id, approve: true }))).toBe('HOUSEHOLD_UNKNOWN');
    const clerk = await clerkOf(db);
    const nobody = { household: makeId('household', 'nobody'), approve: true };
    expect(outcomeOf(await clerk.decide(nobody))).toBe('HOUSEHOLD_UNKNOWN');
    await db.query(`insert into member values ($1, $2, 'adult', now())`, [id, clerk.person]);
    const own = await clerk.decide({ household: id, approve: true });
    expect(outcomeOf(own)).toBe('OWN_HOUSEHOLD');
    await db.query('delete from member where person = $1', [clerk.person]);
    expect(await stateOf(db, id)).toBe(before);
  });
};

const describeDesk = (books: () => Db) => {
  it('is confirmed at once, with its first card, for a household without a phone', async () => {
    const db = books();
    const clerk = await clerkOf(db);
    const made = valueOf(await clerk.archive(deskDoor()));
    expect(made).toMatchObject({ status: 'confirmed' });
    expect(made.serial).toMatch(/^[A-Z2-9]{10}$/);
    expect(isPassbookNo(made.passbookNo)).toBe(true);
    const members = 'select count(*)::int as n from member where household = $1';
    expect(await countOf(db, members, [made.household])).toBe(0);
    const cards = `select count(*)::int as n from card where household = $1 and status = 'active'`;
    expect(await countOf(db, cards, [made.household])).toBe(1);
  });

  it.each([
    ['TOWN_UNKNOWN', { town: '330999001' }],
    ['INPUT_INVALID', { building: '', room: '' }],
    ['INPUT_INVALID', { supply: 'unmetered' }],
    ['INPUT_INVALID', { contactCalled: '' }],
  ])('is refused with %s for %j', async (code, wrong) => {
    const clerk = await clerkOf(books());
    expect(outcomeOf(await clerk.archive({ ...deskDoor(), ...wrong }))).toBe(code);
  });

  it('is refused for a door that has one, and for an office that serves no households', async () => {
    const db = books();
    const { door } = await opened(db);
    const clerk = await clerkOf(db);
    const taken = await clerk.archive({ ...door, contactCalled: '陈阿婆' });
    expect(outcomeOf(taken)).toBe('DOOR_HAS_PASSBOOK');
    const school = makeId('office', newName().slice(0, 30));
    await db.query(
      `insert into office (id, name, short_name, kind, town, demo)
         select $1, '示例学校', '校', 'school', town, true from office where id = $2`,
      [school, office],
    );
    const teacher = await clerkOf(db, school);
    expect(outcomeOf(await teacher.archive(deskDoor()))).toBe('OFFICE_UNKNOWN');
  });

  it('sent twice is opened once, with the same card', async () => {
    const clerk = await clerkOf(books());
    const asked = { ...deskDoor(), requestId: newRequest() };
    const first = await clerk.archive(asked);
    expect(outcomeOf(first)).toBe('accepted');
    expect(await clerk.archive(asked)).toEqual(first);
    const other = await clerk.archive({ ...asked, contactCalled: '陈阿公' });
    expect(outcomeOf(other)).toBe('REQUEST_REUSED');
  });

  it('draws another number when the first is taken', async () => {
    const db = books();
    const { passbookNo: taken } = await givenHousehold(db);
    const free = passbookNo('7654321');
    const draws = [taken, taken, free];
    const { contactCalled, ...door } = deskDoor();
    const no = await db.transaction((tx) =>
      openPassbook(
        tx,
        {
          ...{ ...door, contactCalled, dwelling: 'flat', supply: 'metered', office, demo: false },
          ...{ id: makeId('household', 'drawn'), doorKey: 'drawn', status: 'confirmed' },
          ...{ by: makeId('person', 'drawn'), at: morning },
        },
        () => draws.shift() ?? taken,
      ),
    );
    expect(no).toEqual({ ok: true, value: free });
  });
};

describeOnEveryEngine('passbooks', (books) => {
  describe('opened at home', () => describeOpening(books));
  describe('decided on by the office', () => describeDecision(books));
  describe('opened at the desk', () => describeDesk(books));
});
