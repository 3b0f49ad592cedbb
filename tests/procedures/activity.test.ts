/** 活动签到：会变的码、名额、时间、一户一次；补记写原因，过了当天要第二个人；抽三户回访。 */
import { bureauRouter } from '@procedures/bureau/router';
import { officeRouter } from '@procedures/office/router';
import { residentRouter } from '@procedures/resident/router';
import type { Db } from '@store/port';
import { disagreements } from '../store/ledger-steps';
import {
  callerOf,
  givenMember,
  newRequest,
  office,
  openBooks,
  otherOffice,
  outcomeOf,
  valueOf,
} from '../support/books';
import { aBureau, propose } from './rule-book-steps';
import { days, during, givenHosts, hosting, planned, seconds } from './activity-steps';

let db: Db;
const steps = hosting(() => db);
const { host, open, opened, screen, shown, qr, scan, home, late, lateOf, decide } = steps;
const { draw, calls, keep } = steps;

beforeAll(async () => {
  db = await openBooks();
  await givenHosts(db);
});
afterAll(async () => {
  expect(await disagreements(db)).toEqual([]);
  await db.close();
});

describe('开一场活动', () => {
  it.each([
    ['没有的规则', { rule: 'nosuch' }, 'RULE_UNKNOWN'],
    ['不是凭签到的规则', { rule: 'talk' }, 'RULE_NOT_BY_CHECK_IN'],
    ['那天已经不适用的规则', { rule: 'gone' }, 'RULE_NOT_IN_FORCE'],
    ['昨天', { day: '2026-11-19' }, 'ACTIVITY_DAY'],
    ['太远', { day: '2027-01-20' }, 'ACTIVITY_DAY'],
    ['先结束后开始', { from: '16:00', until: '14:00' }, 'ACTIVITY_TIMES'],
    ['已经结束', { from: '09:00', until: '10:00' }, 'ACTIVITY_TIMES'],
    ['没有名额', { seats: 0 }, 'INPUT_INVALID'],
    ['不是时间', { from: '25:00' }, 'INPUT_INVALID'],
  ])('%s，不能开', async (_, more, code) => {
    expect(outcomeOf(await open(more))).toBe(code);
  });

  it('同一个请求发两次，只开一场', async () => {
    const requestId = newRequest();
    expect(await open({ requestId })).toEqual(await open({ requestId }));
  });

  it('学校的人也能开；列表里写着名额和签到数，最晚的在前；每天的版本当天定', async () => {
    const code = await opened({ day: '2026-11-26', seats: 40 }, 'teacher');
    const listed = await host('wang').call(officeRouter, 'activities', { office });
    const { items, rules } = valueOf(listed);
    expect(items[0]).toMatchObject({ code, seats: 40, taken: 0, late: 0, state: 'ahead' });
    expect(rules).toEqual([{ id: 'meeting', title: '节水活动', points: 10 }]);
    const [row] = await db.query('select rule_version from activity where code = $1', [code]);
    expect(row).toEqual({ rule_version: 2 });
    expect((await screen(code)).codes).toEqual([]);
  });
});

