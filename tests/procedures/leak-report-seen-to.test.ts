/** 报告漏水：派给网点，修好拍照，另一个人看过才结，结了才记分。 */
import { makeId } from '@kernel/ids';
import { officeRouter } from '@procedures/office/router';
import { residentRouter } from '@procedures/resident/router';
import type { Db } from '@store/port';
import {
  callerOf,
  givenHousehold,
  givenMember,
  givenPerson,
  givenStaff,
  office,
  openBooks,
  otherOffice,
  outcomeOf,
  valueOf,
} from '../support/books';
import { day, friday, givenTown, reporting } from './leak-report-steps';

let db: Db;
const { newPlace, report, reported, clerk, assign, fix, close, seen, mine } = reporting(() => db);

beforeAll(async () => {
  db = await openBooks();
  await givenTown(db);
});
afterAll(() => db.close());

describe('办', () => {
  it('派、修、另一个人看过才结；每一步写明是谁', async () => {
    const id = await reported(null);
    expect(outcomeOf(await fix(id))).toBe('REPORT_STATE');
    expect(outcomeOf(await close(id))).toBe('REPORT_STATE');
    valueOf(await clerk('li')('assignReport', { report: id, to: office, note: '请水务抢修队' }));
    valueOf(await fix(id, 'wuye'));
    expect(outcomeOf(await assign(id))).toBe('REPORT_STATE');
    valueOf(await close(id, 'li'));
    expect(outcomeOf(await close(id, 'wang'))).toBe('REPORT_STATE');
    const { status, steps } = await seen(id);
    expect(status).toBe('closed');
    expect(steps.map(({ kind, called, note }) => [kind, called, note])).toEqual([
      ['assigned', '李姐', '示例近社区：请水务抢修队'],
      ['fixed', '物业老赵', '换了垫圈'],
      ['closed', '李姐', null],
    ]);
  });

  it('修的人自己不能结；看了没修好就退回去再修，要写原因', async () => {
    const id = await reported(null);
    valueOf(await assign(id));
    valueOf(await fix(id, 'wang'));
    expect(outcomeOf(await close(id, 'wang'))).toBe('SECOND_LOOK_NEEDED');
    expect(outcomeOf(await close(id, 'li', { approve: false }))).toBe('INPUT_INVALID');
    const back = await close(id, 'li', { approve: false, reason: '还在滴' });
    expect(valueOf(back)).toEqual({ status: 'assigned', points: 0 });
    valueOf(await fix(id, 'wang'));
    expect(valueOf(await close(id, 'li'))).toEqual({ status: 'closed', points: 0 });
  });

  it('修好要有照片和说明；别人的照片不算', async () => {
    const id = await reported(null);
    valueOf(await assign(id));
    const input = { report: id, note: '修好了', picture: 'pc_none' };
    expect(outcomeOf(await clerk('li')('fixReport', input))).toBe('PICTURE_UNKNOWN');
  });

  it('别的县区的网点看不到，派不出县区，派给别人的别人修', async () => {
    const id = await reported(null);
    const far = callerOf(db, 'far');
    const at = { office: otherOffice, report: id };
    expect(outcomeOf(await far.call(officeRouter, 'leakReport', at))).toBe('NOT_FOUND');
    expect(outcomeOf(await far.call(officeRouter, 'rejectReport', { ...at, reason: '不是' }))).toBe(
      'NOT_FOUND',
    );
    expect(outcomeOf(await clerk('li')('assignReport', { report: id, to: otherOffice }))).toBe(
      'OFFICE_UNKNOWN',
    );
    const next = makeId('office', 'neighbour');
    await db.query(
      `insert into office (id, name, short_name, kind, town, demo)
         select $1, '示例邻社区', '邻社', kind, town, demo from office where id = $2`,
      [next, office],
    );
    await givenStaff(db, 'neighbour', { role: 'manager', office: next });
    valueOf(await clerk('li')('assignReport', { report: id, to: next }));
    expect(outcomeOf(await fix(id))).toBe('REPORT_OTHER_OFFICE');
    // Another office of the district, which neither gave nor was given it.
    const third = makeId('office', 'third');
    await db.query(
      `insert into office (id, name, short_name, kind, town, demo)
         select $1, '示例第三社区', '三社', kind, town, demo from office where id = $2`,
      [third, office],
    );
    await givenStaff(db, 'third', { role: 'manager', office: third });
    const asThird = (
      path: 'assignReport' | 'rejectReport' | 'closeReport' | 'joinReport',
      more: object,
    ) => clerk('third')(path, { office: third, report: id, ...more });
    expect(outcomeOf(await asThird('assignReport', { to: third }))).toBe('REPORT_OTHER_OFFICE');
    expect(outcomeOf(await asThird('rejectReport', { reason: '不是漏水' }))).toBe(
      'REPORT_OTHER_OFFICE',
    );
    const mended = await reported(null);
    valueOf(await assign(mended));
    valueOf(await fix(mended));
    expect(outcomeOf(await asThird('closeReport', { report: mended, approve: true }))).toBe(
      'REPORT_OTHER_OFFICE',
    );
    const later = await reported(null, {}, new Date(friday.getTime() + 60_000));
    expect(outcomeOf(await asThird('joinReport', { report: later, first: id }))).toBe(
      'REPORT_OTHER_OFFICE',
    );
  });

  it('不受理要写原因，报的人看得到；不受理之后不能再办', async () => {
    await givenPerson(db, 'curious');
    const id = await reported('curious');
    valueOf(await clerk('li')('rejectReport', { report: id, reason: '是空调滴水' }));
    expect(await mine('curious')).toMatchObject([{ status: 'rejected', reason: '是空调滴水' }]);
    expect(outcomeOf(await assign(id))).toBe('REPORT_STATE');
    expect(outcomeOf(await clerk('li')('rejectReport', { report: id, reason: '再来' }))).toBe(
      'REPORT_STATE',
    );
  });

  it('窗口把两条并成一条：后报的跟着先报的，一起办结；不能反着并', async () => {
    await givenPerson(db, 'later');
    const first = await reported(null);
    const second = await reported('later', {}, day('2026-11-21'));
    const join = (report: string, other: string) =>
      clerk('li')('joinReport', { report, first: other });
    expect(outcomeOf(await join(first, first))).toBe('REPORT_STATE');
    expect(outcomeOf(await join(first, second))).toBe('REPORT_STATE');
    valueOf(await join(second, first));
    expect(outcomeOf(await join(second, first))).toBe('REPORT_STATE');
    valueOf(await assign(first));
    valueOf(await fix(first));
    valueOf(await close(first));
    expect(await mine('later')).toMatchObject([{ status: 'closed', isJoined: true, points: null }]);
  });

  it('三类要办的事分开列，最先到期的在前，逾期写明；不写是谁报的', async () => {
    const late = await reported(null, {}, day('2026-11-02'));
    const list = valueOf(
      await callerOf(db, 'li').call(officeRouter, 'leakReports', { office, list: 'new' }),
    );
    expect(list.items[0]).toMatchObject({ id: late, dueDay: '2026-11-05', isLate: true });
    expect(JSON.stringify(list)).not.toMatch(/pe_|hh_/);
    expect(JSON.stringify(await seen(late))).not.toMatch(/pe_|hh_/);
    valueOf(await assign(late));
    const { counts, items } = valueOf(
      await callerOf(db, 'wuye').call(officeRouter, 'leakReports', { office, list: 'ours' }),
    );
    expect(items.map(({ id }) => id)).toContain(late);
    expect(counts.ours).toBeGreaterThan(0);
  });
});

