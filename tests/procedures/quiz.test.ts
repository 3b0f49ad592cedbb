/** 节水问答：一周三道，答前看不到答案，答过不能改，三道都答了记一次分，对错都一样。 */
import { nightlyRouter } from '@procedures/nightly/router';
import { residentRouter } from '@procedures/resident/router';
import type { Db } from '@store/port';
import { disagreements } from '../store/ledger-steps';
import {
  callerOf,
  givenHousehold,
  givenMember,
  morning,
  newRequest,
  openBooks,
  outcomeOf,
  valueOf,
} from '../support/books';
import { nextTail } from '../support/fixed';
import { givenWaiting } from './class-task-steps';

let db: Db;
/** The morning is a Friday; its week begins on 16 November 2026. */
const weeks = (count: number) => new Date(morning.getTime() + count * 7 * 86_400_000);

const questions = `insert into quiz_question
  select 'q-' || n, '示例第 ' || n || ' 题？', '甲', '乙', '丙', case n % 3 when 0 then 'a' when 1 then 'b'
    else 'c' end, '示例讲解 ' || n, '示例出处', 'own', true from generate_series(1, 8) n`;
const rule = (version: number, from: string, month: number, ever: number | null) =>
  `insert into rule (id, version, effective_from, title, act, icon, evidence, points, credit, times_day,
    times_month, times_ever, checkers, by_desk, clause, source, is_default)
  values ('quiz', ${String(version)}, '${from}', '节水问答', '答完这周的三道节水问答', 'ask', 'quiz', 3, 1, 1,
    ${String(month)}, ${ever === null ? 'null' : String(ever)}, 0, false, '示例', '示例', true)`;

beforeAll(async () => {
  db = await openBooks();
  await db.script(questions);
  await db.script(rule(1, '2026-11-09', 2, null));
  await db.script(rule(2, '2026-12-01', 5, 3));
});
afterAll(async () => {
  expect(await disagreements(db)).toEqual([]);
  await db.close();
});

const at = (who: string, now = morning) => callerOf(db, who, { now });
const home = async (more: Parameters<typeof givenHousehold>[1] = {}) => {
  const who = `reader-${nextTail()}`;
  return { who, ...(await givenHousehold(db, { head: who, ...more })) };
};
const quizOf = async (who: string, now = morning) =>
  valueOf(await at(who, now).call(residentRouter, 'quiz'));
const answer = (who: string, question: string, choice = 'a', now = morning) =>
  at(who, now).call(residentRouter, 'answerQuiz', { question, choice });
const book = (who: string, now = morning) => at(who, now).call(residentRouter, 'bookQuiz');
const answerAll = async (who: string, now = morning) => {
  for (const { id, answered } of (await quizOf(who, now)).items) {
    if (answered === null) valueOf(await answer(who, id, 'a', now));
  }
};

describe('这周的三道题', () => {
  it('刷新还是这三道；没答以前，答案和讲解一个字也没有', async () => {
    const { who } = await home();
    const first = await quizOf(who);
    expect(first).toMatchObject({ week: '2026-11-16', isBooked: false, isReady: false });
    expect(first.items).toHaveLength(3);
    expect(JSON.stringify(first)).not.toMatch(/讲解|correct|出处/);
    expect(await quizOf(who)).toEqual(first);
    expect(await quizOf(who, new Date('2026-11-22T15:59:59Z'))).toEqual(first);
  });

  it('答对答错都看到讲解和出处；答过的留着，别的不换', async () => {
    const { who } = await home();
    const before = await quizOf(who);
    for (const { id } of before.items) {
      const told = valueOf(await answer(who, id));
      expect(told).toMatchObject({
        explanation: expect.stringContaining('讲解'),
        certainty: 'own',
      });
      expect(told.isRight).toBe(told.correct === 'a');
    }
    const after = await quizOf(who);
    expect(after.items.map(({ id }) => id)).toEqual(before.items.map(({ id }) => id));
    expect(after.items.every(({ answered }) => answered !== null)).toBe(true);
    expect(after.isReady).toBe(true);
  });

  it('不是自己这周的题不能答；答过不能改；发两次只算一次', async () => {
    const { who } = await home();
    const { items } = await quizOf(who);
    const [first] = items;
    if (first === undefined) throw new Error('three questions');
    const others = [1, 2, 3, 4, 5, 6, 7, 8]
      .map((n) => `q-${String(n)}`)
      .filter((id) => items.every((each) => each.id !== id));
    expect(outcomeOf(await answer(who, others[0] ?? ''))).toBe('QUIZ_NOT_YOURS');
    expect(outcomeOf(await answer(who, 'no-such'))).toBe('QUIZ_NOT_YOURS');
    const requestId = newRequest();
    const send = () =>
      at(who).call(residentRouter, 'answerQuiz', { question: first.id, choice: 'b', requestId });
    expect(await send()).toEqual(await send());
    expect(outcomeOf(await answer(who, first.id, 'c'))).toBe('QUIZ_ANSWERED');
    await expect(db.query('update quiz_answer set is_right = true')).rejects.toThrow(
      /LINES_ARE_FINAL/,
    );
  });

  it('下一周先出没问过的；题目撤掉了，答过的那几道不受影响', async () => {
    const { who } = await home();
    await answerAll(who);
    const asked = (await quizOf(who)).items.map(({ id }) => id);
    const next = await quizOf(who, weeks(1));
    expect(next.items.filter(({ id }) => asked.includes(id))).toEqual([]);
    await answerAll(who, weeks(1));
    const third = (await quizOf(who, weeks(2))).items.map(({ id }) => id);
    const all = new Set([...asked, ...next.items.map(({ id }) => id), ...third]);
    expect(all.size).toBe(8);
  });

  it('一道题也没有的时候，写明没有', async () => {
    const empty = await openBooks();
    await givenHousehold(empty, { head: 'nobody-asked' });
    const found = await callerOf(empty, 'nobody-asked').call(residentRouter, 'quiz');
    expect(valueOf(found)).toMatchObject({ items: [], isReady: false, rule: null });
    const booked = await callerOf(empty, 'nobody-asked').call(residentRouter, 'bookQuiz');
    expect(outcomeOf(booked)).toBe('QUIZ_NOT_DONE');
    await empty.close();
  });
});

