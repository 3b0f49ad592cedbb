/** 派岗：主管单位登记网点、发派岗码，本人来领；不能给自己派，岗位当场能停。 */
import { appointmentsMax } from '@domain/appointment';
import { bureauRouter } from '@procedures/bureau/router';
import { officeRouter } from '@procedures/office/router';
import { residentRouter } from '@procedures/resident/router';
import type { Db } from '@store/port';
import {
  callerOf,
  givenPerson,
  givenStaff,
  morning,
  newRequest,
  office,
  otherOffice,
  outcomeOf,
  town,
  valueOf,
} from '../support/books';
import { describeOnEveryEngine } from '../store/engines';
import { minutesAfter, newName } from './household-steps';

const seat = 'of_bureau';
const by = (db: Db, name: string, now = morning) => callerOf(db, name, { now });

/** An admin at a bureau of their own making. */
const givenAdmin = async (db: Db): Promise<string> => {
  const name = newName();
  await db.query(
    `insert into office (id, name, short_name, kind, town) values ($1, '示例主管处', '主管', 'bureau', $2)
       on conflict do nothing`,
    [seat, town],
  );
  const [row] = await db.query<{ id: typeof office }>('select id from office where id = $1', [
    seat,
  ]);
  if (row === undefined) throw new Error('the bureau has a row');
  await givenStaff(db, name, { role: 'admin', office: row.id });
  return name;
};

const appointed = async (db: Db, admin: string, post: object = {}) =>
  by(db, admin).call(bureauRouter, 'appoint', {
    office: seat,
    at: office,
    role: 'clerk',
    called: '赵大姐',
    ...post,
  });

const take = (db: Db, name: string, code: string, now = morning) =>
  by(db, name, now).call(residentRouter, 'takePost', { code });

const stranger = async (db: Db): Promise<string> => {
  const name = newName();
  await givenPerson(db, name);
  return name;
};

describeOnEveryEngine('an appointment', (books) => {
  it('gives its post to whoever takes it, once, and the desk opens at once', async () => {
    const db = books();
    const admin = await givenAdmin(db);
    const clerk = await stranger(db);
    expect(outcomeOf(await by(db, clerk).call(officeRouter, 'desk', { office }))).toBe(
      'ROLE_NOT_ALLOWED',
    );
    const { digits } = valueOf(await appointed(db, admin));
    expect(digits).toMatch(/^\d{12}$/);
    const use = { code: digits, requestId: newRequest() };
    const taken = await by(db, clerk).call(residentRouter, 'takePost', use);
    expect(valueOf(taken)).toMatchObject({ office, role: 'clerk', called: '赵大姐' });
    expect(await by(db, clerk).call(residentRouter, 'takePost', use)).toEqual(taken);
    expect(outcomeOf(await by(db, clerk).call(officeRouter, 'desk', { office }))).toBe('accepted');
    expect(outcomeOf(await take(db, await stranger(db), digits))).toBe('APPOINTMENT_USED');
  });

  it('is read with gaps, and not made up', async () => {
    const db = books();
    const { digits } = valueOf(await appointed(db, await givenAdmin(db)));
    const somebody = await stranger(db);
    for (const code of ['000000000000', '12345678', `${digits}0`, `j.${digits}`, "1' or '1'='1"]) {
      expect(outcomeOf(await take(db, somebody, code))).toBe('APPOINTMENT_UNKNOWN');
    }
    const spaced = digits.replace(/(\d{4})(?=\d)/g, '$1 ');
    expect(outcomeOf(await take(db, somebody, spaced))).toBe('accepted');
  });

  it('lasts 24 hours and not a second more', async () => {
    const db = books();
    const { digits } = valueOf(await appointed(db, await givenAdmin(db)));
    const somebody = await stranger(db);
    const over = minutesAfter(24 * 60);
    expect(outcomeOf(await take(db, somebody, digits, over))).toBe('APPOINTMENT_EXPIRED');
    const inTime = new Date(over.getTime() - 1000);
    expect(outcomeOf(await take(db, somebody, digits, inTime))).toBe('accepted');
  });

  it('is never taken by whoever made it', async () => {
    const db = books();
    const admin = await givenAdmin(db);
    const { digits } = valueOf(await appointed(db, admin));
    expect(outcomeOf(await take(db, admin, digits))).toBe('OWN_APPOINTMENT');
  });

  it('taken by six people at once goes to one of them', async () => {
    const db = books();
    const { digits } = valueOf(await appointed(db, await givenAdmin(db)));
    const names = [];
    for (let at = 0; at < 6; at += 1) names.push(await stranger(db));
    const replies = await Promise.all(names.map((name) => take(db, name, digits)));
    const outcomes = replies.map(outcomeOf).sort();
    expect(outcomes).toEqual([...Array<string>(5).fill('APPOINTMENT_USED'), 'accepted']);
  });

  it('is refused for an office that is not there, and for a post that its kind has not', async () => {
    const db = books();
    const admin = await givenAdmin(db);
    expect(outcomeOf(await appointed(db, admin, { at: 'of_nowhere' }))).toBe('OFFICE_UNKNOWN');
    expect(outcomeOf(await appointed(db, admin, { role: 'admin' }))).toBe('POST_OTHER_KIND');
    expect(outcomeOf(await appointed(db, admin, { at: seat }))).toBe('POST_OTHER_KIND');
    expect(outcomeOf(await appointed(db, admin, { at: seat, role: 'admin' }))).toBe('accepted');
  });

  it('lies unused at an office twenty times at most', async () => {
    const db = books();
    const admin = await givenAdmin(db);
    const to = { at: otherOffice };
    for (let at = 0; at < appointmentsMax; at += 1) valueOf(await appointed(db, admin, to));
    expect(outcomeOf(await appointed(db, admin, to))).toBe('APPOINTMENT_LIMIT');
  });

  it('to a post one has is refused, and its code stays good for another', async () => {
    const db = books();
    const admin = await givenAdmin(db);
    const clerk = await stranger(db);
    valueOf(await take(db, clerk, valueOf(await appointed(db, admin)).digits));
    const second = valueOf(await appointed(db, admin)).digits;
    expect(outcomeOf(await take(db, clerk, second))).toBe('POST_ALREADY');
    expect(outcomeOf(await take(db, await stranger(db), second))).toBe('accepted');
  });
});

