/** 每周一次的全面对账：断了接着对，没错就七天以后再对，有错天天对。 */
import { nightlyRouter } from '@procedures/nightly/router';
import { reconcileAll } from '@procedures/nightly/reconcile-night';
import { underWay } from '@store/queries/reconciled';
import type { Db } from '@store/port';
import { callerOf, openBooks, valueOf } from '../support/books';
import { dayFrom } from '../store/ledger-steps';
import { givenSaver } from './exchange-steps';

let db: Db;
beforeAll(async () => {
  db = await openBooks();
  for (let each = 0; each < 12; each += 1) await givenSaver(db, `saver-${String(each)}`);
});
afterAll(() => db.close());

const after = async (day: string) => {
  const now = new Date(`${day}T18:10:00Z`);
  const timer = callerOf(db, { timer: true }, { now });
  const { wrong, all } = valueOf(await timer.call(nightlyRouter, 'run', { day }));
  return { wrong, all };
};
const tampered = (points: number) =>
  db.transaction(async (tx) => {
    await tx.query(`set local session_replication_role = 'replica'`);
    await tx.query('update lot set remaining = remaining + $1', [points]);
  });

describe('全面对账', () => {
  it('断在半路，第二天从那里接着对，算开始那天的', async () => {
    const night = { db, day: dayFrom('2026-11-20'), now: new Date('2026-11-20T18:10:00Z') };
    expect(await reconcileAll(night, { notes: 1, lines: 1 })).toBeNull();
    expect(await underWay(db)).toMatchObject({ scope: 'all', day: '2026-11-20', wrong: 0 });
    expect(await after('2026-11-21')).toEqual({ wrong: 0, all: 'done' });
    expect(await underWay(db)).toBeNull();
  });

  it('没错就七天以后再对', async () => {
    expect(await after('2026-11-22')).toEqual({ wrong: 0, all: 'not due' });
    expect(await after('2026-11-26')).toEqual({ wrong: 0, all: 'not due' });
  });

  it('旧账被动过，到期那天查出来，没改好以前天天报', async () => {
    await tampered(1);
    expect(await after('2026-11-27')).toMatchObject({ all: 'done' });
    const again = await after('2026-11-28');
    expect(again.all).toBe('done');
    expect(again.wrong).toBeGreaterThan(0);
    await tampered(-1);
    expect(await after('2026-11-29')).toEqual({ wrong: 0, all: 'done' });
    expect(await after('2026-11-30')).toEqual({ wrong: 0, all: 'not due' });
  });
});
