/** 一年少用水的结算：先算，另一个人核准，再记；断在哪里、再跑几次都一样。 */
import { bureauRouter } from '@procedures/bureau/router';
import { residentRouter } from '@procedures/resident/router';
import { carryOn } from '@procedures/yearly';
import { makeId, type HouseholdId } from '@kernel/ids';
import { addMonths, dayOf, parseMonth, type Month } from '@kernel/day';
import type { Db } from '@store/port';
import {
  callerOf,
  givenHousehold,
  givenStaff,
  keyed,
  morning,
  office,
  outcomeOf,
  valueOf,
} from '../support/books';
import { describeOnEveryEngine } from '../store/engines';
import { disagreements, linesOf } from '../store/ledger-steps';

const month = (text: string): Month => {
  const read = parseMonth(text);
  if (read === null) throw new Error(text);
  return read;
};

const givenRules = (db: Db) =>
  db.script(`insert into rule (id, version, effective_from, title, act, icon, evidence, points, credit,
    times_day, times_month, checkers, by_desk, clause, source, is_default) values
    ('yearly-drop-5', 1, '2026-01-01', '一年少用水 5%', '一年少用水 5%', 'drop', 'bill', 15, 0, 1, 1, 0,
      false, '示例', '示例', true),
    ('yearly-drop-10', 1, '2026-01-01', '一年少用水 10%', '一年少用水 10%', 'drop', 'bill', 30, 0, 1, 1, 0,
      false, '示例', '示例', true)`);