describeOnEveryEngine('a post', (books) => {
  it('ends from the moment it is ended, and can be given again', async () => {
    const db = books();
    const admin = await givenAdmin(db);
    const clerk = await stranger(db);
    const give = async () => take(db, clerk, valueOf(await appointed(db, admin)).digits);
    valueOf(await give());
    const list = { office: seat, at: office };
    const listed = valueOf(await by(db, admin).call(bureauRouter, 'officeStaff', list));
    const row = listed.items.find(({ called }) => called === '赵大姐');
    if (row === undefined) throw new Error('who was appointed is listed');
    const ending = { ...list, person: row.person, role: row.role };
    expect(outcomeOf(await by(db, admin).call(bureauRouter, 'endPost', ending))).toBe('accepted');
    expect(outcomeOf(await by(db, clerk).call(officeRouter, 'desk', { office }))).toBe(
      'ROLE_NOT_ALLOWED',
    );
    expect(outcomeOf(await by(db, admin).call(bureauRouter, 'endPost', ending))).toBe(
      'POST_UNKNOWN',
    );
    expect(outcomeOf(await give())).toBe('accepted');
    expect(outcomeOf(await by(db, clerk).call(officeRouter, 'desk', { office }))).toBe('accepted');
  });

  it('of one’s own is ended by another, so that an admin always remains', async () => {
    const db = books();
    const admin = await givenAdmin(db);
    const list = { office: seat, at: seat };
    const { items } = valueOf(await by(db, admin).call(bureauRouter, 'officeStaff', list));
    const mine = items.find((each) => each.mine);
    const ending = { ...list, person: mine?.person, role: 'admin' };
    expect(outcomeOf(await by(db, admin).call(bureauRouter, 'endPost', ending))).toBe('OWN_POST');
  });
});

describeOnEveryEngine('an office', (books) => {
  const office2 = { name: '示例新社区窗口', shortName: '新社', officeKind: 'community', town };
  const register = (db: Db, admin: string, input: object) =>
    by(db, admin).call(bureauRouter, 'registerOffice', { office: seat, ...input });

  it('is registered once, listed with its staff, and can be served at', async () => {
    const db = books();
    const admin = await givenAdmin(db);
    const made = valueOf(await register(db, admin, office2));
    expect(outcomeOf(await register(db, admin, office2))).toBe('OFFICE_ALREADY');
    const { digits } = valueOf(await appointed(db, admin, { at: made.office, role: 'manager' }));
    const manager = await stranger(db);
    valueOf(await take(db, manager, digits));
    const { items } = valueOf(await by(db, admin).call(bureauRouter, 'offices', { office: seat }));
    expect(items).toContainEqual(
      expect.objectContaining({ id: made.office, name: office2.name, kind: 'community', staff: 1 }),
    );
    const desk = await by(db, manager).call(officeRouter, 'desk', { office: made.office });
    expect(outcomeOf(desk)).toBe('accepted');
  });

  it('is refused in a town that is not there, and when it closes before it opens', async () => {
    const db = books();
    const admin = await givenAdmin(db);
    const other = { ...office2, name: '示例另一窗口' };
    expect(outcomeOf(await register(db, admin, { ...other, town: '990903001' }))).toBe(
      'TOWN_UNKNOWN',
    );
    for (const hours of [
      { opens: '17:00', closes: '08:30' },
      { opens: '08:30' },
      { opens: '8:30' },
    ]) {
      expect(outcomeOf(await register(db, admin, { ...other, ...hours }))).toBe('INPUT_INVALID');
    }
  });
});
