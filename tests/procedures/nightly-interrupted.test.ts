/** 夜间任务断在任何一步，再跑一次，账与没断过的一样；跑两次什么也不变。 */
import { nightlyRouter } from '@procedures/nightly/router';
import { openPg } from '@store/pg-engine';
import type { Db, Query, Tx } from '@store/port';
import { callerOf, openBooks, valueOf } from '../support/books';
import { startPostgres, type PgServer } from '../support/pg-server';
import { disagreements, earning, sealUntil, spending, undoing } from '../store/ledger-steps';
import { givenItem, givenSaver, reservedBy, shownBy } from './exchange-steps';

class CutOff extends Error {}

/** The books behind a port that breaks off at the given step: a statement, before or after a commit. */
const cutAt = (db: Db, last: number): { readonly db: Db; readonly steps: () => number } => {
  let steps = 0;
  const step = (): void => {
    steps += 1;
    if (steps === last) throw new CutOff();
  };
  const counted = (books: Query): Query => ({
    query: (sql, params) => {
      step();
      return books.query(sql, params);
    },
  });
  const transaction = async <Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> => {
    const result = await db.transaction(async (tx) => {
      const found = await work({ ...counted(tx), inTransaction: true });
      step();
      return found;
    });
    step();
    return result;
  };
  return { db: { ...db, ...counted(db), transaction }, steps: () => steps };
};

const night = (db: Db) =>
  callerOf(db, { timer: true }, { now: new Date('2026-11-30T18:10:00Z') }).call(
    nightlyRouter,
    'run',
    { day: '2026-11-30' },
  );

/** Something for every part of the night: lots past their day, reservations past theirs, days to seal. */
const givenEvening = async (db: Db): Promise<void> => {
  const item = await givenItem(db, { points: 20 });
  const first = await givenSaver(db, 'night-a', { points: 50, until: '2026-11-25' });
  await reservedBy(db, 'night-a', item);
  await reservedBy(db, 'night-a', item);
  const second = await givenSaver(db, 'night-b', { points: 30, until: '2026-11-29' });
  await reservedBy(db, 'night-b', item);
  await shownBy(db, 'night-b');
  // Without a reservation nothing expires before its turn comes.
  const third = await givenSaver(db, 'night-c', { points: 15, until: '2026-11-20' });
  await db.transaction(async (tx) => {
    await earning(tx, second, { points: 40, on: '2026-11-28', until: '2026-11-29' });
    await spending(tx, second, { points: 45, on: '2026-11-28' });
    await undoing(tx, second, { seq: 3, on: '2026-11-28' });
    await earning(tx, third, { points: 9, on: '2026-11-19', until: '2026-11-28' });
    await earning(tx, first, { points: 7, on: '2026-11-29', until: '2027-12-31' });
  });
  await sealUntil(db, '2026-11-27');
};

const tables = {
  seal: 'day',
  account: 'account',
  entry: 'account, seq',
  lot: 'account, lot',
  lot_use: 'account, seq, lot',
  redemption: 'id',
  stock: 'office, item, tray',
  stock_move: 'id',
  shown_code: 'handle',
};

const stateOf = async (db: Db): Promise<Readonly<Record<string, unknown>>> => {
  const state: Record<string, unknown> = {};
  for (const [table, order] of Object.entries(tables)) {
    state[table] = await db.query(`select t::text as row from ${table} t order by ${order}`);
  }
  return state;
};

describe('夜间任务', () => {
  let server: PgServer;
  let evening = '';
  beforeAll(async () => {
    server = await startPostgres();
    evening = await server.newDatabase();
    const db = await openBooks(openPg({ url: evening }));
    await givenEvening(db);
    await db.close();
  });
  afterAll(() => server.stop());

  const inCopy = async <Found>(look: (db: Db) => Promise<Found>): Promise<Found> => {
    const db = openPg({ url: await server.newDatabase(evening) });
    try {
      return await look(db);
    } finally {
      await db.close();
    }
  };
  const uninterrupted = () =>
    inCopy(async (db) => {
      const counted = cutAt(db, Number.POSITIVE_INFINITY);
      const done = valueOf(await night(counted.db));
      return { done, steps: counted.steps(), state: await stateOf(db) };
    });

  it('断在每一步之后再跑，封账、余额、批次、兑换都和没断过的一样', async () => {
    const { done, steps, state } = await uninterrupted();
    expect(done).toMatchObject({ lapsed: 3, expired: 2, sealed: 3, wrong: 0 });
    expect(steps).toBeGreaterThan(40);
    for (let last = 1; last <= steps; last += 1) {
      await inCopy(async (db) => {
        await expect(night(cutAt(db, last).db)).rejects.toThrow(CutOff);
        valueOf(await night(db));
        expect([last, await stateOf(db)]).toEqual([last, state]);
        expect(await disagreements(db)).toEqual([]);
      });
    }
  }, 180_000);

  it('跑两次，第二次什么也不变', async () => {
    await inCopy(async (db) => {
      valueOf(await night(db));
      const state = await stateOf(db);
      const again = valueOf(await night(db));
      expect(again).toMatchObject({ lapsed: 0, expired: 0, sealed: 0, wrong: 0 });
      expect(await stateOf(db)).toEqual(state);
    });
  });
});
