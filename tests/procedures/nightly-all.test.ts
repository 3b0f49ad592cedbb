/** 每周一次的全面对账：断了接着对，没错就七天以后再对，有错天天对。 */
import { nightlyRouter } from '@procedures/nightly/router';
import { reconcileOnwards } from '@procedures/reconciling';
import { underWay } from '@store/queries/reconciled';
import type { Db } from '@store/port';
import { bureauRouter } from '@procedures/bureau/router';
import { callerOf, givenStaff, office, openBooks, valueOf } from '../support/books';
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
    const stands = await reconcileOnwards(night, { portions: 3, lines: 1 });
    expect(stands.reached).toMatch(/^account hh_/);
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

describe('主管单位自己全部对一遍', () => {
  const auditor = (now: string) => callerOf(db, 'auditor', { now: new Date(now) });
  const standAfter = async (now: string, begin: boolean) =>
    valueOf(await auditor(now).call(bureauRouter, 'reconcile', { office, begin }));
  beforeAll(() => givenStaff(db, 'auditor', { role: 'auditor' }));

  it('夜里断下的，从那里接着对；对完了再接着对，就是刚才的结果', async () => {
    const night = { db, day: dayFrom('2026-12-10'), now: new Date('2026-12-10T18:10:00Z') };
    await reconcileOnwards(night, { portions: 3, lines: 1 });
    const stand = await standAfter('2026-12-11T02:00:00Z', false);
    expect(stand).toMatchObject({ day: '2026-12-10', under: null });
    expect(stand.checks.filter(({ wrong }) => wrong > 0)).toEqual([]);
    expect(await standAfter('2026-12-11T02:01:00Z', false)).toEqual(stand);
    const read = valueOf(
      await auditor('2026-12-11T02:02:00Z').call(bureauRouter, 'reconciled', { office }),
    );
    expect(read).toEqual({
      last: { checks: stand.checks, at: '2026-12-11T02:00:00.000Z' },
      isUnderWay: false,
    });
  });

  it('要新的一遍，就算到昨天为止；有错的那一项报得出名字', async () => {
    await tampered(1);
    const stand = await standAfter('2026-12-13T02:00:00Z', true);
    expect(stand).toMatchObject({ day: '2026-12-12', under: null });
    const wrong = stand.checks.flatMap((check) => (check.wrong > 0 ? [check.name] : []));
    expect(wrong).toEqual(['lots', 'lot-uses']);
    await tampered(-1);
  });

  it('两个人同时对，先写下的算数，一处错不会数两遍', async () => {
    await tampered(1);
    const night = { db, day: dayFrom('2026-12-14'), now: new Date('2026-12-14T18:10:00Z') };
    const size = { portions: 4, lines: 1 };
    const begun = await reconcileOnwards(night, { portions: 1, lines: 1 });
    const both = await Promise.all([reconcileOnwards(night, size), reconcileOnwards(night, size)]);
    expect(both[0]).toMatchObject({ reached: both[1].reached, wrong: both[1].wrong });
    expect(both[0].reached).not.toBe(begun.reached);
    const { checks } = await standAfter('2026-12-15T02:00:00Z', false);
    const alone = await standAfter('2026-12-15T02:01:00Z', true);
    expect(checks).toEqual(alone.checks);
    await tampered(-1);
  });
});
