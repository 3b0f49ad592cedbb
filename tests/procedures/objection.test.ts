/** 异议：两本账的任何一笔都能提，五个工作日内答复，结果写成一封通知；信用记错了由两个人更正。 */
import { nightlyRouter } from '@procedures/nightly/router';
import type { Db } from '@store/port';
import { disagreements } from '../store/ledger-steps';
import {
  callerOf,
  givenHousehold,
  givenMember,
  givenStaff,
  morning,
  office,
  openBooks,
  otherOffice,
  outcomeOf,
  valueOf,
} from '../support/books';
import { crediting, days, givenCreditTown, later } from './credit-steps';

let db: Db;
const { as, desk, earner } = crediting(() => db);

beforeAll(async () => {
  db = await openBooks();
  await givenCreditTown(db);
});
afterAll(async () => {
  expect(await disagreements(db)).toEqual([]);
  await db.close();
});

const objected = async () => {
  const { who, home } = await earner();
  const asked = await as(who)('askAboutCredit', { seq: 1, text: '那天我也带了孩子去' });
  return { who, home, question: valueOf(asked).id };
};
const wrong = (question: string, shouldBe: number) => ({
  ...{ question, result: 'wrong', answer: '签到单上记错了', shouldBe },
});
const proposed = async (shouldBe: number) => {
  const found = await objected();
  valueOf(await desk('li')('answerQuestion', wrong(found.question, shouldBe)));
  const sheet = valueOf(await desk('wang')('objection', { question: found.question }));
  return { ...found, correction: sheet.proposal?.id ?? '' };
};

describe('对信用的一笔提异议', () => {
  it('一笔信用说得出怎么来的：规则哪一版、谁、在哪里、存折上是哪一笔', async () => {
    const { who } = await earner();
    const line = valueOf(await as(who)('creditLine', { seq: 1 }));
    expect(line).toMatchObject({
      why: '听一次节水讲座，按规则另记信用 10 分。存折里的分可以花，信用分只记着。',
      rule: { id: 'talk', version: 1 },
      by: { office: '示例近社区' },
      passbookSeq: 1,
      question: null,
      letter: null,
    });
    expect(outcomeOf(await as(who)('creditLine', { seq: 2 }))).toBe('LINE_UNKNOWN');
    expect(outcomeOf(await as(who)('askAboutCredit', { seq: 2, text: '没有' }))).toBe(
      'LINE_UNKNOWN',
    );
  });

  it('五个工作日为期，两边都看得到；没答复前不能再提一次', async () => {
    const { who, question } = await objected();
    const line = valueOf(await as(who)('creditLine', { seq: 1 }));
    expect(line.question).toMatchObject({ dueDay: '2026-11-27', letter: null, answeredAt: null });
    const again = await as(who)('askAboutCredit', { seq: 1, text: '再问' });
    expect(outcomeOf(again)).toBe('QUESTION_OPEN');
    const { items } = valueOf(await desk('li')('worklist', { kind: 'questions' }));
    expect(items.find(({ id }) => id === question)).toMatchObject({
      ...{ book: 'credit', title: '节水讲座', points: 10, due: '2026-11-27', isProposed: false },
    });
    expect(valueOf(await desk('li')('objection', { question }))).toMatchObject({
      ...{ book: 'credit', line: { amount: 10, total: 10 }, isOverdue: false, notMine: null },
    });
  });

  it('没有记错：答复写成结果通知，有文号、日期和经办人，只有本人看得到', async () => {
    const { who, home, question } = await objected();
    expect(outcomeOf(await as(who)('letter', { question }))).toBe('NOT_FOUND');
    expect(outcomeOf(await desk('li')('letter', { question }))).toBe('NOT_FOUND');
    const stands = { question, result: 'stands', answer: '按规则一次记 10 分，没有记错' };
    const done = valueOf(await desk('li', days(3))('answerQuestion', stands));
    expect(done).toEqual({
      status: 'answered',
      letter: expect.stringMatching(/^近社复〔2026〕\d+号$/),
    });
    expect(outcomeOf(await desk('li')('answerQuestion', stands))).toBe('QUESTION_ANSWERED');
    const letter = valueOf(await as(who)('letter', { question }));
    expect(letter).toMatchObject({
      ...{ letter: done.letter, day: '2026-11-23', result: 'stands', signedBy: '李姐' },
      ...{ officeName: '示例近社区', secondBy: null, correction: null, book: 'credit' },
      ...{ called: '林小明', line: { title: '节水讲座', amount: 10 } },
    });
    await givenMember(db, home.id, `${who}-wife`);
    expect(outcomeOf(await as(`${who}-wife`)('letter', { question }))).toBe('NOT_FOUND');
    expect(valueOf(await desk('wang')('letter', { question })).called).toBe('林*');
    const sent = valueOf(await desk('li')('letters')).items;
    expect(sent[0]).toMatchObject({ question, letter: done.letter, called: '林*' });
  });

  it('文号一个网点一年里从 1 起，一号一封', async () => {
    const rows = await db.query<{ letter_no: number }>(
      'select letter_no from question where office = $1 and letter is not null order by 1',
      [office],
    );
    expect(rows.map(({ letter_no: no }) => no)).toEqual(rows.map((_, at) => at + 1));
  });
});

