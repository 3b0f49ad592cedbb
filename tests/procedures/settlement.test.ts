/** 结算一个账期：一个人开，另一个人核准，再一批一批地记；跑几次、断在哪里都一样，每户只记一次。 */
import { bureauRouter } from '@procedures/bureau/router';
import { settleOn } from '@procedures/settling';
import { dayOf } from '@kernel/day';
import { makeId, type HouseholdId, type PersonId, type SettlementId } from '@kernel/ids';
import type { Db } from '@store/port';
import {
  callerOf,
  givenBills,
  givenHousehold,
  givenStaff,
  morning,
  newRequest,
  office,
  outcomeOf,
  town,
  valueOf,
} from '../support/books';
import { describeOnEveryEngine } from '../store/engines';
import { disagreements, linesOf } from '../store/ledger-steps';

type Version = {
  readonly id: string;
  readonly version?: number;
  readonly from?: string;
  readonly until?: string;
  readonly evidence?: string;
  readonly points?: number;
};
const givenRule = (db: Db, rule: Version) =>
  db.query(
    `insert into rule (id, version, effective_from, effective_until, title, act, icon, evidence, points,
       credit, times_day, times_month, checkers, by_desk, clause, source, is_default)
     values ($1, $2, $3, $4, '报水表读数', '按时报一次水表读数', 'meter', $5, $6, 2, 1, 1, 1, true,
       '示例', '示例', true)`,
    [
      ...[rule.id, rule.version ?? 1, rule.from ?? '2026-01-01', rule.until ?? null],
      ...[rule.evidence ?? 'reading', rule.points ?? 5],
    ],
  );

/** Confirmed households with a read bill each, all at once. */
const givenMany = (db: Db, homes: number, month: string) =>
  db.script(`
    insert into account (account, opened_at)
      select 'hh_many-' || lpad(g::text, 6, '0'), now() from generate_series(1, ${String(homes)}) g;
    insert into household (id, passbook_no, town, estate, building, room, door_key, dwelling, people,
        supply, office, status, opened_by, opened_at)
      select account, '090399' || right(account, 6), '${town}', '示例花园', '1幢', '1', account, 'flat', 2,
        'metered', '${office}', 'confirmed', 'test', now()
      from account where account like 'hh_many-%';
    insert into bill_consent (household, version, given_at, given_by)
      select id, 1, now(), 'test' from household where id like 'hh_many-%';
    insert into bill_line (household, customer_no, meter_no, from_day, to_day, version, month, months,
        litres, estimated, replaced, source, written_at)
      select id, '示例', '示例', '${month}-01', '${month}-28', 1, '${month}', 1, 9000, false, false, '示例',
        now() from household where id like 'hh_many-%';`);