describe('分', () => {
  const throughTo = async (id: string, now = friday) => {
    valueOf(await assign(id));
    valueOf(await fix(id));
    return valueOf(await close(id, 'wang', { approve: true }, now)).points;
  };

  it('窗口不能另外代记一次：列表里没有，硬记也拒绝', async () => {
    const home = await givenHousehold(db, { head: 'twice' });
    const desk = callerOf(db, 'li', { now: friday });
    const { items } = valueOf(await desk.call(officeRouter, 'rules', { office }));
    expect(items.length).toBeGreaterThan(0);
    expect(items.map(({ id }) => id)).not.toContain('leak-report');
    const byHand = { office, household: home.id, rule: 'leak-report' };
    expect(outcomeOf(await desk.call(officeRouter, 'post', byHand))).toBe('RULE_BY_REPORT');
  });

  it('办结才记分，记给报的那户，写明凭哪一条报告和哪一版规则', async () => {
    const home = await givenHousehold(db, { head: 'lin' });
    const place = newPlace();
    const id = await reported('lin', { place });
    expect(valueOf(await callerOf(db, 'lin').call(residentRouter, 'passbook')).lines).toEqual([]);
    expect(await throughTo(id)).toBe(10);
    const { lines } = valueOf(await callerOf(db, 'lin').call(residentRouter, 'passbook'));
    expect(lines).toMatchObject([{ amount: 10, title: '报告公共漏水' }]);
    const entry = valueOf(await callerOf(db, 'lin').call(residentRouter, 'entry', { seq: 1 }));
    expect(entry.source.text).toBe(`报告：${place}`);
    expect(entry.rule).toMatchObject({ id: 'leak-report', version: 1 });
    expect(await mine('lin')).toMatchObject([
      { status: 'closed', points: 10, seq: 1, fixedNote: '换了垫圈' },
    ]);
    expect(home.head).not.toBeNull();
  });

  it('自己家报的不能自己结、不能自己不受理；并进来的那条是自己家的也不能', async () => {
    const home = await givenHousehold(db, { head: 'wife' });
    const [li] = await db.query<{ id: string }>(
      `select s.person as id from staff s where s.called = '李姐' limit 1`,
    );
    await db.query(`insert into member values ($1, $2, 'adult', '2026-11-01')`, [home.id, li?.id]);
    const own = await reported('wife');
    expect(outcomeOf(await clerk('li')('rejectReport', { report: own, reason: '不是' }))).toBe(
      'OWN_HOUSEHOLD',
    );
    valueOf(await assign(own, 'wang'));
    valueOf(await fix(own, 'wang'));
    expect(outcomeOf(await close(own, 'li'))).toBe('OWN_HOUSEHOLD');
    const place = newPlace();
    const first = await reported(null, { place });
    valueOf(await report('wife', { place, same: 'join' }));
    valueOf(await assign(first, 'wang'));
    valueOf(await fix(first, 'wang'));
    expect(outcomeOf(await close(first, 'li'))).toBe('OWN_HOUSEHOLD');
    const another = await reported('wife');
    const earlier = await reported(null, {}, day('2026-11-19'));
    expect(outcomeOf(await clerk('li')('joinReport', { report: another, first: earlier }))).toBe(
      'OWN_HOUSEHOLD',
    );
    await db.query('update member set left_at = now() where person = $1', [li?.id]);
  });

  it('并进来的不得分；规则簿里另有一条“一起报”的规则时，派出之前并进来的才得', async () => {
    await givenHousehold(db, { head: 'one' });
    await givenHousehold(db, { head: 'two' });
    await givenHousehold(db, { head: 'three' });
    const round = async (now: Date) => {
      const place = newPlace();
      const first = await reported('one', { place }, now);
      await reported('two', { place, same: 'join' }, new Date(now.getTime() + 1_000));
      valueOf(await assign(first, 'wang', new Date(now.getTime() + 2_000)));
      await reported('three', { place, same: 'join' }, new Date(now.getTime() + 3_000));
      valueOf(await fix(first));
      valueOf(await close(first, 'wang', { approve: true }, now));
      const earned = async (who: string) => (await mine(who, now))[0]?.points ?? null;
      return [await earned('one'), await earned('two'), await earned('three')];
    };
    expect(await round(friday)).toEqual([10, null, null]);
    await db.script(`insert into rule (id, version, effective_from, title, act, icon, evidence,
      points, credit, times_day, times_month, times_ever, checkers, by_desk, clause, source, is_default)
      select 'leak-report-joined', 1, '2026-11-24', '一起报的', act, icon, evidence, 4, 1, times_day,
      times_month, times_ever, checkers, by_desk, clause, source, is_default from rule where id = 'leak-report'`);
    expect(await round(day('2026-11-24'))).toEqual([10, 4, null]);
  });

  it('同一户报了又并，只记一次', async () => {
    const home = await givenHousehold(db, { head: 'mother' });
    await givenMember(db, home.id, 'daughter');
    const place = newPlace();
    const now = day('2026-11-25');
    const id = await reported('mother', { place }, now);
    await reported('daughter', { place, same: 'join' }, now);
    valueOf(await assign(id, 'wang', day('2026-11-26')));
    valueOf(await fix(id));
    expect(valueOf(await close(id, 'wang', { approve: true }, day('2026-11-26'))).points).toBe(10);
    const { lines } = valueOf(await callerOf(db, 'mother').call(residentRouter, 'passbook'));
    expect(lines).toHaveLength(1);
  });

  it('到了上限照样办结，不记分，并写明为什么', async () => {
    await givenHousehold(db, { head: 'capped' });
    expect(await throughTo(await reported('capped'))).toBe(10);
    expect(await throughTo(await reported('capped'))).toBe(0);
    const [second] = await mine('capped');
    expect([second?.status, second?.points].sort()).toContain('closed');
    const unpaid = (await mine('capped')).map((each) => each.unpaid);
    expect(unpaid).toContain('ALREADY_TODAY');
  });

  it('存折停用的，照样办结，不记分', async () => {
    await givenHousehold(db, { head: 'frozen', status: 'frozen' });
    expect(await throughTo(await reported('frozen'))).toBe(0);
    expect(await mine('frozen')).toMatchObject([{ unpaid: 'HOUSEHOLD_FROZEN' }]);
  });

  it('规则停用以后照样办结，不记分', async () => {
    await givenHousehold(db, { head: 'after' });
    const id = await reported('after');
    await db.script(`insert into rule (id, version, effective_from, effective_until, title, act, icon,
      evidence, points, credit, times_day, times_month, times_ever, checkers, by_desk, clause, source,
      is_default)
      select id, 2, '2026-12-01', '2026-12-01', title, act, icon, evidence, points, credit, times_day,
      times_month, times_ever, checkers, by_desk, clause, source, is_default from rule
      where id = 'leak-report'`);
    expect(await throughTo(id, day('2026-12-02'))).toBe(0);
    expect(await mine('after')).toMatchObject([{ unpaid: 'RULE_NOT_IN_FORCE' }]);
  });
});
