/** 窗口替没有手机的一户登记器具，按器具记的事当面就能记。 */
import { officeRouter } from '@procedures/office/router';
import type { Db } from '@store/port';
import {
  callerOf,
  givenHousehold,
  givenMember,
  office,
  openBooks,
  outcomeOf,
  valueOf,
} from '../support/books';
import { givenPhotoTown } from './photo-claim-steps';

let db: Db;
const desk = <Path extends 'addFixture' | 'post'>(path: Path, input: object) =>
  callerOf(db, 'li').call(officeRouter, path, { office, ...input });
const toilet = { kind: 'toilet', place: '卫生间' };

beforeAll(async () => {
  db = await openBooks();
  await givenPhotoTown(db);
});
afterAll(() => db.close());

it('登记了就能选这一件记，同一件只记一次；谁登记的，这一户看得到', async () => {
  const { id: household } = await givenHousehold(db);
  const { id: fixture } = valueOf(await desk('addFixture', { household, ...toilet }));
  const act = { household, rule: 'toilet', fixture };
  expect(valueOf(await desk('post', act)).points).toBe(10);
  expect(outcomeOf(await desk('post', act))).toBe('FIXTURE_CLAIMED');
  const looks = await db.query('select reason from look where household = $1', [household]);
  expect(looks).toEqual([{ reason: '登记器具' }]);
});

it('自己家的、没有的、停了的、销了的户不能登记，一户最多四十件', async () => {
  const add = async (household: string) =>
    outcomeOf(await desk('addFixture', { household, ...toilet }));
  const own = await givenHousehold(db);
  await db.query(
    `insert into member select $1, person, 'head', now() from staff where called = '李姐'`,
    [own.id],
  );
  expect(await add(own.id)).toBe('OWN_HOUSEHOLD');
  expect(await add('hh_nobody')).toBe('HOUSEHOLD_UNKNOWN');
  expect(await add((await givenHousehold(db, { status: 'frozen' })).id)).toBe('HOUSEHOLD_FROZEN');
  expect(await add((await givenHousehold(db, { status: 'closed' })).id)).toBe('HOUSEHOLD_CLOSED');
  const full = await givenHousehold(db);
  await givenMember(db, full.id, 'somebody');
  await db.query(
    `insert into fixture (id, household, kind, place, added_at)
       select 'fx_full' || n, $1, 'tap', '第 ' || n, now() from generate_series(1, 40) n`,
    [full.id],
  );
  expect(await add(full.id)).toBe('FIXTURE_LIMIT');
});
