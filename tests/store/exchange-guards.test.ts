/** What the tables of an exchange refuse, whoever writes to them. */
import type { Db } from '@store/port';
import { openBooks } from '../support/books';
import { givenItem, givenSaver, reservedBy } from '../procedures/exchange-steps';

let db: Db;
beforeAll(async () => {
  db = await openBooks();
  await givenSaver(db, 'home', { points: 90 });
  await reservedBy(db, 'home', await givenItem(db));
});
afterAll(() => db.close());

const refusedBy = async (sql: string): Promise<string> => {
  try {
    await db.transaction((tx) => tx.query(sql));
    return 'accepted';
  } catch (cause) {
    return cause instanceof Error ? cause.message : 'no error';
  }
};

describe('the tables of an exchange', () => {
  it.each([
    ['REDEMPTION_INVALID', 'update redemption set points = 0'],
    ['REDEMPTION_INVALID', `update redemption set pickup_code = '12a4'`],
    ['REDEMPTION_INVALID', `update redemption set status = 'lost'`],
    ['REDEMPTION_INVALID', `update redemption set status = 'cancelled'`],
    ['REDEMPTION_INVALID', 'update redemption set return_seq = 1'],
    ['REDEMPTION_INVALID', `update redemption set status = 'collected'`],
    ['STOCK_INVALID', 'update stock set available = -1'],
    ['STOCK_INVALID', 'update stock set reserved = -1'],
    ['STOCK_INVALID', 'update stock set damaged = -1'],
    ['STOCK_MOVE_INVALID', `update stock_move set kind = 'gift'`],
    ['STOCK_MOVE_INVALID', `update stock_move set reason = repeat('字', 101)`],
  ])('refuse by %s: %s', async (flaw, sql) => {
    expect(await refusedBy(sql)).toMatch(flaw);
  });

  it('refuse a second move of the same piece on its day', async () => {
    expect(await refusedBy('insert into stock_move select * from stock_move')).toMatch(
      /stock_move_pkey/,
    );
  });
});
