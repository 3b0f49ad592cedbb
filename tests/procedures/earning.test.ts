/** 居民扫码、窗口记分、撤回与冲正：从码到账，再从账走回来。 */
import { residentRouter } from '@procedures/resident/router';
import { officeRouter } from '@procedures/office/router';
import type { Db } from '@store/port';
import { disagreements } from '../store/ledger-steps';
import {
  callerOf,
  givenHousehold,
  givenMember,
  givenStaff,
  morning,
  newRequest,
  office,
  openBooks,
  otherOffice,
  outcomeOf,
  soap,
  valueOf,
} from '../support/books';

const talk = { code: 'a.TALKABCDEF' };
const tap = { code: 'a.TAPABCDEFG' };
const minutes = (count: number) => new Date(morning.getTime() + count * 60_000);

let db: Db;
let names = 0;
const newName = (what: string): string => `${what}-${String((names += 1))}`;
const aHead = async () => {
  const name = newName('head');
  const household = await givenHousehold(db, { head: name });
  return { name, household, resident: (now = morning) => callerOf(db, name, { now }) };
};
const aDesk = async (role = 'clerk', at = office) => {
  const name = newName(role);
  const person = await givenStaff(db, name, { role, office: at });
  return { person, desk: (now = morning) => callerOf(db, name, { now }) };
};

beforeAll(async () => {
  db = await openBooks();
  await givenStaff(db, 'li', { role: 'clerk' });
});
afterAll(async () => {
  expect(await disagreements(db)).toEqual([]);
  await db.close();
});

describe('居民扫活动码', () => {
  it('记上规则定的分，存折多一行，信用也长一行，能从这一行走回到码', async () => {
    const { resident } = await aHead();
    const scanned = valueOf(await resident().call(residentRouter, 'scan', talk));
    expect(scanned).toMatchObject({ status: 'approved', points: 10, numbers: { usable: 10 } });
    const page = valueOf(await resident().call(residentRouter, 'passbook'));
    expect(page.lines).toEqual([
      expect.objectContaining({ seq: 1, amount: 10, after: 10, stamp: null, title: '节水讲座' }),
    ]);
    const line = valueOf(await resident().call(residentRouter, 'entry', { seq: 1 }));
    expect(line).toMatchObject({
      why: '听一次节水讲座，按规则记 10 分，一天记一次。',
      rule: { id: 'talk', version: 1 },
      source: { kind: 'claim', text: '示例讲座' },
      lot: { expiresOn: '2027-12-31', remaining: 10 },
    });
    const credit = valueOf(await resident().call(residentRouter, 'creditBook'));
    expect(credit).toMatchObject({ balance: 10, lines: [{ amount: 10, kind: 'earn' }] });
  });

  it('一天只记一次，到第二天的第一秒又能记', async () => {
    const { resident } = await aHead();
    const late = new Date('2026-11-20T15:59:59Z');
    const next = new Date('2026-11-20T16:00:01Z');
    expect(outcomeOf(await resident(late).call(residentRouter, 'scan', talk))).toBe('accepted');
    expect(outcomeOf(await resident(late).call(residentRouter, 'scan', talk))).toBe(
      'ALREADY_TODAY',
    );
    expect(outcomeOf(await resident(next).call(residentRouter, 'scan', talk))).toBe('accepted');
  });

  it('同一个请求发两次只记一次，第二次得到第一次的回答', async () => {
    const { resident } = await aHead();
    const request = { ...talk, requestId: newRequest() };
    const first = await resident().call(residentRouter, 'scan', request);
    const second = await resident(minutes(30)).call(residentRouter, 'scan', request);
    expect(second).toEqual(first);
    const page = valueOf(await resident().call(residentRouter, 'passbook'));
    expect(page.lines).toHaveLength(1);
  });

  it('同一个请求号换了内容，被拒绝', async () => {
    const { resident } = await aHead();
    const requestId = newRequest();
    await resident().call(residentRouter, 'scan', { ...talk, requestId });
    const reused = await resident().call(residentRouter, 'scan', { ...tap, requestId });
    expect(outcomeOf(reused)).toBe('REQUEST_REUSED');
  });

  it('同时扫二十次只记一次', async () => {
    const { resident } = await aHead();
    const replies = await Promise.all(
      Array.from({ length: 20 }, () => resident().call(residentRouter, 'scan', talk)),
    );
    expect(replies.filter((reply) => reply.ok)).toHaveLength(1);
    const page = valueOf(await resident().call(residentRouter, 'passbook'));
    expect(page.numbers.usable).toBe(10);
  });

  it('两位家人同一天各扫一次，家里只记一次', async () => {
    const { household, resident } = await aHead();
    const other = newName('adult');
    await givenMember(db, household.id, other);
    await resident().call(residentRouter, 'scan', talk);
    const second = await callerOf(db, other).call(residentRouter, 'scan', talk);
    expect(outcomeOf(second)).toBe('ALREADY_TODAY');
  });

  it.each([
    ['不认识的码', 'a.NOSUCHCODE', 'CODE_UNKNOWN'],
    ['乱写的字', "'; drop table entry", 'CODE_UNKNOWN'],
    ['存折码', '4821 0937 5564', 'CODE_OTHER_KIND'],
    ['取货码', 'k.rd_1', 'CODE_OTHER_KIND'],
  ])('扫到%s，说明怎么办，什么也不记', async (_what, code, refusal) => {
    const { resident } = await aHead();
    expect(outcomeOf(await resident().call(residentRouter, 'scan', { code }))).toBe(refusal);
    const page = valueOf(await resident().call(residentRouter, 'passbook'));
    expect(page.lines).toEqual([]);
  });

  it.each([
    ['还没开始', '2026-10-31T02:00:00Z', 'CODE_NOT_YET'],
    ['已经结束', '2027-01-01T02:00:00Z', 'CODE_OVER'],
  ])('活动%s时被拒绝', async (_what, instant, refusal) => {
    const { resident } = await aHead();
    const now = new Date(instant);
    expect(outcomeOf(await resident(now).call(residentRouter, 'scan', talk))).toBe(refusal);
  });

  it.each([
    ['waiting', 'HOUSEHOLD_NOT_CONFIRMED'],
    ['frozen', 'HOUSEHOLD_FROZEN'],
  ] as const)('存折是 %s 时不记', async (status, refusal) => {
    const name = newName('head');
    await givenHousehold(db, { head: name, status });
    expect(outcomeOf(await callerOf(db, name).call(residentRouter, 'scan', talk))).toBe(refusal);
  });

  it('没登录、没有存折的人被告知先做什么', async () => {
    expect(outcomeOf(await callerOf(db, null).call(residentRouter, 'scan', talk))).toBe(
      'NOT_SIGNED_IN',
    );
    expect(outcomeOf(await callerOf(db, 'nobody').call(residentRouter, 'scan', talk))).toBe(
      'CONSENT_NEEDED',
    );
    expect(outcomeOf(await callerOf(db, 'li').call(residentRouter, 'scan', talk))).toBe(
      'NOT_A_MEMBER',
    );
  });
});