describe('记分', () => {
  it('三道没答完不记；答完记一次，写明是节水问答；首页上不再列', async () => {
    const { who } = await home();
    expect(outcomeOf(await book(who))).toBe('QUIZ_NOT_DONE');
    const listed = async (now = morning) =>
      valueOf(await at(who, now).call(residentRouter, 'home')).acts.map(({ id }) => id);
    expect(await listed()).toContain('quiz');
    await answerAll(who);
    expect(valueOf(await book(who))).toMatchObject({
      ...{ points: 3, credit: 1, numbers: { usable: 3, waiting: 0, held: 0 } },
    });
    expect(await listed(new Date('2026-11-22T12:00:00Z'))).not.toContain('quiz');
    expect(await listed(weeks(1))).toContain('quiz');
    const line = valueOf(await at(who).call(residentRouter, 'entry', { seq: 1 }));
    expect([line.line.title, line.source.text, line.line.amount]).toEqual([
      ...['节水问答', '节水问答', 3],
    ]);
  });

  it('一户一周记一次：家里另一个人答完也不再记；下一周再记', async () => {
    const { who, id } = await home();
    await givenMember(db, id, `${who}-2`);
    await answerAll(who);
    await answerAll(`${who}-2`);
    expect(outcomeOf(await book(who))).toBe('accepted');
    expect(outcomeOf(await book(`${who}-2`, new Date('2026-11-22T12:00:00Z')))).toBe('QUIZ_BOOKED');
    expect((await quizOf(`${who}-2`)).isBooked).toBe(true);
    await answerAll(`${who}-2`, weeks(1));
    expect(outcomeOf(await book(`${who}-2`, weeks(1)))).toBe('accepted');
  });

  it('两个人同时答完，只记一次', async () => {
    const { who, id } = await home();
    await givenMember(db, id, `${who}-2`);
    await answerAll(who);
    await answerAll(`${who}-2`);
    const both = await Promise.all([book(who), book(`${who}-2`)]);
    expect(both.map(outcomeOf).sort()).toEqual(['QUIZ_BOOKED', 'accepted']);
  });

  it('规则还没起用不记', async () => {
    const { who } = await home();
    const early = new Date('2026-11-04T02:00:00Z');
    await answerAll(who, early);
    expect((await quizOf(who, early)).rule).toBeNull();
    expect(outcomeOf(await book(who, early))).toBe('RULE_NOT_IN_FORCE');
  });

  it('一月、一共、一天、一月总分的上限，照规则', async () => {
    const { who } = await home();
    for (const week of [-1, 0]) {
      await answerAll(who, weeks(week));
      expect(outcomeOf(await book(who, weeks(week)))).toBe('accepted');
    }
    await answerAll(who, weeks(1));
    expect(outcomeOf(await book(who, weeks(1)))).toBe('RULE_CAP_MONTH');
    await answerAll(who, weeks(2));
    expect(outcomeOf(await book(who, weeks(2)))).toBe('accepted');
    await answerAll(who, weeks(3));
    expect(outcomeOf(await book(who, weeks(3)))).toBe('RULE_CAP_EVER');
    const full = await home();
    await givenWaiting(db, full.id, 44, '2026-11-20');
    await answerAll(full.who);
    expect(outcomeOf(await book(full.who))).toBe('CAP_DAY');
    const month = await home();
    await givenWaiting(db, month.id, 299, '2026-11-03');
    await answerAll(month.who);
    expect(outcomeOf(await book(month.who))).toBe('CAP_MONTH');
  });

  it.each([
    ['waiting', 'HOUSEHOLD_NOT_CONFIRMED'],
    ['frozen', 'HOUSEHOLD_FROZEN'],
    ['closed', 'HOUSEHOLD_CLOSED'],
  ] as const)('存折是 %s 的户，题可以答，分不记', async (status, code) => {
    const { who } = await home({ status });
    await answerAll(who);
    expect(outcomeOf(await book(who))).toBe(code);
  });
});

describe('留多久', () => {
  it('导出里有，注销就删', async () => {
    const { who } = await home();
    await answerAll(who);
    const mine = valueOf(await at(who).call(residentRouter, 'exportMine'));
    expect(mine.quiz).toHaveLength(3);
    expect(Object.keys(mine.quiz[0] ?? {}).sort()).toEqual(['isRight', 'question', 'week']);
    const before = await db.query('select 1 from quiz_answer');
    valueOf(await at(who).call(residentRouter, 'eraseMe', { confirm: '注销' }));
    expect(await db.query('select 1 from quiz_answer')).toHaveLength(before.length - 3);
  });

  it('十二个月前的，夜里删', async () => {
    const { who } = await home();
    await answerAll(who, new Date('2025-11-10T02:00:00Z'));
    await answerAll(who, new Date('2025-11-24T02:00:00Z'));
    const now = new Date('2026-11-20T18:00:00Z');
    const night = callerOf(db, { timer: true }, { now }).call(nightlyRouter, 'run', {
      day: '2026-11-20',
    });
    valueOf(await night);
    const kept = await db.query(
      `select distinct week::text as week from quiz_answer where week < '2026-01-01' order by 1`,
    );
    expect(kept).toEqual([{ week: '2025-11-24' }]);
  });
});
