/** 夜间：到期、失效、封账、对账；跑两次、断在哪里，结果都一样。 */
import { createHash } from 'node:crypto';
import { nightlyRouter } from '@procedures/nightly/router';
import { officeRouter } from '@procedures/office/router';
import { residentRouter } from '@procedures/resident/router';
import { figuresByOffice, sealsOf } from '@store/queries/nightly';
import type { Db } from '@store/port';
import {
  callerOf,
  givenHousehold,
  givenStaff,
  office,
  openBooks,
  outcomeOf,
  soap,
  valueOf,
} from '../support/books';

const noon = (day: string) => new Date(`${day}T04:00:00Z`);
let db: Db;
const night = (day: string) => callerOf(db, { timer: true }, { now: new Date(`${day}T18:10:00Z`) });
const runAfter = (day: string) => night(day).call(nightlyRouter, 'run', { day });

beforeAll(async () => {
  db = await openBooks();
  await givenStaff(db, 'li', { role: 'clerk' });
});
afterAll(() => db.close());

const earn = async (household: string, day: string) =>
  valueOf(
    await callerOf(db, 'li', { now: noon(day) }).call(officeRouter, 'post', {
      office,
      household,
      rule: 'talk',
    }),
  );

describe('夜间任务', () => {
  it('过了期限的预留退回积分和存货，第二天告诉居民；再跑一次什么也不加', async () => {
    const { id } = await givenHousehold(db, { head: 'wu' });
    for (const day of ['2026-11-02', '2026-11-03', '2026-11-04']) await earn(id, day);
    const wu = (day: string) => callerOf(db, 'wu', { now: noon(day) });
    valueOf(await wu('2026-11-05').call(residentRouter, 'reserve', { office, item: soap }));
    const first = valueOf(await runAfter('2026-11-12'));
    expect(first).toMatchObject({ lapsed: 1, wrong: 0 });
    const home = valueOf(await wu('2026-11-13').call(residentRouter, 'home'));
    expect(home.numbers).toEqual({ usable: 30, waiting: 0, held: 0 });
    expect(home.lapsed).toHaveLength(1);
    const again = valueOf(await runAfter('2026-11-12'));
    expect(again).toMatchObject({ lapsed: 0, expired: 0, sealed: 0, root: first.root, wrong: 0 });
  });

  it('过了使用期的积分到期一次，正好一行', async () => {
    const { id } = await givenHousehold(db, { head: 'qi' });
    await earn(id, '2026-11-14');
    valueOf(await runAfter('2027-12-31'));
    const page = valueOf(
      await callerOf(db, 'qi', { now: noon('2028-01-01') }).call(residentRouter, 'passbook'),
    );
    expect(page.lines.map(({ kind, amount, after }) => [kind, amount, after])).toEqual([
      ['expire', -10, 0],
      ['earn', 10, 10],
    ]);
    expect(valueOf(await runAfter('2027-12-31'))).toMatchObject({ expired: 0 });
  });

  it('封账的根能从各笔的校验码重新算出来，一天接着一天', async () => {
    const seals = [...(await sealsOf(db, { offset: 0, limit: 1000 }))].reverse();
    expect(seals.length).toBeGreaterThan(300);
    let previous = createHash('sha256').update('seal').digest();
    for (const seal of seals) {
      const rows = await db.query<{ hash: string }>(
        `select encode(hash, 'hex') as hash from entry
           where (written_at at time zone 'Asia/Shanghai')::date = $1
           order by account collate "C", seq`,
        [seal.day],
      );
      const root = createHash('sha256').update(previous);
      rows.forEach(({ hash }) => root.update(Buffer.from(hash, 'hex')));
      previous = root.digest();
      expect([seal.day, seal.lines, seal.root]).toEqual([
        seal.day,
        rows.length,
        previous.toString('hex'),
      ]);
    }
  });

  it('答复满三十天的请求忘掉，没满的还能再答一次；一夜忘得完一批以上', async () => {
    await db.query(
      `insert into request (caller, id, procedure, content, answer, at)
         select 'old', 'rq_old' || n, 'post', 'x', '{}', '2028-01-01T00:00:00Z'
           from generate_series(1, 2001) n`,
    );
    await db.query(
      `insert into request (caller, id, procedure, content, answer, at)
         values ('young', 'rq_young', 'post', 'x', '{}', '2028-01-03T00:00:00Z')`,
    );
    const found = valueOf(await runAfter('2028-01-31'));
    expect(found.forgotten).toBeGreaterThanOrEqual(2001);
    expect(await db.query('select caller from request')).toEqual([{ caller: 'young' }]);
    expect(valueOf(await runAfter('2028-01-31'))).toMatchObject({ forgotten: 0, wrong: 0 });
  });

  it('还没过完的一天不能封，人不能叫夜间任务', async () => {
    const early = callerOf(db, { timer: true }, { now: noon('2028-02-01') });
    expect(outcomeOf(await early.call(nightlyRouter, 'run', { day: '2028-02-01' }))).toBe(
      'INPUT_INVALID',
    );
    const person = callerOf(db, 'li', { now: noon('2028-02-01') });
    expect(outcomeOf(await person.call(nightlyRouter, 'run', { day: '2028-01-31' }))).toBe(
      'PERSON_ONLY_NIGHTLY',
    );
  });

  it('各网点的数字等于各笔相加，封账前后都一样', async () => {
    const added = () =>
      db.query(
        `select h.office,
           coalesce(sum(e.amount) filter (where coalesce(u.kind, e.kind) = 'earn'), 0)::int as issued,
           coalesce(-sum(e.amount) filter (where coalesce(u.kind, e.kind) = 'spend'), 0)::int
             as redeemed,
           coalesce(-sum(e.amount) filter (where e.kind = 'expire'), 0)::int as expired,
           coalesce(sum(e.amount), 0)::int as unused
         from household h left join entry e on e.account = h.id
         left join entry u on u.account = e.account and u.seq = e.undoes
         group by h.office order by h.office`,
      );
    const shown = async () =>
      (await figuresByOffice(db, { offset: 0, limit: 100 }))
        .filter(({ households }) => households > 0)
        .map(({ office: of, issued, redeemed, expired, unused }) => {
          return { office: of, issued, redeemed, expired, unused };
        });
    const { id } = await givenHousehold(db, { head: 'rong' });
    await earn(id, '2028-03-02');
    expect(await shown()).toEqual(await added());
    valueOf(await runAfter('2028-03-02'));
    expect(await shown()).toEqual(await added());
    expect((await added()).length).toBeGreaterThan(0);
  });
});