describeOnEveryEngine('结算账期', (books) => {
  const db = () => books();
  let admin: PersonId;
  const bureau = (who: string, now = morning) => {
    const caller = callerOf(db(), who, { now });
    const asked = { office };
    return {
      open: (month: string, more: object = {}) =>
        caller.call(bureauRouter, 'openSettlement', { ...asked, rule: 'settled', month, ...more }),
      decide: (settlement: string, more: object = { approve: true }) =>
        caller.call(bureauRouter, 'decideSettlement', { ...asked, settlement, ...more }),
      on: (settlement: string) =>
        caller.call(bureauRouter, 'carryOnSettlement', { ...asked, settlement }),
      list: (more: object = {}) => caller.call(bureauRouter, 'settlements', { ...asked, ...more }),
    };
  };
  const fang = (now?: Date) => bureau('s-fang', now);
  const qiu = (now?: Date) => bureau('s-qiu', now);
  const opened = async (month: string, rule = 'settled'): Promise<SettlementId> =>
    valueOf(await fang().open(month, { rule })).settlement;
  const approved = async (month: string): Promise<SettlementId> => {
    const id = await opened(month);
    valueOf(await qiu().decide(id));
    return id;
  };
  /** A household whose bill of the month was read. */
  const billed = async (month: string): Promise<HouseholdId> => {
    const { id } = await givenHousehold(db());
    await givenBills(db(), [{ household: id, month }]);
    return id;
  };
  const step = (settlement: SettlementId, isCut = false) =>
    db().transaction(async (tx) => {
      const at = { today: dayOf(morning), now: morning, by: admin };
      const went = valueOf(await settleOn(tx, settlement, at));
      if (isCut) throw new Error('the line went dead');
      return went;
    });

  beforeAll(async () => {
    await givenRule(db(), { id: 'settled' });
    await givenRule(db(), { id: 'over', until: '2026-11-15' });
    await givenRule(db(), { id: 'ends', until: '2026-11-25' });
    await givenRule(db(), { id: 'grows' });
    await givenRule(db(), { id: 'grows', version: 2, from: '2026-11-22', points: 9 });
    await givenRule(db(), { id: 'turns' });
    await givenRule(db(), { id: 'turns', version: 2, from: '2026-11-22', evidence: 'code' });
    await givenStaff(db(), 's-fang', { role: 'reviewer', called: '方姐' });
    admin = await givenStaff(db(), 's-qiu', { role: 'admin', called: '邱主任' });
  });
  afterEach(async () => {
    expect(await disagreements(db())).toEqual([]);
  });

  it('一个人开，说看几户；另一个人核准才记，抄到的记上，估的不记；再结一次一户也不加', async () => {
    const home = await billed('2026-10');
    const guessed = await givenHousehold(db());
    await givenBills(db(), [{ household: guessed.id, month: '2026-10', estimated: true }]);
    await billed('2026-08');
    const { settlement: id, of } = valueOf(await fang().open('2026-10'));
    expect(of).toBe(2);
    expect(valueOf(await fang().on(id))).toMatchObject({
      status: 'counted',
      looked: 0,
      settled: 0,
    });
    expect(await linesOf(db(), home)).toEqual([]);
    expect(outcomeOf(await fang().open('2026-10'))).toBe('RUN_OPEN');
    expect(outcomeOf(await fang().decide(id))).toBe('OWN_RUN');
    expect(outcomeOf(await fang().decide(id, { approve: false, reason: '算错了' }))).toBe(
      'OWN_RUN',
    );
    expect(valueOf(await qiu().decide(id))).toMatchObject({ status: 'paying' });
    expect(outcomeOf(await qiu().open('2026-10'))).toBe('RUN_OPEN');
    const paid = valueOf(await fang().on(id));
    expect(paid).toMatchObject({ status: 'paid', looked: 2, of: 2, settled: 1, points: 5 });
    expect(paid).toMatchObject({ isMine: true, openedCalled: '方姐', decidedCalled: '邱主任' });
    expect(valueOf(await fang().on(id))).toEqual(paid);
    expect(outcomeOf(await qiu().decide(id))).toBe('RUN_STATE');
    expect(await linesOf(db(), home)).toEqual(['earn 5 → 5']);
    expect(await linesOf(db(), guessed.id)).toEqual([]);
    const again = await approved('2026-10');
    expect(valueOf(await qiu().on(again))).toMatchObject({ status: 'paid', settled: 0, points: 0 });
    const { items, rules, next } = valueOf(await qiu().list());
    expect(items.map(({ id: each, isMine }) => [each, isMine])).toEqual(
      expect.arrayContaining([
        [id, false],
        [again, false],
      ]),
    );
    expect(rules).toContainEqual({ id: 'settled', title: '报水表读数', points: 5 });
    expect(rules.map(({ id: each }) => each)).not.toContain('over');
    expect(next).toBeNull();
    expect(JSON.stringify(items)).not.toContain('pe_');
  });

  it('退回要写原因；退回的不记，写着谁退的、为什么，这个月还能再开', async () => {
    const home = await billed('2026-07');
    const id = await opened('2026-07');
    expect(outcomeOf(await qiu().decide(id, { approve: false }))).toBe('INPUT_INVALID');
    const no = { approve: false, reason: '账单还没收齐' };
    expect(valueOf(await qiu().decide(id, no))).toMatchObject({ status: 'declined' });
    expect(outcomeOf(await qiu().decide(id))).toBe('RUN_STATE');
    expect(valueOf(await qiu().on(id))).toMatchObject({ status: 'declined', settled: 0 });
    expect(await linesOf(db(), home)).toEqual([]);
    const found = valueOf(await qiu().list()).items.find((each) => each.id === id);
    expect(found).toMatchObject({ decidedCalled: '邱主任', answer: '账单还没收齐' });
    const next = await approved('2026-07');
    expect(valueOf(await qiu().on(next))).toMatchObject({ settled: 1 });
  });

  it('核准以前又收进来的账单也看，进度数得对', async () => {
    await billed('2026-06');
    await billed('2026-06');
    const { settlement: id, of } = valueOf(await fang().open('2026-06'));
    expect(of).toBe(2);
    await billed('2026-06');
    valueOf(await qiu().decide(id));
    expect(valueOf(await qiu().on(id))).toMatchObject({ looked: 3, of: 3, settled: 3, points: 15 });
  });

  it('断在半路再跑，接着上一批往下记，一户也不多记', async () => {
    await givenMany(db(), 2_003, '2026-05');
    const [one, last] = [makeId('household', 'many-000001'), makeId('household', 'many-002003')];
    const id = await approved('2026-05');
    await expect(step(id, true)).rejects.toThrow('the line went dead');
    expect(await linesOf(db(), one)).toEqual([]);
    const first = await step(id);
    expect(first).toMatchObject({ status: 'paying', looked: 2_000, settled: 2_000, of: 2_003 });
    expect(await linesOf(db(), one)).toEqual(['earn 5 → 5']);
    expect(await linesOf(db(), last)).toEqual([]);
    await expect(step(id, true)).rejects.toThrow('the line went dead');
    expect(valueOf(await qiu().list()).items.find((each) => each.id === id)).toMatchObject({
      ...{ status: 'paying', looked: 2_000, settled: 2_000, points: 10_000 },
    });
    const paid = valueOf(await qiu().on(id));
    expect(paid).toMatchObject({ status: 'paid', looked: 2_003, settled: 2_003, points: 10_015 });
    expect(await linesOf(db(), one)).toEqual(['earn 5 → 5']);
    expect(await linesOf(db(), last)).toEqual(['earn 5 → 5']);
  });

  it('两个人同时接着记，每户只记一次', async () => {
    const homes: HouseholdId[] = [];
    for (let at = 0; at < 6; at += 1) homes.push(await billed('2026-04'));
    const id = await approved('2026-04');
    const both = await Promise.all([fang().on(id), qiu().on(id)]);
    for (const each of both) {
      expect(valueOf(each)).toMatchObject({ status: 'paid', settled: 6, points: 30 });
    }
    for (const home of homes) expect(await linesOf(db(), home)).toEqual(['earn 5 → 5']);
  });

  it('两个人同时开同一个月，只开得成一次；同时核准，只算一次', async () => {
    await billed('2026-03');
    const both = await Promise.all([fang().open('2026-03'), qiu().open('2026-03')]);
    expect(both.map(outcomeOf).sort()).toEqual(['RUN_OPEN', 'accepted']);
    const id = await opened('2026-02');
    const decided = await Promise.all([qiu().decide(id), qiu().decide(id)]);
    expect(decided.map(outcomeOf).sort()).toEqual(['RUN_STATE', 'accepted']);
  });

  it('同一个请求发两次，第二次得到第一次的回答', async () => {
    await billed('2025-12');
    const asked = { requestId: newRequest() };
    const first = await fang().open('2025-12', asked);
    expect(await fang().open('2025-12', asked)).toEqual(first);
    const id = valueOf(first).settlement;
    const yes = { requestId: newRequest(), approve: true };
    const decided = await qiu().decide(id, yes);
    valueOf(await qiu().on(id));
    expect(await qiu().decide(id, yes)).toEqual(decided);
    expect(outcomeOf(await qiu().decide(id, { ...yes, approve: false }))).toBe('REQUEST_REUSED');
  });

  it('开了以后规则换了新的一版，还按开的那一版、那些分记', async () => {
    const home = await billed('2025-11');
    const id = await opened('2025-11', 'grows');
    const later = new Date('2026-11-23T02:00:00Z');
    valueOf(await qiu(later).decide(id));
    expect(valueOf(await qiu(later).on(id))).toMatchObject({ version: 1, points: 5 });
    expect(await linesOf(db(), home)).toEqual(['earn 5 → 5']);
    const [line] = await db().query('select rule_version from entry where account = $1', [home]);
    expect(line).toEqual({ rule_version: 1 });
  });

  it('规则在核准以前停用，不能核准，只能退回；核准以后才停用的，记完', async () => {
    const home = await billed('2025-10');
    await billed('2025-09');
    const late = await opened('2025-09', 'ends');
    const inTime = await opened('2025-10', 'ends');
    valueOf(await qiu().decide(inTime));
    const after = new Date('2026-11-26T02:00:00Z');
    expect(outcomeOf(await qiu(after).decide(late))).toBe('RULE_NOT_IN_FORCE');
    const no = { approve: false, reason: '规则停用了' };
    expect(valueOf(await qiu(after).decide(late, no))).toMatchObject({ status: 'declined' });
    expect(valueOf(await qiu(after).on(inTime))).toMatchObject({ status: 'paid', settled: 1 });
    expect(await linesOf(db(), home)).toEqual(['earn 5 → 5']);
  });

  it('规则改成凭别的记，不能核准', async () => {
    const id = await opened('2025-08', 'turns');
    const later = new Date('2026-11-23T02:00:00Z');
    expect(outcomeOf(await qiu(later).decide(id))).toBe('RULE_UNKNOWN');
  });

  it('停用的、没确认的、这个月自己报过的，都不记', async () => {
    const [frozen, own] = [await billed('2026-01'), await billed('2026-01')];
    await db().query(`update household set status = 'frozen' where id = $1`, [frozen]);
    await db().query(
      `insert into claim (id, household, rule, rule_version, office, day, points, credit, status,
         made_by, made_at) values ('cl_own-reading', $1, 'settled', 1, $2, '2026-11-02', 5, 0,
         'waiting', 'test', now())`,
      [own, office],
    );
    const id = await approved('2026-01');
    expect(valueOf(await qiu().on(id))).toMatchObject({ status: 'paid', looked: 2, settled: 0 });
  });

  it('翻得到下一页', async () => {
    const [{ count } = { count: 0 }] = await db().query<{ count: number }>(
      'select count(*)::int as count from settlement',
    );
    for (let at = count; at <= 20; at += 1) {
      await opened(`20${String(24 - (at % 2))}-${String(1 + Math.floor(at / 2)).padStart(2, '0')}`);
    }
    const { items, next } = valueOf(await qiu().list());
    expect(items).toHaveLength(20);
    const rest = valueOf(await qiu().list({ cursor: next }));
    expect(rest.items).toHaveLength(1);
    const ids = [...items, ...rest.items].map(({ id }) => id);
    expect(new Set(ids).size).toBe(21);
  });

  it.each([
    ['没有这条规则', 'RULE_UNKNOWN', { rule: 'nothing' }],
    ['规则不是凭读数的', 'RULE_UNKNOWN', { rule: 'talk' }],
    ['规则停用了', 'RULE_NOT_IN_FORCE', { rule: 'over' }],
    ['这个月还没有到', 'INPUT_INVALID', { month: '2027-12' }],
    ['不是月份', 'INPUT_INVALID', { month: '2026-13' }],
  ])('%s，不能开：%s', async (_why, code, wrong) => {
    expect(outcomeOf(await fang().open('2026-10', wrong))).toBe(code);
  });

  it('没有这一次结算，不能核准，也不能接着记', async () => {
    expect(outcomeOf(await qiu().decide('st_none'))).toBe('RUN_UNKNOWN');
    expect(outcomeOf(await qiu().on('st_none'))).toBe('RUN_UNKNOWN');
  });

  it('账本自己也不让开的人核准，也不让同一条规则、同一个月开两次', async () => {
    const id = await opened('2023-01');
    await expect(
      db().query(
        `update settlement set status = 'paying', decided_by = opened_by, decided_at = now()
           where id = $1`,
        [id],
      ),
    ).rejects.toThrow('settlement_by_another');
    await expect(
      db().query(
        `insert into settlement (id, rule, rule_version, points_each, month, status, opened_by,
           office, opened_at, billed)
         select 'st_second', rule, rule_version, points_each, month, status, opened_by, office,
           opened_at, billed from settlement where id = $1`,
        [id],
      ),
    ).rejects.toThrow('settlement_open');
  });
});
