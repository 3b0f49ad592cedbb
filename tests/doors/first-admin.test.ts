/** 第一位管理：运维发码，本人来领；有了管理就不再发。 */
import { bureauRouter } from '@procedures/bureau/router';
import { residentRouter } from '@procedures/resident/router';
import type { Db } from '@store/port';
import { FirstAdminRefused, firstAdmin, readFirstAdmin } from '../../cloudfunctions/first-admin';
import {
  callerOf,
  givenPerson,
  morning,
  openBooks,
  outcomeOf,
  town,
  valueOf,
} from '../support/books';

const wish = { office: '示例市水利局', short: '水利', town, called: '王科长' };
let db: Db;
beforeAll(async () => {
  db = await openBooks();
  await givenPerson(db, 'first');
});
afterAll(() => db.close());

test('没写全的命令说明用法', () => {
  expect(readFirstAdmin(wish)).toEqual(wish);
  for (const given of [{}, { ...wish, town: '3309' }, { ...wish, short: '舟山水利局' }]) {
    expect(() => readFirstAdmin(given)).toThrow('用法：npm run first-admin');
  }
});

test('没有这个乡镇街道就不发', async () => {
  const attempt = firstAdmin(db, { ...wish, town: '990902001' }, morning);
  await expect(attempt).rejects.toThrow('没有 990902001 这个乡镇街道');
});

test('后发的码作废先发的，本人领了能进主管单位，之后不再发', async () => {
  const first = await firstAdmin(db, wish, morning);
  const second = await firstAdmin(db, wish, morning);
  expect(second.expiresAt.getTime() - morning.getTime()).toBe(24 * 3_600_000);
  const take = (code: string) => callerOf(db, 'first').call(residentRouter, 'takePost', { code });
  expect(outcomeOf(await take(first.digits))).toBe('APPOINTMENT_UNKNOWN');
  const { office, role } = valueOf(await take(second.digits));
  expect(role).toBe('admin');
  const offices = await callerOf(db, 'first').call(bureauRouter, 'offices', { office });
  expect(valueOf(offices).items.map(({ name }) => name)).toContain(wish.office);
  await expect(firstAdmin(db, wish, morning)).rejects.toThrow(FirstAdminRefused);
  const bureaus = await db.query(`select name from office where kind = 'bureau'`);
  expect(bureaus).toEqual([{ name: wish.office }]);
});