describe('换装器具要网点看过', () => {
  it('先待到账，核准后记上答应的分，退回时写明原因', async () => {
    const { resident } = await aHead();
    const { desk } = await aDesk();
    const scanned = valueOf(await resident().call(residentRouter, 'scan', tap));
    expect(scanned).toMatchObject({ status: 'waiting', numbers: { usable: 0, waiting: 20 } });
    const decision = { office, claim: scanned.claim };
    const wordless = await desk().call(officeRouter, 'decideClaim', {
      ...decision,
      approve: false,
    });
    expect(outcomeOf(wordless)).toBe('INPUT_INVALID');
    const seen = await desk().call(officeRouter, 'decideClaim', { ...decision, approve: true });
    expect(valueOf(seen)).toMatchObject({ points: 20, balance: 20 });
    const again = await desk().call(officeRouter, 'decideClaim', { ...decision, approve: true });
    expect(outcomeOf(again)).toBe('CLAIM_DECIDED');
    const page = valueOf(await resident().call(residentRouter, 'passbook'));
    expect(page.numbers).toEqual({ usable: 20, waiting: 0, held: 0 });
  });

  it('别的网点不能办，自己家的不能办', async () => {
    const { resident, household } = await aHead();
    const scanned = valueOf(await resident().call(residentRouter, 'scan', tap));
    const far = await aDesk('clerk', otherOffice);
    const decision = { claim: scanned.claim, approve: true };
    expect(
      outcomeOf(
        await far.desk().call(officeRouter, 'decideClaim', { office: otherOffice, ...decision }),
      ),
    ).toBe('NOT_FOUND');
    const { desk, person } = await aDesk();
    await db.query(`insert into member values ($1, $2, 'adult', $3)`, [
      household.id,
      person,
      morning,
    ]);
    expect(outcomeOf(await desk().call(officeRouter, 'decideClaim', { office, ...decision }))).toBe(
      'OWN_HOUSEHOLD',
    );
  });
});