describe('现场签到', () => {
  it('扫屏幕上的码，按规则记分，写明是哪一场；屏幕上多一户', async () => {
    const code = await opened();
    const { who } = await home();
    const { codes, scan: pointer, state } = await screen(code);
    expect([state, codes.length]).toEqual(['on', 20]);
    const done = await scan(who, `${pointer}-${String(codes[0]?.digits)}`);
    expect(valueOf(done)).toMatchObject({ status: 'approved', points: 10, title: '节水活动' });
    expect((await screen(code)).taken).toBe(1);
    const { line, source, rule } = valueOf(
      await callerOf(db, who).call(residentRouter, 'entry', { seq: 1 }),
    );
    expect(line).toMatchObject({ amount: 10, office });
    expect([source.text, rule?.version]).toEqual(['示例节水集市', 1]);
  });

  it('扫不了就输六位数；猜一个不行，没登录的人问不出是哪一场', async () => {
    const code = await opened();
    const { who } = await home();
    const typed = shown(code);
    const wrong = String((Number(typed) + 1) % 1_000_000).padStart(6, '0');
    expect(outcomeOf(await scan(who, wrong))).toBe('CODE_UNKNOWN');
    const asked = await callerOf(db, null).call(residentRouter, 'readScan', { code: typed });
    expect(valueOf(asked)).toEqual({ kind: 'action', title: null, target: typed });
    expect(outcomeOf(await scan(who, `${typed.slice(0, 3)} ${typed.slice(3)}`))).toBe('accepted');
    expect((await screen(code)).taken).toBe(1);
  });

  it('前一个码换了 15 秒还认，再晚不认；十分钟以前的也说过时', async () => {
    const code = await opened({ seats: 20 });
    const before = seconds(-30);
    const next = new Date('2026-11-20T06:30:14Z');
    expect(outcomeOf(await scan((await home()).who, qr(code, before), next))).toBe('accepted');
    const late = new Date('2026-11-20T06:30:16Z');
    expect(outcomeOf(await scan((await home()).who, qr(code, before), late))).toBe('CODE_EXPIRED');
    expect(outcomeOf(await scan((await home()).who, shown(code, before), late))).toBe(
      'CODE_EXPIRED',
    );
    expect(outcomeOf(await scan((await home()).who, qr(code, seconds(-540))))).toBe('CODE_EXPIRED');
  });

  it.each([
    ['还没到的码', (code: string) => qr(code, seconds(120)), 'CHECK_IN_FORGED'],
    ['只有活动号，没有会变的六位', (code: string) => `a.${code}`, 'CHECK_IN_CHANGING'],
    ['编的六位', (code: string) => `a.${code}-000000`, 'CHECK_IN_FORGED'],
    ['没有的活动', () => 'a.NSUCHACTVY-123456', 'CODE_UNKNOWN'],
  ])('%s，不记', async (_, text, refusal) => {
    const code = await opened();
    expect(outcomeOf(await scan((await home()).who, text(code)))).toBe(refusal);
    expect((await screen(code)).taken).toBe(0);
  });

  it('别的活动的六位数配不上这一场', async () => {
    const [one, other] = [await opened(), await opened()];
    const mixed = `a.${one}-${shown(other)}`;
    expect(outcomeOf(await scan((await home()).who, mixed))).toBe('CHECK_IN_FORGED');
  });

  it('凭签到的规则，印好的码不能用', async () => {
    await db.query(
      `insert into action_code values ('PRNTEDCDEF', 'meeting', $1, '示例印好的码',
      '2026-11-01', '2026-12-31', true)`,
      [office],
    );
    expect(outcomeOf(await scan((await home()).who, 'a.PRNTEDCDEF'))).toBe('CHECK_IN_CHANGING');
  });

  it('印好的码后面添六位数，不当作签到，也不记分', async () => {
    await db.query(
      `insert into action_code values ('PRNTEDTALK', 'talk', $1, '示例印好的码',
      '2026-11-01', '2026-12-31', true)`,
      [office],
    );
    const guest = await home();
    expect(outcomeOf(await scan(guest.who, 'a.PRNTEDTALK-123456'))).toBe('RULE_NOT_IN_FORCE');
    expect(outcomeOf(await scan(guest.who, 'a.PRNTEDTALK'))).toBe('accepted');
  });

  it('没开始、过了时间、提前结束，都不记，写明什么时候来', async () => {
    const code = await opened();
    const early = new Date('2026-11-20T05:59:50Z');
    const tooEarly = await scan((await home()).who, qr(code, early), early);
    expect(tooEarly).toMatchObject({
      refusal: { code: 'CODE_NOT_YET', next: '到 11月20日 14:00 再来扫。' },
    });
    const after = new Date('2026-11-20T08:00:10Z');
    expect(outcomeOf(await scan((await home()).who, qr(code, after), after))).toBe('CODE_OVER');
    const end = (now = during, who = 'wang') =>
      host(who, now).call(officeRouter, 'endActivity', { office, code });
    expect(outcomeOf(await end())).toBe('accepted');
    expect(outcomeOf(await end(seconds(60)))).toBe('ACTIVITY_OVER');
    expect(outcomeOf(await scan((await home()).who, qr(code, seconds(5)), seconds(5)))).toBe(
      'CODE_OVER',
    );
  });

  it('一户一场只记一次：再扫、家人再扫、同一个请求再发，都不多记', async () => {
    const code = await opened();
    const guest = await home();
    const request = { code: qr(code), requestId: newRequest() };
    const send = () =>
      callerOf(db, guest.who, { now: during }).call(residentRouter, 'scan', request);
    expect(await send()).toEqual(await send());
    await givenMember(db, guest.id, 'aunt');
    expect(outcomeOf(await scan('aunt', qr(code)))).toBe('CHECKED_IN_ALREADY');
    expect((await screen(code)).taken).toBe(1);
  });

  it('自己家的上限照样管：同一天第二场不记，名额也不占', async () => {
    const guest = await home();
    expect(outcomeOf(await scan(guest.who, qr(await opened())))).toBe('accepted');
    const second = await opened();
    expect(outcomeOf(await scan(guest.who, qr(second)))).toBe('ALREADY_TODAY');
    expect((await screen(second)).taken).toBe(0);
  });

  it('名额满了，不记；没确认、停用的户，不记', async () => {
    const code = await opened({ seats: 1 });
    expect(outcomeOf(await scan((await home()).who, qr(code)))).toBe('accepted');
    const full = await scan((await home()).who, qr(code));
    expect(full).toMatchObject({ refusal: { code: 'ACTIVITY_FULL', details: { seats: 1 } } });
    const open = await opened();
    const waiting = await home({ status: 'waiting' });
    const frozen = await home({ status: 'frozen' });
    expect(outcomeOf(await scan(waiting.who, qr(open)))).toBe('HOUSEHOLD_NOT_CONFIRMED');
    expect(outcomeOf(await scan(frozen.who, qr(open)))).toBe('HOUSEHOLD_FROZEN');
  });

  it('开活动的人自己家，不能扫自己的活动', async () => {
    const guest = await home();
    const [li] = await db.query<{ id: string }>(
      `select person as id from staff where called = '李姐' limit 1`,
    );
    await db.query(`insert into member values ($1, $2, 'adult', '2026-11-01')`, [guest.id, li?.id]);
    expect(outcomeOf(await scan(guest.who, qr(await opened())))).toBe('OWN_HOUSEHOLD');
    const byHand = await late(await opened({}, 'wang'), guest.passbookNo);
    expect(outcomeOf(byHand)).toBe('OWN_HOUSEHOLD');
    await db.query('update member set left_at = now() where person = $1', [li?.id]);
  });

  it('窗口不能代记：规则列表里没有，提规则时也不许写成能代记', async () => {
    const guest = await home();
    const asked = { office, household: guest.id, rule: 'meeting' };
    expect(outcomeOf(await host('li').call(officeRouter, 'post', asked))).toBe('RULE_NOT_BY_DESK');
    const editor = await aBureau(db, 'admin');
    const byDesk = { rule: 'talk', evidence: 'check-in', byDesk: true };
    expect(outcomeOf(await propose(editor, byDesk))).toBe('RULE_BY_ITS_WAY');
  });
});

