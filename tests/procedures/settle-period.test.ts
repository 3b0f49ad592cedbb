/** 结算一个账期：抄到的账单每户记一次，跑两次、断在哪里都一样。 */
import { bureauRouter } from '@procedures/bureau/router';
import { settle } from '@procedures/settling';
import { monthOfDay } from '@kernel/day';
import type { Db } from '@store/port';
import type { Settlement } from '@store/queries/settle';
import {
  callerOf,
  givenBills,
  givenHousehold,
  givenStaff,
  office,
  outcomeOf,
  valueOf,
} from '../support/books';
import { describeOnEveryEngine } from '../store/engines';
import { dayFrom, disagreements, linesOf } from '../store/ledger-steps';

const givenRule = (db: Db) =>
  db.query(
    `insert into rule (id, version, effective_from, title, act, icon, evidence, points, credit, times_day,
       times_month, checkers, by_desk, clause, source, is_default)
     select 'settled', 1, '2026-01-01', '报水表读数', '按时报一次水表读数', 'meter', 'reading', 5, 2, 1,
       1, 1, true, '示例', '示例', true
     where not exists (select 1 from rule where id = 'settled')`,
  );
const givenBill = (db: Db, household: string, month: string, estimated = false) =>
  givenBills(db, [{ household, month, estimated }]);

describeOnEveryEngine('结算账期', (books) => {
  const asked = { office, rule: 'settled', month: '2026-10' };
  const admin = () => callerOf(books(), 'admin-settles');
  const settlePeriod = () => admin().call(bureauRouter, 'settlePeriod', asked);

  beforeAll(async () => {
    await givenRule(books());
    await givenStaff(books(), 'admin-settles', { role: 'admin' });
  });

  it('抄到的账单记上，估的不记；再结一次一户也不加', async () => {
    const db = books();
    const [read, guessed, other] = [
      await givenHousehold(db),
      await givenHousehold(db),
      await givenHousehold(db),
    ];
    await givenBill(db, read.id, '2026-10');
    await givenBill(db, guessed.id, '2026-10', true);
    await givenBill(db, other.id, '2026-08');
    expect(valueOf(await settlePeriod())).toMatchObject({ settled: 1, points: 5 });
    expect(valueOf(await settlePeriod())).toMatchObject({ settled: 0 });
    expect(await linesOf(db, read.id)).toEqual(['earn 5 → 5']);
    expect(await linesOf(db, guessed.id)).toEqual([]);
    expect(await disagreements(db)).toEqual([]);
  });

  it('断在半路再跑，只结剩下的，进度数得对', async () => {
    const db = books();
    const homes = [];
    for (let at = 0; at < 5; at += 1) homes.push(await givenHousehold(db));
    for (const { id } of homes) await givenBill(db, id, '2026-06');
    await db.query(`update household set status = 'frozen' where id = $1`, [homes[4]?.id]);
    const day = dayFrom('2026-12-01');
    const settlement: Settlement = {
      rule: { id: 'settled', version: 1, title: '报水表读数' },
      ...{ points: 5, month: monthOfDay(dayFrom('2026-06-01')), day, by: 'system' },
      expiresOn: dayFrom('2028-12-31'),
      at: new Date('2026-12-01T04:00:00Z'),
    };
    const broken = { ...db, transaction: () => Promise.reject(new Error('the line went dead')) };
    await expect(settle(broken, settlement)).rejects.toThrow('the line went dead');
    const told: number[] = [];
    const settled = await settle(db, settlement, ({ looked }) => told.push(looked));
    expect(settled).toBe(4);
    expect(told.at(-1)).toBe(5);
    expect(await settle(db, settlement)).toBe(0);
    expect(await disagreements(db)).toEqual([]);
  });

  it.each([
    ['RULE_UNKNOWN', { rule: 'nothing' }],
    ['RULE_UNKNOWN', { rule: 'talk' }],
    ['INPUT_INVALID', { month: '2027-12' }],
  ])('%s：%j', async (code, wrong) => {
    const reply = await admin().call(bureauRouter, 'settlePeriod', { ...asked, ...wrong });
    expect(outcomeOf(reply)).toBe(code);
  });
});
