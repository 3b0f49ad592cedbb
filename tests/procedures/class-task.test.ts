/** 班级任务：老师开，大人凭班级码报，点过人数才记分，最多记做完的人数，剩下的要另一位负责人。 */
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
  outcomeOf,
  valueOf,
} from '../support/books';
import { days, givenSchool, givenWaiting, planned, school, teaching } from './class-task-steps';

let db: Db;
const steps = teaching(() => db);
const { at, open, opened, home, join, seen, count, task, left, decide } = steps;

beforeAll(async () => {
  db = await openBooks();
  await givenSchool(db);
});
afterAll(async () => {
  expect(await disagreements(db)).toEqual([]);
  await db.close();
});

const numbersOf = async (who: string) =>
  valueOf(await callerOf(db, who).call(residentRouter, 'home')).numbers;

describe('开一个班级任务', () => {
  it.each([
    ['没有的规则', { rule: 'nosuch' }, 'RULE_UNKNOWN'],
    ['不是凭课堂记数的规则', { rule: 'talk' }, 'RULE_NOT_BY_CLASS'],
    ['已经不用的规则', { rule: 'lesson-gone' }, 'RULE_NOT_IN_FORCE'],
    ['从昨天起', { fromDay: '2026-11-19' }, 'CLASS_DAYS'],
    ['太远', { fromDay: '2027-02-01', untilDay: '2027-02-02' }, 'CLASS_DAYS'],
    ['太长', { untilDay: '2026-12-21' }, 'CLASS_DAYS'],
    ['最后一天在前', { fromDay: '2026-11-22', untilDay: '2026-11-21' }, 'CLASS_DAYS'],
    ['没有学生', { pupils: 0 }, 'INPUT_INVALID'],
    ['学生太多', { pupils: 61 }, 'INPUT_INVALID'],
    ['没写班', { className: '' }, 'INPUT_INVALID'],
  ])('%s，不能开', async (_, more, code) => {
    expect(outcomeOf(await open(more))).toBe(code);
  });

  it('不是学校的网点不能开；负责人和别校的老师也不能替本校开', async () => {
    const astray = at('astray').call(officeRouter, 'openClassTask', { office, ...planned });
    expect(outcomeOf(await astray)).toBe('CLASS_ONLY_SCHOOL');
    expect(outcomeOf(await open({}, 'he'))).toBe('ROLE_NOT_ALLOWED');
    expect(outcomeOf(await open({}, 'far-teacher'))).toBe('ROLE_NOT_ALLOWED');
  });

  it('得到六位码，第一位是字母；发两次只开一个；列表里写着人数，没有一个名字', async () => {
    const requestId = newRequest();
    const first = valueOf(await open({ requestId }));
    expect(valueOf(await open({ requestId }))).toEqual(first);
    expect(first.code).toMatch(/^[A-Z][A-Z2-9]{5}$/);
    const { items, rules } = valueOf(
      await at('ma').call(officeRouter, 'classTasks', { office: school }),
    );
    expect(items[0]).toMatchObject({ code: first.code, pupils: 3, joined: 0, state: 'on' });
    expect(rules.map(({ id }) => id)).toContain('lesson');
    expect((await task(first.code)).scan).toBe(`t.${first.code}`);
  });

  it('没点过人数的最多一百个', async () => {
    await db.query(
      `insert into class_task (code, office, rule, class_name, task, pupils, from_day, until_day,
         opened_by, opened_at)
       select 'AAA' || substr('23456789', 1 + n / 64, 1) || substr('23456789', 1 + n / 8 % 8, 1)
         || substr('23456789', 1 + n % 8, 1), o.id, 'lesson', '示例班', '示例', 1, '2026-11-20',
         '2026-11-20', s.person, now()
       from generate_series(0, 99) n, office o, staff s
       where o.kind = 'school' and o.name = '示例远小学' and s.office = o.id and s.role = 'school'`,
    );
    const far = at('far-teacher').call(officeRouter, 'openClassTask', {
      office: (await db.query<{ id: string }>(`select id from office where name = '示例远小学'`))[0]
        ?.id,
      ...planned,
    });
    expect(outcomeOf(await far)).toBe('CLASS_LIMIT');
  });
});