describe('补记', () => {
  it('当天补记，写原因，当场记分，占一个名额；不能记两次', async () => {
    const code = await opened({ seats: 2 });
    const guest = await home();
    const named = valueOf(await late(code, guest.passbookNo));
    expect(named).toMatchObject({ status: 'counted', points: 10, called: '林*' });
    expect(await screen(code)).toMatchObject({ taken: 1, late: 1, waiting: 0 });
    expect(outcomeOf(await late(code, guest.passbookNo))).toBe('ALREADY_TODAY');
    expect(outcomeOf(await scan(guest.who, qr(code)))).toBe('CHECKED_IN_ALREADY');
    const [row] = await lateOf(code);
    expect(row).toMatchObject({ reason: '手机没电', byCalled: '李姐', status: 'counted' });
    expect(JSON.stringify(row)).not.toMatch(/hh_|pe_|林小明/);
  });

  it('没有原因、没有这一户、活动没开始、满了，都不能补记', async () => {
    const code = await opened({ seats: 1 });
    const guest = await home();
    const bare = { office, code, passbookNo: guest.passbookNo };
    expect(outcomeOf(await host('li').call(officeRouter, 'nameLate', bare))).toBe('INPUT_INVALID');
    expect(outcomeOf(await late(code, '090300000001'))).toBe('HOUSEHOLD_UNKNOWN');
    const ahead = await opened({ day: '2026-11-21' });
    expect(outcomeOf(await late(ahead, guest.passbookNo))).toBe('CODE_NOT_YET');
    expect(outcomeOf(await scan((await home()).who, qr(code)))).toBe('accepted');
    expect(outcomeOf(await late(code, guest.passbookNo))).toBe('ACTIVITY_FULL');
    const shut = await home({ status: 'closed' });
    expect(outcomeOf(await late(await opened(), shut.passbookNo))).toBe('HOUSEHOLD_CLOSED');
  });

  it('过了当天，先占着名额等第二个人；自己补的自己不能核；核准了按活动那天的版本记', async () => {
    const code = await opened({ seats: 1 });
    const guest = await home();
    const after = days(6);
    const waits = await late(code, guest.passbookNo, 'li', after);
    expect(valueOf(waits)).toMatchObject({ status: 'waiting', points: 0 });
    expect(await screen(code, after)).toMatchObject({ taken: 1, waiting: 1 });
    expect(outcomeOf(await late(code, guest.passbookNo, 'wang', after))).toBe('CHECKED_IN_ALREADY');
    const [row] = await lateOf(code, after, 'wang');
    const id = String(row?.id);
    expect(outcomeOf(await decide(id, 'li', { approve: true }, after))).toBe('LATE_OWN');
    expect(valueOf(await decide(id, 'wang', { approve: true }, after))).toEqual({
      ...{ status: 'counted', points: 10 },
    });
    expect(outcomeOf(await decide(id, 'wang', { approve: true }, after))).toBe('LATE_DECIDED');
    const entry = await callerOf(db, guest.who).call(residentRouter, 'entry', { seq: 1 });
    expect(valueOf(entry).rule).toMatchObject({ version: 1, points: 10 });
  });

  it('不同意要写原因，名额还回去，这一户可以再补', async () => {
    const code = await opened({ seats: 1 });
    const guest = await home();
    valueOf(await late(code, guest.passbookNo, 'li', days(1)));
    const [row] = await lateOf(code, days(1));
    const id = String(row?.id);
    expect(outcomeOf(await decide(id, 'wang', { approve: false }))).toBe('INPUT_INVALID');
    valueOf(await decide(id, 'wang', { approve: false, reason: '签名册上没有' }));
    expect(await screen(code, days(1))).toMatchObject({ taken: 0, late: 0, waiting: 0 });
    expect(outcomeOf(await late(code, guest.passbookNo, 'wang', days(1)))).toBe('accepted');
  });

  it('第二个人是自己家的也不能核', async () => {
    const code = await opened();
    const guest = await home();
    valueOf(await late(code, guest.passbookNo, 'li', days(1)));
    const [wang] = await db.query<{ id: string }>(
      `select person as id from staff where called = '王主任' limit 1`,
    );
    await db.query(`insert into member values ($1, $2, 'adult', '2026-11-01')`, [
      ...[guest.id, wang?.id],
    ]);
    const [row] = await lateOf(code, days(1));
    for (const approve of [true, false]) {
      const decided = await decide(String(row?.id), 'wang', { approve, reason: '自己家' });
      expect(outcomeOf(decided)).toBe('OWN_HOUSEHOLD');
    }
    await db.query('update member set left_at = now() where person = $1', [wang?.id]);
  });

  it('三十天以后不能再补', async () => {
    const code = await opened();
    const guest = await home();
    expect(outcomeOf(await late(code, guest.passbookNo, 'li', days(31)))).toBe('LATE_OVER');
    expect(outcomeOf(await late(code, guest.passbookNo, 'li', days(30)))).toBe('accepted');
  });

  it('别的网点看不到、补不了、结束不了、核不了', async () => {
    const code = await opened();
    const guest = await home();
    valueOf(await late(code, guest.passbookNo, 'li', days(1)));
    const [row] = await lateOf(code, days(1));
    const far = callerOf(db, 'far', { now: days(1) });
    const at = { office: otherOffice, code };
    const tries = [
      far.call(officeRouter, 'activityScreen', at),
      far.call(officeRouter, 'lateList', at),
      far.call(officeRouter, 'endActivity', at),
      far.call(officeRouter, 'nameLate', { ...at, passbookNo: guest.passbookNo, reason: '在场' }),
      far.call(officeRouter, 'decideLate', {
        ...{ office: otherOffice, attendance: String(row?.id), approve: true },
      }),
    ];
    for (const each of tries) expect(outcomeOf(await each)).toBe('NOT_FOUND');
    const none = await decide('at_none');
    expect(outcomeOf(none)).toBe('NOT_FOUND');
  });
});

