/** 每件申报都有期限：扫码的也有，过了夜里数得出来。 */
import { nightlyRouter } from '@procedures/nightly/router';
import { officeRouter } from '@procedures/office/router';
import { residentRouter } from '@procedures/resident/router';
import type { Db } from '@store/port';
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
  await givenStaff(db, 'li', { role: 'clerk' });
});
afterAll(() => db.close());

const desk = () => callerOf(db, 'li', { now: morning });
const overdueAfter = async (day: string): Promise<number> => {
  const now = new Date(`${day}T18:10:00Z`);
  const night = callerOf(db, { timer: true }, { now });
  return valueOf(await night.call(nightlyRouter, 'run', { day })).overdueClaims;
};

it('星期五扫码申报的，下一个星期五到期，窗口和居民都看得到；第二天起算过期，核了就不算', async () => {
  await givenHousehold(db, { head: 'head' });
  const head = callerOf(db, 'head', { now: morning });
  const scanned = valueOf(await head.call(residentRouter, 'scan', { code: 'a.TAPABCDEFG' }));
  expect(scanned.status).toBe('waiting');
  const list = valueOf(await desk().call(officeRouter, 'worklist', { office, kind: 'claims' }));
  const [waiting] = list.items;
  expect(waiting).toMatchObject({ isPhoto: false, due: '2026-11-27' });
  const claim = waiting?.id ?? '';
  expect(valueOf(await head.call(residentRouter, 'claim', { claim })).dueDay).toBe('2026-11-27');

  // A night counts by the day on which it runs, the one after the day that it closes.
  expect(await overdueAfter('2026-11-26')).toBe(0);
  expect(await overdueAfter('2026-11-27')).toBe(1);
  valueOf(await desk().call(officeRouter, 'decideClaim', { office, claim, approve: true }));
  expect(await overdueAfter('2026-11-28')).toBe(0);
});