describe('大人来报', () => {
  it('扫码或输入都认；报上以后待到账，存折上还没有，申报里写着等老师', async () => {
    const code = await opened();
    const { who } = await home();
    const typed = `${code.slice(0, 3)} ${code.slice(3)}`.toLowerCase();
    const read = await callerOf(db, null).call(residentRouter, 'readScan', { code: typed });
    expect(valueOf(read)).toEqual({ kind: 'class', title: null, target: code });
    expect(await seen(who, typed)).toMatchObject({
      ...{ school: '示例小学', className: '示例三（2）班', points: 10, joined: null, state: 'on' },
    });
    const done = valueOf(await join(who, typed));
    expect(done).toMatchObject({ points: 10, numbers: { usable: 0, waiting: 10, held: 0 } });
    expect((await seen(who, code)).joined).toBe('waiting');
    const { items } = valueOf(await at(who).call(residentRouter, 'claims'));
    expect(items[0]).toMatchObject({ status: 'waiting', awaits: 'teacher', seq: null });
    const claim = valueOf(await at(who).call(residentRouter, 'claim', { claim: done.claim }));
    expect(claim.classTask).toMatchObject({ className: '示例三（2）班', isCounted: false });
    expect((await task(code)).joined).toBe(1);
  });

  it('同一个请求发两次，只报一次', async () => {
    const code = await opened();
    const { who } = await home();
    const requestId = newRequest();
    const send = () => at(who).call(residentRouter, 'joinClassTask', { code, requestId });
    expect(await send()).toEqual(await send());
    expect((await task(code)).joined).toBe(1);
  });

  it('没有的码、没到的日子、过了的日子，都不行', async () => {
    const { who } = await home();
    expect(outcomeOf(await join(who, 'W99999'))).toBe('CLASS_UNKNOWN');
    expect(outcomeOf(await at(who).call(residentRouter, 'classTask', { code: 'W99999' }))).toBe(
      'CLASS_UNKNOWN',
    );
    const later = await opened({ fromDay: '2026-11-22' });
    expect(outcomeOf(await join(who, later))).toBe('CLASS_NOT_YET');
    expect(outcomeOf(await join(who, await opened(), days(14)))).toBe('CLASS_OVER');
    expect((await db.query('select 1 from class_join j where j.code = $1', [later])).length).toBe(
      0,
    );
  });

  it('一户一个任务报一次，家里另一个人再报也不行', async () => {
    const code = await opened();
    const { who, id } = await home();
    await givenMember(db, id, `${who}-2`);
    expect(outcomeOf(await join(who, code))).toBe('accepted');
    expect(outcomeOf(await join(`${who}-2`, code, days(1)))).toBe('CLASS_JOINED');
  });

  it('报的户不比学生多；点过人数以后不能再报', async () => {
    const code = await opened({ pupils: 1 });
    expect(outcomeOf(await join((await home()).who, code))).toBe('accepted');
    expect(outcomeOf(await join((await home()).who, code))).toBe('CLASS_FULL');
    const counted = await opened();
    valueOf(await count(counted, 0));
    expect(outcomeOf(await join((await home()).who, counted))).toBe('CLASS_CLOSED');
    await expect(
      db.query('update class_task set joined = joined + 1 where code = $1', [code]),
    ).rejects.toThrow(/class_task_seats/);
  });

  it('规则到那天不用了，就不能报', async () => {
    const code = await opened({ rule: 'lesson-ending' });
    expect(outcomeOf(await join((await home()).who, code, days(6)))).toBe('RULE_NOT_IN_FORCE');
  });

  it('一天一次、一月两次、一户一共几次，照规则', async () => {
    const [one, two, three] = [await opened(), await opened(), await opened()];
    const { who } = await home();
    expect(outcomeOf(await join(who, one))).toBe('accepted');
    expect(outcomeOf(await join(who, two))).toBe('ALREADY_TODAY');
    expect(outcomeOf(await join(who, two, days(1)))).toBe('accepted');
    expect(outcomeOf(await join(who, three, days(2)))).toBe('RULE_CAP_MONTH');
    const [first, again] = [
      await opened({ rule: 'lesson-once' }),
      await opened({ rule: 'lesson-once' }),
    ];
    expect(outcomeOf(await join(who, first, days(3)))).toBe('accepted');
    expect(outcomeOf(await join(who, again, days(4)))).toBe('RULE_CAP_EVER');
  });

  it('一天和一月的上限也算上待到账的', async () => {
    const code = await opened({ pupils: 9 });
    const full = await home();
    await givenWaiting(db, full.id, 40, '2026-11-20');
    expect(outcomeOf(await join(full.who, code))).toBe('CAP_DAY');
    const month = await home();
    await givenWaiting(db, month.id, 295, '2026-11-03');
    expect(outcomeOf(await join(month.who, code))).toBe('CAP_MONTH');
    expect((await task(code)).joined).toBe(0);
  });

  it.each([
    ['waiting', 'HOUSEHOLD_NOT_CONFIRMED'],
    ['frozen', 'HOUSEHOLD_FROZEN'],
    ['closed', 'HOUSEHOLD_CLOSED'],
  ] as const)('存折是 %s 的户不能报', async (status, code) => {
    const { who } = await home({ status });
    expect(outcomeOf(await join(who, await opened()))).toBe(code);
  });

  it('印出来的码、网点代记，都记不上课堂的分', async () => {
    await db.query(
      `insert into action_code values
         ('LESSNCXDEF', 'lesson', $1, '示例课堂码', '2026-11-01', '2026-12-31', true)`,
      [office],
    );
    const { who, id } = await home();
    const scanned = at(who).call(residentRouter, 'scan', { code: 'a.LESSNCXDEF' });
    expect(outcomeOf(await scanned)).toBe('RULE_NOT_BY_CODE');
    const asClass = at(who).call(residentRouter, 'scan', { code: `t.${await opened()}` });
    expect(outcomeOf(await asClass)).toBe('CODE_OTHER_KIND');
    const post = { office, household: id, rule: 'lesson' };
    expect(outcomeOf(await at('li').call(officeRouter, 'post', post))).toBe('RULE_NOT_BY_DESK');
  });
});