describe('主管单位回访', () => {
  it('看得到每场的名额和签到数；结束以后抽三户，遮着号，再抽还是那三户', async () => {
    const code = await opened({ seats: 5, from: '14:10' });
    for (let guest = 0; guest < 4; guest += 1) {
      expect(outcomeOf(await scan((await home()).who, qr(code)))).toBe('accepted');
    }
    valueOf(await late(code, (await home()).passbookNo));
    expect(outcomeOf(await draw(code, during))).toBe('ACTIVITY_NOT_OVER');
    expect(valueOf(await draw(code))).toEqual({ drawn: 3 });
    const first = await calls(code);
    expect(valueOf(await draw(code))).toEqual({ drawn: 3 });
    expect(await calls(code)).toEqual(first);
    for (const call of first) {
      expect(call.passbookNo).toMatch(/^0903\*{4}\d{4}$/);
      expect(call).toMatchObject({ called: '林*', door: '示例花园 3幢 ***', result: null });
    }
    expect(JSON.stringify(first)).not.toMatch(/hh_|pe_|402/);
    const { items } = valueOf(
      await callerOf(db, 'fang', { now: days(1), demo: true }).call(bureauRouter, 'activities', {
        office,
      }),
    );
    expect(items.find((each) => each.code === code)).toMatchObject({
      ...{ taken: 5, seats: 5, late: 1, drawn: 3, came: 0, openedByCalled: '李姐' },
    });
  });

  it('结果留下：没打通的可以再问，说过来没来的不能改', async () => {
    const code = await opened();
    expect(outcomeOf(await scan((await home()).who, qr(code)))).toBe('accepted');
    expect(valueOf(await draw(code))).toEqual({ drawn: 1 });
    const [call] = await calls(code);
    const id = String(call?.attendance);
    expect(outcomeOf(await keep(id, 'no-answer'))).toBe('accepted');
    expect(outcomeOf(await keep(id, 'not-there', { note: '说那天在岱山' }))).toBe('accepted');
    expect(outcomeOf(await keep(id, 'came'))).toBe('CALL_DECIDED');
    expect(await calls(code)).toMatchObject([{ result: 'not-there', note: '说那天在岱山' }]);
    expect(outcomeOf(await keep('at_none', 'came'))).toBe('NOT_FOUND');
    const none = await host('fang', days(1)).call(bureauRouter, 'drawCalls', {
      ...{ office, code: 'NSUCHACTVY' },
    });
    expect(outcomeOf(none)).toBe('NOT_FOUND');
  });

  it('自己家被抽到，由别的人来问', async () => {
    const code = await opened();
    const guest = await home();
    expect(outcomeOf(await scan(guest.who, qr(code)))).toBe('accepted');
    valueOf(await draw(code));
    const [fang] = await db.query<{ id: string }>(
      `select person as id from staff where role = 'reviewer' limit 1`,
    );
    await db.query(`insert into member values ($1, $2, 'adult', '2026-11-01')`, [
      ...[guest.id, fang?.id],
    ]);
    const [call] = await calls(code);
    expect(outcomeOf(await keep(String(call?.attendance), 'came'))).toBe('OWN_HOUSEHOLD');
  });

  it('名额和一户一次，数据库自己也管', async () => {
    const code = await opened({ seats: 1 });
    await expect(db.query('update activity set taken = 2 where code = $1', [code])).rejects.toThrow(
      /activity_seats/,
    );
    const guest = await home();
    expect(planned.seats).toBe(3);
    const twice = `insert into attendance (id, code, household, how, status, reason, by_person, at)
      select 'at_double' || n, $1, $2, 'late', 'waiting', '示例', c.opened_by, now()
      from activity c, generate_series(1, 2) n where c.code = $1`;
    await expect(db.query(twice, [code, guest.id])).rejects.toThrow(/attendance_once/);
  });
});
