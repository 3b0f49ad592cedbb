/** 班级任务：主管单位看人数、抽三户回访；没人点数的、没人核的，夜里退回。 */
import { bureauRouter } from '@procedures/bureau/router';
import { nightlyRouter } from '@procedures/nightly/router';
import { residentRouter } from '@procedures/resident/router';
import type { Db } from '@store/port';
import { disagreements } from '../store/ledger-steps';
import { callerOf, office, openBooks, outcomeOf, valueOf } from '../support/books';
import { aBureau, propose } from './rule-book-steps';
import { days, givenSchool, teaching } from './class-task-steps';

let db: Db;
const steps = teaching(() => db);
const { at, opened, home, join, count, draw, calls, keep } = steps;

beforeAll(async () => {
  db = await openBooks();
  await givenSchool(db);
});
afterAll(async () => {
  expect(await disagreements(db)).toEqual([]);
  await db.close();
});

describe('主管单位', () => {
  it('看得到每个任务的人数；没点过人数、没有记上的，不能抽', async () => {
    const code = await opened();
    expect(outcomeOf(await draw('W99999'))).toBe('NOT_FOUND');
    expect(outcomeOf(await draw(code))).toBe('CLASS_NOT_CLOSED');
    valueOf(await count(code, 0));
    expect(outcomeOf(await draw(code))).toBe('CLASS_NOTHING_PAID');
    const watched = callerOf(db, 'fang', { demo: true }).call(bureauRouter, 'classTasks', {
      office,
    });
    expect(valueOf(await watched).items[0]).toMatchObject({
      ...{ code, officeName: '示例小学', openedByCalled: '顾老师', countedByCalled: '顾老师' },
      ...{ pupils: 3, joined: 0, tookPart: 0, paid: 0, drawn: 0 },
    });
    const outside = at('fang').call(bureauRouter, 'classTasks', { office });
    expect(valueOf(await outside).items).toEqual([]);
  });

  it('抽三户，再抽还是这三户，姓名和存折号都遮着；说了做没做就不改', async () => {
    const code = await opened({ pupils: 5 });
    const homes = [await home(), await home(), await home(), await home()];
    for (const { who } of homes) valueOf(await join(who, code));
    valueOf(await count(code, 4));
    expect(valueOf(await draw(code))).toEqual({ drawn: 3 });
    const drawn = await calls(code);
    expect(valueOf(await draw(code))).toEqual({ drawn: 3 });
    expect(await calls(code)).toEqual(drawn);
    expect(drawn).toHaveLength(3);
    expect(drawn[0]?.passbookNo).toMatch(/^0903\*{4}\d{4}$/);
    const claim = drawn[0]?.claim ?? '';
    expect(outcomeOf(await keep('cl_none', 'done'))).toBe('NOT_FOUND');
    expect(outcomeOf(await keep(claim, 'no-answer'))).toBe('accepted');
    expect(outcomeOf(await keep(claim, 'not-done', { note: '说没有做' }))).toBe('accepted');
    expect(outcomeOf(await keep(claim, 'done'))).toBe('CALL_DECIDED');
    const own = drawn[1]?.claim ?? '';
    await db.query(
      `insert into member select j.household, s.person, 'adult', '2026-11-01'
         from class_join j, staff s where j.claim = $1 and s.role = 'reviewer'`,
      [own],
    );
    expect(outcomeOf(await keep(own, 'done'))).toBe('OWN_HOUSEHOLD');
    const watched = callerOf(db, 'fang', { demo: true }).call(bureauRouter, 'classTasks', {
      office,
    });
    expect(valueOf(await watched).items.find((each) => each.code === code)).toMatchObject({
      ...{ drawn: 3, done: 0, notDone: 1 },
    });
  });
});

describe('规则簿', () => {
  it('凭课堂记数的要老师一个人核，答题的不要人核，都不能由网点代记', async () => {
    const editor = await aBureau(db, 'admin');
    const lesson = { rule: 'talk', evidence: 'class', byDesk: false };
    const two = await propose(editor, { ...lesson, checkers: 2 });
    expect(outcomeOf(two)).toBe('RULE_CHECKERS_FIXED');
    const none = await propose(editor, { ...lesson, checkers: 0 });
    expect(outcomeOf(none)).toBe('RULE_CHECKERS_FIXED');
    const desk = await propose(editor, { ...lesson, checkers: 1, byDesk: true });
    expect(outcomeOf(desk)).toBe('RULE_BY_ITS_WAY');
    const quiz = { rule: 'talk', evidence: 'quiz', byDesk: false };
    const checked = await propose(editor, { ...quiz, checkers: 1 });
    expect(outcomeOf(checked)).toBe('RULE_CHECKERS_FIXED');
    await expect(
      db.script(`insert into rule (id, version, effective_from, title, act, icon, evidence, points,
        credit, times_day, times_month, checkers, by_desk, clause, source, is_default)
        values ('lax', 1, '2026-01-01', '示例', '示例', 'people', 'class', 1, 1, 1, 1, 0, false, '示例',
        '示例', true)`),
    ).rejects.toThrow(/rule_class/);
  });
});

describe('夜里', () => {
  it('老师三十天没点、点过三十天没核的，退回并写明；再跑一次不变', async () => {
    const uncounted = await opened();
    const silent = await home();
    valueOf(await join(silent.who, uncounted));
    const counted = await opened();
    const [paid, extra] = [await home(), await home()];
    for (const { who } of [paid, extra]) valueOf(await join(who, counted, days(1)));
    valueOf(await count(counted, 1, 'gu', days(13)));
    const night = (day: string, now: Date) =>
      callerOf(db, { timer: true }, { now }).call(nightlyRouter, 'run', { day });
    valueOf(await night('2026-12-31', new Date('2026-12-31T18:00:00Z')));
    const claimOf = async (who: string) =>
      valueOf(await at(who, days(60)).call(residentRouter, 'claims')).items[0];
    expect((await claimOf(silent.who))?.status).toBe('waiting');
    valueOf(await night('2027-01-03', new Date('2027-01-03T18:00:00Z')));
    expect(await claimOf(silent.who)).toMatchObject({
      ...{ status: 'declined', reason: '过了 30 天，老师没有点人数' },
    });
    expect(await claimOf(extra.who)).toMatchObject({
      ...{ status: 'declined', reason: '点过人数 30 天，学校没有核' },
    });
    expect((await claimOf(paid.who))?.status).toBe('approved');
    expect(valueOf(await night('2027-01-03', new Date('2027-01-03T19:00:00Z'))).unanswered).toBe(0);
  });
});