describe('老师点人数', () => {
  it('没到日子、过了三十天、比全班多、点过了、别校的，都不行', async () => {
    const later = await opened({ fromDay: '2026-11-22' });
    expect(outcomeOf(await count(later, 1))).toBe('CLASS_NOT_YET');
    const code = await opened();
    expect(outcomeOf(await count(code, 4))).toBe('CLASS_COUNT');
    expect(outcomeOf(await count(code, 1, 'gu', days(44)))).toBe('CLASS_CLOSE_LATE');
    const far = at('far-teacher').call(officeRouter, 'countClass', {
      ...{ office: 'of_school-far', code, tookPart: 1 },
    });
    expect(outcomeOf(await far)).toBe('NOT_FOUND');
    expect(outcomeOf(await count(code, 3, 'ma', days(43)))).toBe('accepted');
    expect(outcomeOf(await count(code, 3))).toBe('CLASS_CLOSED');
    await expect(
      db.query('update class_task set took_part = 4 where code = $1', [code]),
    ).rejects.toThrow(/class_task_count/);
  });

  it('点过人数才到账：先报的先记，多出的等负责人；分记给一家人，信用记给报的人', async () => {
    const code = await opened();
    const homes = [await home(), await home(), await home()];
    for (const { who } of homes) valueOf(await join(who, code));
    const [first, second, third] = homes;
    if (first === undefined || second === undefined || third === undefined)
      throw new Error('three');
    expect(await numbersOf(first.who)).toMatchObject({ usable: 0, waiting: 10 });
    expect(valueOf(await count(code, 2, 'gu', days(5)))).toEqual({ paid: 2, waiting: 1 });
    expect(await numbersOf(first.who)).toMatchObject({ usable: 10, waiting: 0 });
    expect(await numbersOf(third.who)).toMatchObject({ usable: 0, waiting: 10 });
    expect(await task(code)).toMatchObject({
      ...{ joined: 3, tookPart: 2, paid: 2, waiting: 1, state: 'counted', isCountedByMe: true },
    });
    const line = valueOf(await at(second.who).call(residentRouter, 'entry', { seq: 1 }));
    expect(line.line).toMatchObject({ amount: 10, title: '节水课堂任务', day: '2026-11-25' });
    expect([line.source.text, line.by.called, line.by.office]).toEqual([
      ...['班级任务：示例三（2）班', '顾老师', '示例小学'],
    ]);
    const credit = valueOf(await at(second.who).call(residentRouter, 'creditBook'));
    expect(credit.balance).toBe(5);
    const { items } = valueOf(await at(third.who).call(residentRouter, 'claims'));
    expect(items[0]).toMatchObject({ status: 'waiting', awaits: 'school' });
  });

  it('老师自己家、这几天停用的存折，点的时候不记，等负责人', async () => {
    const code = await opened();
    const own = await home();
    await db.query(
      `insert into member select $1, person, 'adult', '2026-11-01' from staff where called = '马老师'`,
      [own.id],
    );
    const stopped = await home();
    const other = await home();
    for (const { who } of [own, stopped, other]) valueOf(await join(who, code));
    await db.query(`update household set status = 'frozen' where id = $1`, [stopped.id]);
    expect(valueOf(await count(code, 3, 'ma'))).toEqual({ paid: 1, waiting: 2 });
    expect(await numbersOf(other.who)).toMatchObject({ usable: 10 });
    const waiting = await left(code);
    expect(waiting.map(({ no }) => no)).toEqual([1, 2]);
    expect(waiting[0]).toMatchObject({ called: expect.stringContaining('*'), isOwn: false });
    expect(outcomeOf(await decide(waiting[1]?.claim ?? ''))).toBe('HOUSEHOLD_FROZEN');
    expect(outcomeOf(await decide(waiting[0]?.claim ?? ''))).toBe('accepted');
    expect(await numbersOf(own.who)).toMatchObject({ usable: 10, waiting: 0 });
  });
});