describe('信用记错了', () => {
  it('多记的更正一笔：另一位负责人核准才改，两笔都留着，通知里写明，不会低于零', async () => {
    const { who, question, correction } = await proposed(0);
    expect(valueOf(await as(who)('creditBook')).balance).toBe(10);
    expect(outcomeOf(await as(who)('letter', { question }))).toBe('NOT_FOUND');
    const list = valueOf(await desk('li')('worklist', { kind: 'questions' })).items;
    expect(list.find(({ id }) => id === question)).toMatchObject({ isProposed: true, mine: true });
    const done = valueOf(await desk('wang')('decideCorrection', { correction, approve: true }));
    expect(done).toMatchObject({ status: 'approved', seq: 2, amount: -10 });
    const book = valueOf(await as(who)('creditBook'));
    expect(book.balance).toBe(0);
    expect(book.lines.map(({ amount, letter }) => [amount, letter])).toEqual([
      [-10, done.letter],
      [10, null],
    ]);
    const line = valueOf(await as(who)('creditLine', { seq: 2 }));
    expect(line).toMatchObject({ corrects: 1, letter: { of: question, number: done.letter } });
    expect(line.why).toBe('更正“节水讲座”这一笔：签到单上记错了。收回 10 分，原来那行不涂掉。');
    const letter = valueOf(await as(who)('letter', { question }));
    expect(letter).toMatchObject({
      ...{ result: 'wrong', signedBy: '李姐', secondBy: '王主任' },
      correction: { seq: 2, amount: -10 },
    });
    expect(outcomeOf(await desk('zhou')('decideCorrection', { correction, approve: true }))).toBe(
      'CORRECTION_DECIDED',
    );
  });

  it('少记的补记一笔', async () => {
    const { who, correction } = await proposed(20);
    valueOf(await desk('wang')('decideCorrection', { correction, approve: true }));
    const book = valueOf(await as(who)('creditBook'));
    expect([book.balance, book.lines[0]?.amount]).toEqual([20, 10]);
  });

  it('更正过的一笔不能再更正，要对更正的那一笔提；存折的一笔冲正时，只收回剩下的', async () => {
    const { who, home, correction } = await proposed(4);
    valueOf(await desk('wang')('decideCorrection', { correction, approve: true }));
    const first = valueOf(await as(who)('askAboutCredit', { seq: 1, text: '还是不对' })).id;
    const again = await desk('li')('answerQuestion', wrong(first, 6));
    expect(outcomeOf(again)).toBe('CREDIT_CORRECTED');
    const second = valueOf(await as(who)('askAboutCredit', { seq: 2, text: '应该是六分' })).id;
    valueOf(await desk('li')('answerQuestion', wrong(second, 6)));
    const { proposal } = valueOf(await desk('wang')('objection', { question: second }));
    const decision = { correction: proposal?.id, approve: true };
    expect(valueOf(await desk('wang')('decideCorrection', decision)).amount).toBe(2);
    expect(valueOf(await as(who)('creditBook')).balance).toBe(6);
    const asked = { household: home.id, seq: 1, reason: '没有去', goods: 'none' };
    const { reversal } = valueOf(await desk('wang')('askReversal', asked));
    valueOf(await desk('zhou')('decideReversal', { reversal, approve: true }));
    const book = valueOf(await as(who)('creditBook'));
    expect([book.balance, book.lines[0]?.amount]).toEqual([0, -6]);
  });

  it('提的人自己不能核准；不核准就退回，还是原来的，异议还等着答复', async () => {
    const { who, question } = await objected();
    valueOf(await desk('wang')('answerQuestion', wrong(question, 5)));
    const more = { question, result: 'stands', answer: '没有记错' };
    expect(outcomeOf(await desk('li')('answerQuestion', more))).toBe('CORRECTION_OPEN');
    const { proposal } = valueOf(await desk('wang')('objection', { question }));
    expect(proposal).toMatchObject({ shouldBe: 5, askedByCalled: '王主任', isMine: true });
    const correction = proposal?.id;
    const own = await desk('wang')('decideCorrection', { correction, approve: true });
    expect(outcomeOf(own)).toBe('SECOND_PERSON_NEEDED');
    const declined = await desk('zhou')('decideCorrection', { correction, approve: false });
    expect(valueOf(declined)).toEqual({
      ...{ status: 'declined', letter: null, seq: null, amount: null },
    });
    expect(valueOf(await as(who)('creditBook')).balance).toBe(10);
    expect(outcomeOf(await desk('li')('answerQuestion', more))).toBe('accepted');
  });

  it('核准前存折的一笔先冲正了，更正就不成，什么也不变', async () => {
    const { who, home, correction } = await proposed(5);
    const asked = { household: home.id, seq: 1, reason: '没有去', goods: 'none' };
    const { reversal } = valueOf(await desk('wang')('askReversal', asked));
    valueOf(await desk('zhou')('decideReversal', { reversal, approve: true }));
    const late = await desk('zhou')('decideCorrection', { correction, approve: true });
    expect(outcomeOf(late)).toBe('CREDIT_CORRECTED');
    expect(valueOf(await as(who)('creditBook')).balance).toBe(0);
  });

  it('没有写应记多少、和现在一样多、超过一千的，都不收', async () => {
    const { question } = await objected();
    const bare = { question, result: 'wrong', answer: '记错了' };
    expect(outcomeOf(await desk('li')('answerQuestion', bare))).toBe('INPUT_INVALID');
    expect(outcomeOf(await desk('li')('answerQuestion', wrong(question, 10)))).toBe(
      'CORRECTION_SAME',
    );
    expect(outcomeOf(await desk('li')('answerQuestion', wrong(question, 1001)))).toBe(
      'INPUT_INVALID',
    );
    expect(outcomeOf(await desk('li')('answerQuestion', wrong(question, -1)))).toBe(
      'INPUT_INVALID',
    );
  });

  it('数据库也守着：没有通知的更正不能加分，一笔只更正一次', async () => {
    const { home } = await earner();
    const add = (amount: number, question: string | null, seq: number) =>
      db.query(
        `insert into credit_entry (person, seq, kind, amount, after, claim, corrects, title, rule,
           rule_version, office, event_day, written_at, question)
         select person, $2, 'correct', $1::bigint, 0, claim, 1, title, rule, rule_version, office,
           event_day, written_at, $3 from credit_entry where person = $4 and seq = 1`,
        [amount, seq, question, home.head],
      );
    await expect(add(5, null, 2)).rejects.toThrow('credit_entry_signs');
    await expect(add(0, 'qu_x', 2)).rejects.toThrow('credit_entry_signs');
  });
});

