import { residentRouter } from '@procedures/resident/router';
import type { Db } from '@store/port';
import { callerOf, givenHousehold, openBooks, valueOf } from '../support/books';

let db: Db;
beforeAll(async () => {
  db = await openBooks();
});
afterAll(() => db.close());
it('works', async () => {
  await givenHousehold(db, { head: 'lin' });
  const p = await callerOf(db, 'lin').call(residentRouter, 'passbook');
  expect(valueOf(p).numbers).toEqual({ usable: 0, waiting: 0, held: 0 });
});