describe('点数以外的几户', () => {
  const waitingOne = async () => {
    const code = await opened({ pupils: 2 });
    const homes = [await home(), await home()];
    const claims: string[] = [];
    for (const { who } of homes) claims.push(valueOf(await join(who, code)).claim);
    return { code, homes, claims };
  };

  it('老师没点以前不能核；点过的人自己不能核；别校的不能核', async () => {
    const { code, claims } = await waitingOne();
    const last = claims[1] ?? '';
    expect(await left(code)).toEqual([]);
    expect(outcomeOf(await decide(last))).toBe('CLASS_NOT_CLOSED');
    await db.query(
      `insert into staff select person, office, 'manager', called, from_day from staff
         where called = '马老师'`,
    );
    valueOf(await count(code, 1, 'ma'));
    expect(outcomeOf(await decide(last, { approve: true }, 'ma'))).toBe('CLASS_OWN_COUNT');
    const far = at('far-head').call(officeRouter, 'decideClassJoin', {
      ...{ office: 'of_school-far', claim: last, approve: true },
    });
    expect(outcomeOf(await far)).toBe('NOT_FOUND');
    expect(outcomeOf(await decide('cl_none'))).toBe('NOT_FOUND');
    expect(outcomeOf(await decide(last, { approve: true }, 'gu'))).toBe('ROLE_NOT_ALLOWED');
    const listed = at('far-head').call(officeRouter, 'classWaiting', {
      ...{ office: 'of_school-far', code },
    });
    expect(outcomeOf(await listed)).toBe('NOT_FOUND');
    const seenFar = at('far-head').call(officeRouter, 'classTask', {
      ...{ office: 'of_school-far', code },
    });
    expect(outcomeOf(await seenFar)).toBe('NOT_FOUND');
  });

  it('负责人不能核自己家；不记要写原因；核过的不能再核', async () => {
    const { code, homes, claims } = await waitingOne();
    const last = claims[1] ?? '';
    valueOf(await count(code, 1));
    await db.query(
      `insert into member select $1, person, 'adult', '2026-11-01' from staff where called = '何校长'`,
      [homes[1]?.id],
    );
    expect((await left(code))[0]).toMatchObject({ isOwn: true });
    expect(outcomeOf(await decide(last))).toBe('OWN_HOUSEHOLD');
    await db.query(`delete from member where household = $1 and role = 'adult'`, [homes[1]?.id]);
    expect(outcomeOf(await decide(last, { approve: false }))).toBe('INPUT_INVALID');
    const no = { approve: false, reason: '不是这个班的' };
    expect(valueOf(await decide(last, no))).toEqual({ status: 'declined', points: 0 });
    expect(outcomeOf(await decide(last))).toBe('CLAIM_DECIDED');
    expect(await numbersOf(homes[1]?.who ?? '')).toMatchObject({ usable: 0, waiting: 0 });
  });

  it('回避过的不能核；还没确认、已经销户的存折也记不上', async () => {
    const { code, homes, claims } = await waitingOne();
    const last = claims[1] ?? '';
    valueOf(await count(code, 0));
    const set = (status: string) =>
      db.query('update household set status = $2 where id = $1', [homes[1]?.id, status]);
    await set('closed');
    expect(outcomeOf(await decide(last))).toBe('HOUSEHOLD_CLOSED');
    await set('waiting');
    expect(outcomeOf(await decide(last))).toBe('HOUSEHOLD_NOT_CONFIRMED');
    await set('confirmed');
    await db.query(
      `insert into stepped_aside (person, household, office, at)
         select person, $1, office, now() from staff where called = '何校长'`,
      [homes[1]?.id],
    );
    expect(outcomeOf(await decide(last))).toBe('STEPPED_ASIDE');
  });

  it('负责人的窗口数得出点过以后还等着的户；没点的不数，核过的不数', async () => {
    const classesOf = async () =>
      valueOf(await at('he').call(officeRouter, 'desk', { office: school })).waiting.classes;
    const before = await classesOf();
    const { code, claims } = await waitingOne();
    expect(await classesOf()).toBe(before);
    valueOf(await count(code, 0));
    expect(await classesOf()).toBe(before + claims.length);
    valueOf(await decide(claims[0] ?? ''));
    expect(await classesOf()).toBe(before + claims.length - 1);
  });

  it('不在待办里，也不能从待办里核', async () => {
    const { claims } = await waitingOne();
    const asked = { office: school, kind: 'claims' };
    expect(valueOf(await at('he').call(officeRouter, 'worklist', asked)).items).toEqual([]);
    const { waiting } = valueOf(await at('he').call(officeRouter, 'desk', { office: school }));
    expect(waiting.claims).toBe(0);
    const decided = at('he').call(officeRouter, 'decideClaim', {
      ...{ office: school, claim: claims[0], approve: true },
    });
    expect(outcomeOf(await decided)).toBe('CLASS_BY_COUNT');
  });
});