describe('窗口记分', () => {
  it('分数由规则定；十分钟内自己能撤回，两行都留着，信用也更正', async () => {
    const { resident, household } = await aHead();
    const { desk } = await aDesk();
    const asked = { office, household: household.id };
    const posted = valueOf(await desk().call(officeRouter, 'post', { ...asked, rule: 'talk' }));
    expect(posted).toMatchObject({ seq: 1, points: 10, balance: 10 });
    const undone = await desk(minutes(10)).call(officeRouter, 'undo', { ...asked, seq: 1 });
    expect(valueOf(undone)).toEqual({ seq: 2, balance: 0 });
    const page = valueOf(await resident().call(residentRouter, 'passbook', { month: '2026-11' }));
    expect(page).toMatchObject({ opening: 0, closing: 0, totals: { in: 0, out: 0 } });
    expect(page.lines.map(({ kind, amount, undone }) => [kind, amount, undone])).toEqual([
      ['earn', 10, true],
      ['reverse', -10, false],
    ]);
    const credit = valueOf(await resident().call(residentRouter, 'creditBook'));
    expect(credit.lines.map(({ kind, amount, corrects }) => [kind, amount, corrects])).toEqual([
      ['correct', -10, 1],
      ['earn', 10, null],
    ]);
  });

  it('请求里写分数没有用：多出来的字段被拒绝', async () => {
    const { household } = await aHead();
    const { desk } = await aDesk();
    const forged = { office, household: household.id, rule: 'talk', points: 1000 };
    expect(outcomeOf(await desk().call(officeRouter, 'post', forged))).toBe('INPUT_INVALID');
  });

  it('撤回只归记的人，过了十分钟就不行', async () => {
    const { household } = await aHead();
    const { desk } = await aDesk();
    const other = await aDesk();
    const asked = { office, household: household.id };
    await desk().call(officeRouter, 'post', { ...asked, rule: 'talk' });
    const line = { ...asked, seq: 1 };
    expect(outcomeOf(await other.desk().call(officeRouter, 'undo', line))).toBe('UNDO_NOT_YOURS');
    const late = desk(new Date(minutes(10).getTime() + 1000));
    expect(outcomeOf(await late.call(officeRouter, 'undo', line))).toBe('UNDO_TOO_LATE');
    expect(outcomeOf(await desk().call(officeRouter, 'undo', { ...asked, seq: 9 }))).toBe(
      'LINE_UNKNOWN',
    );
  });

  it.each([
    ['居民自己扫的规则', 'tip', 'RULE_NOT_BY_DESK'],
    ['没有的规则', 'none', 'RULE_UNKNOWN'],
  ])('%s不能代记', async (_what, rule, refusal) => {
    const { household } = await aHead();
    const { desk } = await aDesk();
    const reply = await desk().call(officeRouter, 'post', {
      office,
      household: household.id,
      rule,
    });
    expect(outcomeOf(reply)).toBe(refusal);
  });

  it('一天的分到上限就不再记', async () => {
    const { household, resident } = await aHead();
    const { desk } = await aDesk();
    const asked = { office, household: household.id };
    await db.query(
      `insert into rule (id, version, effective_from, title, act, icon, evidence, points, credit,
         times_day, times_month, checkers, by_desk, clause, source, is_default)
       select 'lead', 1, effective_from, title, act, icon, evidence, 30, credit, 9, 99, checkers,
         by_desk, clause, source, is_default
       from rule where id = 'talk' and not exists (select 1 from rule where id = 'lead')`,
    );
    await desk().call(officeRouter, 'post', { ...asked, rule: 'lead' });
    expect(outcomeOf(await desk().call(officeRouter, 'post', { ...asked, rule: 'lead' }))).toBe(
      'CAP_DAY',
    );
    expect(outcomeOf(await resident().call(residentRouter, 'scan', talk))).toBe('accepted');
  });
});