describe('谁来答复', () => {
  it('同一户的、本人的、别的网点的都不能办', async () => {
    const { who, home, question } = await objected();
    const clerk = `${who}-clerk`;
    const person = await givenStaff(db, clerk, { role: 'manager' });
    await db.query(`insert into member values ($1, $2, 'adult', $3)`, [home.id, person, morning]);
    const stands = { question, result: 'stands', answer: '没有记错' };
    expect(outcomeOf(await desk(clerk)('answerQuestion', stands))).toBe('OWN_HOUSEHOLD');
    const sheet = valueOf(await desk(clerk)('objection', { question }));
    expect(sheet.notMine?.code).toBe('OWN_HOUSEHOLD');
    valueOf(await desk('li')('answerQuestion', wrong(question, 5)));
    const { proposal } = valueOf(await desk('li')('objection', { question }));
    const decision = { correction: proposal?.id, approve: true };
    expect(outcomeOf(await desk(clerk)('decideCorrection', decision))).toBe('OWN_HOUSEHOLD');
    expect(outcomeOf(await desk('li')('decideCorrection', decision))).toBe('ROLE_NOT_ALLOWED');
    const far = `${who}-far`;
    await givenStaff(db, far, { role: 'manager', office: otherOffice });
    const there = desk(far, morning, otherOffice);
    for (const asked of [
      there('answerQuestion', stands),
      there('objection', { question }),
      there('letter', { question }),
      there('decideCorrection', decision),
    ]) {
      expect(outcomeOf(await asked)).toBe('NOT_FOUND');
    }
    valueOf(await desk('wang')('decideCorrection', decision));
    expect(outcomeOf(await desk(clerk)('letter', { question }))).toBe('OWN_HOUSEHOLD');
  });

  it('搬出了那一户，本人的异议自己也不能答复', async () => {
    const { who, home, question } = await objected();
    await db.query(`insert into staff values ($1, $2, 'clerk', '林小明', '2026-01-01')`, [
      home.head,
      office,
    ]);
    await db.query('update member set left_at = $2 where person = $1', [home.head, morning]);
    const stands = { question, result: 'stands', answer: '没有记错' };
    expect(outcomeOf(await desk(who)('answerQuestion', stands))).toBe('OWN_HOUSEHOLD');
    const line = valueOf(await as(who)('creditLine', { seq: 1 }));
    expect(line.passbookSeq).toBeNull();
  });
});

