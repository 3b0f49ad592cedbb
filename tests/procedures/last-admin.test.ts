/** 最后一位管理：注销、撤回同意、互相停岗，都不能让主管单位一个管理也没有。 */
import { bureauRouter } from '@procedures/bureau/router';
import { residentRouter } from '@procedures/resident/router';
import { dayOf } from '@kernel/day';
import type { OfficeId, PersonId } from '@kernel/ids';
import type { Db } from '@store/port';
import { hasAdmin } from '@store/queries/staffing';
import { describeOnEveryEngine } from '../store/engines';
import {
  callerOf,
  givenPerson,
  givenStaff,
  morning,
  town,
  outcomeOf,
  valueOf,
} from '../support/books';
import { newName } from './household-steps';

const seat = 'of_bureau';
const today = dayOf(morning);
const by = (db: Db, name: string) => callerOf(db, name);
const erase = (db: Db, name: string) =>
  by(db, name).call(residentRouter, 'eraseMe', { confirm: '注销' });
const withdraw = (db: Db, name: string) =>
  by(db, name).call(residentRouter, 'withdrawConsent', { document: 'privacy' });
const end = (db: Db, name: string, person: PersonId) =>
  by(db, name).call(bureauRouter, 'endPost', { office: seat, at: seat, person, role: 'admin' });

type Admin = { readonly name: string; readonly person: PersonId };

/** A bureau with so many admins and no others, whoever was there before. */
const givenAdmins = async (db: Db, count: number): Promise<readonly Admin[]> => {
  await db.query(
    `insert into office (id, name, short_name, kind, town) values ($1, '示例主管处', '主管', 'bureau', $2)
       on conflict do nothing`,
    [seat, town],
  );
  await db.query(`update staff set until_day = from_day - 1 where role = 'admin'`);
  const [row] = await db.query<{ id: OfficeId }>('select id from office where id = $1', [seat]);
  if (row === undefined) throw new Error('the bureau has a row');
  const admins: Admin[] = [];
  for (let at = 0; at < count; at += 1) {
    const name = newName();
    admins.push({ name, person: await givenStaff(db, name, { role: 'admin', office: row.id }) });
  }
  return admins;
};
const two = async (db: Db): Promise<readonly [Admin, Admin]> => {
  const [one, other] = await givenAdmins(db, 2);
  if (one === undefined || other === undefined) throw new Error('two were asked for');
  return [one, other];
};
const oneStays = ['LAST_ADMIN', 'accepted'];

describeOnEveryEngine('the last admin', (books) => {
  it('is neither forgotten nor takes their consent back, and nothing of theirs has changed', async () => {
    const db = books();
    const [admin] = await givenAdmins(db, 1);
    if (admin === undefined) throw new Error('one was asked for');
    expect(outcomeOf(await erase(db, admin.name))).toBe('LAST_ADMIN');
    expect(outcomeOf(await withdraw(db, admin.name))).toBe('LAST_ADMIN');
    const asked = { office: seat };
    expect(outcomeOf(await by(db, admin.name).call(bureauRouter, 'offices', asked))).toBe(
      'accepted',
    );
  });

  it('goes once another has taken a post of admin, whose consent stands', async () => {
    const db = books();
    const [one, other] = await two(db);
    expect(outcomeOf(await withdraw(db, other.name))).toBe('accepted');
    expect(outcomeOf(await erase(db, one.name))).toBe('LAST_ADMIN');
    const again = { document: 'privacy', version: 1 };
    valueOf(await by(db, other.name).call(residentRouter, 'giveConsent', again));
    expect(outcomeOf(await erase(db, one.name))).toBe('accepted');
  });

  it('is one of two who erase themselves at once', async () => {
    const db = books();
    const [one, other] = await two(db);
    const replies = await Promise.all([erase(db, one.name), erase(db, other.name)]);
    expect(replies.map(outcomeOf).sort()).toEqual(oneStays);
  });

  it('is one of two of whom one erases themselves while the other takes their consent back', async () => {
    const db = books();
    const [one, other] = await two(db);
    const replies = await Promise.all([erase(db, one.name), withdraw(db, other.name)]);
    expect(replies.map(outcomeOf).sort()).toEqual(oneStays);
  });

  it('is left when two admins end each other’s post at once', async () => {
    const db = books();
    const [one, other] = await two(db);
    const replies = await Promise.all([
      end(db, one.name, other.person),
      end(db, other.name, one.person),
    ]);
    expect(replies.map(outcomeOf).filter((outcome) => outcome === 'accepted')).toHaveLength(1);
    expect(await hasAdmin(db, today)).toBe(true);
  });

  it('does not hold back a clerk', async () => {
    const db = books();
    await givenAdmins(db, 1);
    const clerk = newName();
    await givenPerson(db, clerk);
    expect(outcomeOf(await withdraw(db, clerk))).toBe('accepted');
    expect(outcomeOf(await erase(db, clerk))).toBe('accepted');
  });

  it('who was forgotten before this rule stands in nobody’s way', async () => {
    const db = books();
    const [one, other] = await two(db);
    valueOf(await erase(db, one.name));
    await db.query('update staff set until_day = from_day - 1 where person = $1', [other.person]);
    expect(await hasAdmin(db, today)).toBe(false);
  });
});