describe('冲正要两个人', () => {
  it('申请的人不能自己核准；核准后退回同一批次', async () => {
    const { household, resident } = await aHead();
    const { desk } = await aDesk('manager');
    const other = await aDesk('manager');
    const asked = { office, household: household.id };
    await desk().call(officeRouter, 'post', { ...asked, rule: 'talk' });
    const request = { ...asked, seq: 1, reason: '记错了一户', goods: 'none' };
    const { reversal } = valueOf(
      await desk(minutes(60)).call(officeRouter, 'askReversal', request),
    );
    expect(outcomeOf(await desk().call(officeRouter, 'askReversal', request))).toBe(
      'REVERSAL_OPEN',
    );
    const decision = { office, reversal, approve: true };
    expect(outcomeOf(await desk().call(officeRouter, 'decideReversal', decision))).toBe(
      'SECOND_PERSON_NEEDED',
    );
    const decided = valueOf(await other.desk().call(officeRouter, 'decideReversal', decision));
    expect(decided).toEqual({ status: 'approved', seq: 2, balance: 0 });
    expect(outcomeOf(await other.desk().call(officeRouter, 'decideReversal', decision))).toBe(
      'REVERSAL_DECIDED',
    );
    const line = valueOf(await resident().call(residentRouter, 'entry', { seq: 2 }));
    expect(line.why).toBe('更正“节水讲座”这一笔：记错了一户。原来那行不涂掉。');
  });

  it('不同意就什么也不变，之后还能再申请', async () => {
    const { household } = await aHead();
    const { desk } = await aDesk('manager');
    const other = await aDesk('manager');
    const asked = { office, household: household.id };
    await desk().call(officeRouter, 'post', { ...asked, rule: 'talk' });
    const request = { ...asked, seq: 1, reason: '再看看', goods: 'none' };
    const { reversal } = valueOf(await desk().call(officeRouter, 'askReversal', request));
    const declined = await other
      .desk()
      .call(officeRouter, 'decideReversal', { office, reversal, approve: false });
    expect(valueOf(declined)).toEqual({ status: 'declined', seq: null, balance: 10 });
    expect(outcomeOf(await desk().call(officeRouter, 'askReversal', request))).toBe('accepted');
  });
});

describe('对一笔有疑问', () => {
  it('五个工作日内答复，答复写在这一笔下面', async () => {
    const { resident, household } = await aHead();
    const { desk } = await aDesk();
    await desk().call(officeRouter, 'post', { office, household: household.id, rule: 'talk' });
    const asked = { seq: 1, text: '我那天没有来' };
    const { id, dueDay } = valueOf(await resident().call(residentRouter, 'askAboutLine', asked));
    expect(dueDay).toBe('2026-11-27');
    expect(outcomeOf(await resident().call(residentRouter, 'askAboutLine', asked))).toBe(
      'QUESTION_OPEN',
    );
    const answer = { office, question: id, result: 'stands', answer: '已核对签到单，记得没错' };
    expect(outcomeOf(await desk().call(officeRouter, 'answerQuestion', answer))).toBe('accepted');
    expect(outcomeOf(await desk().call(officeRouter, 'answerQuestion', answer))).toBe(
      'QUESTION_ANSWERED',
    );
    const line = valueOf(await resident().call(residentRouter, 'entry', { seq: 1 }));
    expect(line.question?.answer).toBe('已核对签到单，记得没错');
  });

  it('别人家的笔看不到也问不到', async () => {
    const { resident } = await aHead();
    expect(outcomeOf(await resident().call(residentRouter, 'entry', { seq: 1 }))).toBe(
      'LINE_UNKNOWN',
    );
    const asked = { seq: 1, text: '这是什么' };
    expect(outcomeOf(await resident().call(residentRouter, 'askAboutLine', asked))).toBe(
      'LINE_UNKNOWN',
    );
  });
});

describe('交付过的预留也能冲正', () => {
  it('由交付的网点申请，第二个人核准，积分退回同一批次，坏的东西不回货架', async () => {
    const { resident, household } = await aHead();
    const { desk } = await aDesk('manager');
    const other = await aDesk('manager');
    const asked = { office, household: household.id };
    for (const day of [2, 3, 4]) {
      const now = new Date(`2026-11-0${String(day)}T02:00:00Z`);
      await desk(now).call(officeRouter, 'post', { ...asked, rule: 'talk' });
    }
    const kept = valueOf(await resident().call(residentRouter, 'reserve', { office, item: soap }));
    const collect = { office, redemption: kept.id, code: kept.code };
    expect(outcomeOf(await desk().call(officeRouter, 'collect', collect))).toBe('accepted');
    const request = { ...asked, seq: kept.seq, reason: '肥皂是坏的', goods: 'damaged' };
    const { reversal } = valueOf(await desk().call(officeRouter, 'askReversal', request));
    const decision = { office, reversal, approve: true };
    const decided = await other.desk().call(officeRouter, 'decideReversal', decision);
    expect(valueOf(decided)).toMatchObject({ status: 'approved', balance: 30 });
    const shelf = valueOf(await desk().call(officeRouter, 'stock', { office }));
    expect(shelf.items.find(({ item }) => item === soap)).toMatchObject({
      damaged: 1,
      reserved: 0,
    });
    const list = valueOf(await resident().call(residentRouter, 'reservations'));
    expect(list.items[0]).toMatchObject({ id: kept.id, status: 'returned' });
  });
});