describeOnEveryEngine('一年少用水', (books) => {
  const db = () => books();
  const bureau = (who: string) => {
    const caller = callerOf(db(), who);
    return {
      open: (asked: string) => caller.call(bureauRouter, 'openYearlyRun', { office, month: asked }),
      on: (run: string) => caller.call(bureauRouter, 'carryOnYearlyRun', { office, run }),
      decide: (run: string, more: object = { approve: true }) =>
        caller.call(bureauRouter, 'decideYearlyRun', { office, run, ...more }),
      runs: () => caller.call(bureauRouter, 'yearlyRuns', { office }),
    };
  };
  const fang = () => bureau('y-fang');
  const qiu = () => bureau('y-qiu');

  /** A home since 2024 with 24 bills of a month each up to `until`. */
  const home = async (now: number, before: number, until = month('2026-10'), head?: string) => {
    const made = await givenHousehold(db(), head === undefined ? {} : { head });
    await db().query(`update household set opened_at = '2024-01-05T00:00:00Z' where id = $1`, [
      made.id,
    ]);
    await bills(made.id, until, 12, now);
    await bills(made.id, addMonths(until, -12), 12, before);
    return made;
  };
  const bills = async (household: HouseholdId, until: Month, count: number, litres: number) => {
    await db().query(
      `insert into bill_consent (household, version, given_at, given_by)
         select $1, 2, '2024-02-01T00:00:00Z', 'test'
         where not exists (select 1 from bill_consent where household = $1)`,
      [household],
    );
    await db().query(
      `insert into bill_line (household, customer_no, meter_no, from_day, to_day, version, month, months,
         litres, estimated, replaced, source, written_at)
       select $1, '示例', '示例', m::date, (m + interval '1 month - 1 day')::date, 1,
         to_char(m, 'YYYY-MM'), 1, $2::bigint, false, false, '示例', now()
       from generate_series(($3 || '-01')::timestamp, ($4 || '-01')::timestamp, interval '1 month') m`,
      [household, litres, addMonths(until, 1 - count), until],
    );
  };
  const run = async (asked = '2026-10') => valueOf(await fang().open(asked)).run;
  const counted = async (asked = '2026-10') => {
    const id = await run(asked);
    return valueOf(await fang().on(id));
  };

  beforeAll(async () => {
    await givenRules(db());
    await givenStaff(db(), 'y-fang', { role: 'reviewer', called: '方姐' });
    await givenStaff(db(), 'y-qiu', { role: 'admin', called: '邱主任' });
  });
  afterEach(async () => {
    await db().query(`delete from bill_line`);
    expect(await disagreements(db())).toEqual([]);
  });

  it('先算出几户几分、别的为什么没有；另一个人核准后才记，写着哪些账单', async () => {
    const much = await home(9_000, 12_000, month('2026-10'), 'y-much');
    const little = await home(9_400, 10_000);
    const more = await home(11_000, 10_000);
    const gone = await givenHousehold(db());
    const seen = await counted();
    expect(seen).toMatchObject({ status: 'counted', homes: 2, points: 45, isMine: true });
    expect(seen.whyNot).toMatchObject({ less: 1 });
    expect(await linesOf(db(), much.id)).toEqual([]);
    expect(outcomeOf(await fang().open('2026-09'))).toBe('RUN_OPEN');
    expect(outcomeOf(await fang().decide(seen.id))).toBe('OWN_RUN');
    expect(outcomeOf(await qiu().decide(seen.id, { approve: false }))).toBe('INPUT_INVALID');
    expect(valueOf(await qiu().decide(seen.id))).toMatchObject({ status: 'paying' });
    expect(outcomeOf(await qiu().decide(seen.id))).toBe('RUN_STATE');
    const paid = valueOf(await fang().on(seen.id));
    expect(paid).toMatchObject({ status: 'paid', paidHomes: 2, paidPoints: 45, unpaid: {} });
    expect(valueOf(await fang().on(seen.id))).toEqual(paid);
    expect(await linesOf(db(), much.id)).toEqual(['earn 30 → 30']);
    expect(await linesOf(db(), little.id)).toEqual(['earn 15 → 15']);
    expect(await linesOf(db(), more.id)).toEqual([]);
    expect(await linesOf(db(), gone.id)).toEqual([]);
    const me = callerOf(db(), 'y-much');
    const { line, source } = valueOf(await me.call(residentRouter, 'entry', { seq: 1 }));
    expect(line.title).toBe('一年少用水 10%（2025-11 到 2026-10 的账单）');
    expect(source.text).toBe('水费账单 2025-11 到 2026-10，比前一年少 25%');
    const { yearly } = valueOf(await me.call(residentRouter, 'waterReport'));
    expect(yearly).toMatchObject({
      ...{ drop: { kind: 'none', why: 'had' }, until: '2026-10' },
      last: { percent: 25, points: 30, seq: 1 },
    });
    const { items, steps, of } = valueOf(await qiu().runs());
    expect(items[0]).toMatchObject({
      openedCalled: '方姐',
      decidedCalled: '邱主任',
      from: '2025-11',
    });
    expect(steps.map(({ percent, points }) => [percent, points])).toEqual([
      [10, 30],
      [5, 15],
    ]);
    expect(of).toBeGreaterThanOrEqual(3);
  });

  it('再结一次、隔一个月再结，一户十二个月里只有一次；冲正了也不再补', async () => {
    const { id } = await home(8_000, 10_000);
    const first = await counted();
    await qiu().decide(first.id);
    valueOf(await qiu().on(first.id));
    expect(await linesOf(db(), id)).toHaveLength(1);
    const again = await counted();
    expect(again).toMatchObject({ homes: 0 });
    expect(again.whyNot['had']).toBeGreaterThanOrEqual(1);
    expect(
      valueOf(await qiu().decide(again.id, { approve: false, reason: '结过了' })),
    ).toMatchObject({
      status: 'declined',
    });
    await bills(id, month('2026-11'), 1, 8_000).catch(() => undefined);
    const [claim] = await db().query<{ claim: string }>(
      'select claim from yearly_bonus where household = $1',
      [id],
    );
    await db().query(`update claim set status = 'reversed' where id = $1`, [claim?.claim]);
    const third = await counted();
    expect(third).toMatchObject({ homes: 0 });
    await qiu().decide(third.id, { approve: false, reason: '结过了' });
    await db().query(`update claim set status = 'approved' where id = $1`, [claim?.claim]);
  });

  it('没同意收账单的、没有水表的、没确认的，一户也不看', async () => {
    const [silent, dry, closed] = [
      await home(8_000, 10_000),
      await home(8_000, 10_000),
      await home(8_000, 10_000),
    ];
    await db().query('update bill_consent set withdrawn_at = now() where household = $1', [
      silent.id,
    ]);
    await db().query(`update household set supply = 'unmetered' where id = $1`, [dry.id]);
    await db().query(`update household set status = 'closed' where id = $1`, [closed.id]);
    const old = await home(8_000, 10_000);
    await db().query('update bill_consent set version = 1 where household = $1', [old.id]);
    const seen = await counted();
    expect(seen.homes).toBe(0);
    expect(seen.whyNot['consent']).toBe(1);
    await qiu().decide(seen.id, { approve: false, reason: '示例' });
  });

  it('改过人数的不算，用水报告上说为什么', async () => {
    const made = await home(8_000, 10_000, month('2026-10'), 'y-people');
    const me = callerOf(db(), 'y-people');
    const edited = { dwelling: 'flat', people: 2, supply: 'metered' };
    expect(outcomeOf(await me.call(residentRouter, 'editHousehold', edited))).toBe('accepted');
    const { yearly } = valueOf(await me.call(residentRouter, 'waterReport'));
    expect(yearly?.drop).toEqual({ kind: 'none', why: 'people' });
    const [row] = await db().query('select people_changed_on from household where id = $1', [
      made.id,
    ]);
    expect(row).toEqual({ people_changed_on: '2026-11-20' });
    const seen = await counted();
    expect(seen.whyNot['people']).toBe(1);
    await qiu().decide(seen.id, { approve: false, reason: '示例' });
  });

  it('断在半路再跑，一户也不多记；今天到上限的，改天再结一次就记上', async () => {
    const homes = [await home(8_000, 10_000), await home(8_000, 10_000)];
    const full = homes[1];
    if (full === undefined) throw new Error('two homes');
    await db().query(
      `insert into claim (id, household, rule, rule_version, office, day, points, credit, status,
         made_by, made_at) values ($1, $2, 'talk', 1, $3, '2026-11-20', 40, 0, 'waiting', 'test', now())`,
      [makeId('claim', `full-${full.id}`.slice(0, 36)), full.id, office],
    );
    const seen = await counted();
    await qiu().decide(seen.id);
    const at = {
      ...{ today: dayOf(morning), now: morning, by: makeId('person', 'test') },
      claimOf: (household: string) =>
        makeId('claim', keyed('yearly-drop', `${seen.id} ${household}`).slice(0, 32)),
    };
    await expect(
      db().transaction(async (tx) => {
        await carryOn(tx, seen.id, at);
        throw new Error('the line went dead');
      }),
    ).rejects.toThrow('the line went dead');
    expect(await linesOf(db(), homes[0]?.id ?? full.id)).toEqual([]);
    const paid = valueOf(await qiu().on(seen.id));
    expect(paid).toMatchObject({ status: 'paid', paidHomes: 1, unpaid: { CAP_DAY: 1 } });
    await db().query(
      `update claim set status = 'declined' where household = $1 and rule = 'talk'`,
      [full.id],
    );
    const next = await counted();
    expect(next.homes).toBe(1);
    await qiu().decide(next.id);
    valueOf(await qiu().on(next.id));
    expect(await linesOf(db(), full.id)).toEqual(['earn 30 → 30']);
  });

  it.each([
    ['这个月还没完', '2026-11', 'INPUT_INVALID'],
    ['不是月份', '2026-13', 'INPUT_INVALID'],
  ])('%s，不能结', async (_, asked, code) => {
    expect(outcomeOf(await fang().open(asked))).toBe(code);
  });

  it('没有这一次；还没算完不能核准', async () => {
    expect(outcomeOf(await qiu().decide('yr_none'))).toBe('RUN_UNKNOWN');
    expect(outcomeOf(await qiu().on('yr_none'))).toBe('RUN_UNKNOWN');
    const id = await run();
    expect(outcomeOf(await qiu().decide(id))).toBe('RUN_STATE');
    valueOf(await fang().on(id));
    await qiu().decide(id, { approve: false, reason: '示例' });
  });

  it('规则停用的那天不能结，开着的也接不下去', async () => {
    const begun = await run();
    await db()
      .script(`insert into rule (id, version, effective_from, effective_until, title, act, icon,
      evidence, points, credit, times_day, times_month, checkers, by_desk, clause, source, is_default)
      values ('yearly-drop-5', 2, '2026-11-10', '2026-11-15', '停用', '停用', 'drop', 'bill', 15, 0, 1, 1,
        0, false, '示例', '示例', true)`);
    expect(outcomeOf(await fang().open('2026-10'))).toBe('RULE_NOT_IN_FORCE');
    expect(outcomeOf(await fang().on(begun))).toBe('RULE_NOT_IN_FORCE');
  });
});