describe('对存折的一笔提异议', () => {
  it('记错了要先申请冲正，再答复；通知里写明冲正到了哪一步', async () => {
    const { who, home } = await earner();
    const asked = { seq: 1, text: '那天我没有去' };
    const question = valueOf(await as(who)('askAboutLine', asked)).id;
    const answer = { question, result: 'wrong', answer: '确实记错，已申请冲正' };
    expect(outcomeOf(await desk('li')('answerQuestion', answer))).toBe('REVERSAL_FIRST');
    const request = { household: home.id, seq: 1, reason: '记错了户', goods: 'none' };
    const { reversal } = valueOf(await desk('li')('askReversal', request));
    expect(valueOf(await desk('li')('objection', { question })).reversal).toBe('waiting');
    valueOf(await desk('li')('answerQuestion', answer));
    expect(valueOf(await as(who)('letter', { question })).reversal).toBe('waiting');
    valueOf(await desk('zhou')('decideReversal', { reversal, approve: true }));
    const letter = valueOf(await as(who)('letter', { question }));
    expect(letter).toMatchObject({ reversal: 'approved', book: 'points', result: 'wrong' });
    const line = valueOf(await as(who)('entry', { seq: 1 }));
    expect(line.question).toMatchObject({ letter: letter.letter, result: 'wrong' });
    const wife = `${who}-wife`;
    await givenMember(db, home.id, wife);
    expect(outcomeOf(await as(wife)('letter', { question }))).toBe('accepted');
    const stranger = await earner();
    expect(outcomeOf(await as(stranger.who)('letter', { question }))).toBe('NOT_FOUND');
  });

  it('没有手机的，到窗口提，窗口照样记下、答复、打印通知', async () => {
    const home = await givenHousehold(db, { called: '陈阿公' });
    valueOf(await desk('li')('post', { household: home.id, rule: 'talk' }));
    const asked = { household: home.id, seq: 1, text: '应该记两次' };
    const question = valueOf(await desk('li')('noteQuestion', asked)).id;
    expect(outcomeOf(await desk('li')('noteQuestion', asked))).toBe('QUESTION_OPEN');
    const none = { ...asked, seq: 9 };
    expect(outcomeOf(await desk('li')('noteQuestion', none))).toBe('LINE_UNKNOWN');
    const nobody = { ...asked, household: 'hh_nobody' };
    expect(outcomeOf(await desk('li')('noteQuestion', nobody))).toBe('HOUSEHOLD_UNKNOWN');
    expect(valueOf(await desk('wang')('objection', { question })).isNoted).toBe(true);
    const answer = { question, result: 'stands', answer: '同一天只记一次' };
    valueOf(await desk('wang')('answerQuestion', answer));
    const letter = valueOf(await desk('li')('letter', { question }));
    expect(letter).toMatchObject({ isNoted: true, called: '陈*', signedBy: '王主任' });
  });

  it('自己家的，窗口的人不能代提', async () => {
    const { who, home } = await earner();
    const person = await givenStaff(db, `${who}-clerk`, { role: 'clerk' });
    await db.query(`insert into member values ($1, $2, 'adult', $3)`, [home.id, person, morning]);
    const asked = { household: home.id, seq: 1, text: '不对' };
    expect(outcomeOf(await desk(`${who}-clerk`)('noteQuestion', asked))).toBe('OWN_HOUSEHOLD');
  });
});

describe('过了期限', () => {
  it('夜里数一数过了五个工作日还没答复的', async () => {
    const { question } = await objected();
    const night = async (now: Date, day: string) =>
      valueOf(await callerOf(db, { timer: true }, { now }).call(nightlyRouter, 'run', { day }));
    const due = await night(later(60, days(7)), '2026-11-26');
    expect(due.overdueQuestions).toBe(0);
    const over = await night(later(60, days(10)), '2026-11-29');
    expect(over.overdueQuestions).toBeGreaterThan(0);
    const sheet = valueOf(await desk('li', days(10))('objection', { question }));
    expect(sheet.isOverdue).toBe(true);
  });
});
