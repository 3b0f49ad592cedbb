/** 规则簿：一个人提，另一个人核准，从那天起按新版记；记过的一笔永远是当时的版本。 */
import { bureauRouter } from '@procedures/bureau/router';
import { officeRouter } from '@procedures/office/router';
import { residentRouter } from '@procedures/resident/router';
import { visitorRouter } from '@procedures/visitor/router';
import type { Db } from '@store/port';
import { disagreements } from '../store/ledger-steps';
import {
  callerOf,
  givenHousehold,
  givenStaff,
  newRequest,
  office,
  openBooks,
  outcomeOf,
  valueOf,
} from '../support/books';
import {
  aBureau,
  decide,
  givenRule,
  lecture,
  propose,
  proposed,
  tomorrow,
  type Colleague,
} from './rule-book-steps';

let db: Db;
let qiu: Colleague;
let fang: Colleague;
let shen: Colleague;
beforeAll(async () => {
  db = await openBooks();
  qiu = await aBureau(db, 'admin');
  fang = await aBureau(db, 'reviewer');
  shen = await aBureau(db, 'auditor');
  await givenStaff(db, 'li-of-rules', { role: 'clerk' });
});
afterAll(async () => {
  expect(await disagreements(db)).toEqual([]);
  await db.close();
});

let homes = 0;
const aHome = async () => {
  homes += 1;
  const head = `head-of-rules-${String(homes)}`;
  return { ...(await givenHousehold(db, { head })), head };
};
const postAt = async (instant: string, household: string, rule: string) =>
  callerOf(db, 'li-of-rules', { now: new Date(instant) }).call(officeRouter, 'post', {
    ...{ office, household, rule },
  });
const listed = async (id: string) => {
  const found = valueOf(await shen.at().call(bureauRouter, 'rules', { office }));
  return found.items.find((each) => each.id === id);
};

describe('改一条规则', () => {
  it('到生效那天的第一秒才按新版记，前一天的最后一秒还按旧版；旧的一行仍写旧版', async () => {
    const rule = await givenRule(db);
    const home = await aHome();
    const proposal = await proposed(qiu, { rule });
    expect(valueOf(await decide(fang, proposal))).toEqual({
      ...{ status: 'approved', rule, version: 2, effectiveFrom: tomorrow },
    });
    const late = valueOf(await postAt('2026-11-20T15:59:59Z', home.id, rule));
    const next = valueOf(await postAt('2026-11-20T16:00:01Z', home.id, rule));
    expect([late.points, next.points]).toEqual([10, 12]);
    const resident = callerOf(db, home.head, { now: new Date('2026-11-21T02:00:00Z') });
    const old = valueOf(await resident.call(residentRouter, 'entry', { seq: 1 }));
    expect(old.rule).toMatchObject({ version: 1, points: 10, effectiveFrom: '2026-01-01' });
    expect(old.why).toContain('记 10 分');
    const now = valueOf(await resident.call(residentRouter, 'entry', { seq: 2 }));
    expect(now.rule).toMatchObject({ version: 2, effectiveFrom: tomorrow, isDefault: false });
    expect(now.why).toContain('记 12 分');
  });

  it('没有核准，什么也不变', async () => {
    const rule = await givenRule(db);
    const home = await aHome();
    await proposed(qiu, { rule });
    const next = valueOf(await postAt('2026-11-21T02:00:00Z', home.id, rule));
    expect(next.points).toBe(10);
    expect(await listed(rule)).toMatchObject({ version: 1, next: null });
  });

  it('核准以后，规则簿里看得到下一版从哪天起、谁提谁核', async () => {
    const rule = await givenRule(db);
    await decide(fang, await proposed(qiu, { rule }));
    expect(await listed(rule)).toMatchObject({
      ...{ version: 1, points: 10, waiting: null },
      next: { version: 2, points: 12, effectiveFrom: tomorrow },
    });
    const { items } = valueOf(await shen.at().call(bureauRouter, 'ruleVersions', { office, rule }));
    expect(items).toMatchObject([
      { version: 2, endsOn: null, reason: '讲座改为半天，多给两分', isDefault: false },
      { version: 1, endsOn: '2026-11-20', proposedCalled: null, isDefault: true },
    ]);
    expect(items[0]?.proposedCalled).not.toBe(items[0]?.approvedCalled);
    expect(items[0]?.approvedCalled).toMatch(/^同事/);
  });

  it('公开的规则簿当天还是旧版，生效那天换成新版', async () => {
    const rule = await givenRule(db);
    await decide(fang, await proposed(qiu, { rule }));
    const shown = async (now: string) => {
      const caller = callerOf(db, null, { now: new Date(now) });
      const book = valueOf(await caller.call(visitorRouter, 'rulebook'));
      return book.rules.find(({ id }) => id === rule);
    };
    expect(await shown('2026-11-20T15:59:59Z')).toMatchObject({ version: 1, points: 10 });
    expect(await shown('2026-11-20T16:00:01Z')).toMatchObject({
      ...{ version: 2, points: 12, effectiveFrom: tomorrow },
    });
  });

  it('在网点看过以前换了版，等着的申报照当时说的分记', async () => {
    const home = await aHome();
    const resident = callerOf(db, home.head);
    const scanned = valueOf(await resident.call(residentRouter, 'scan', { code: 'a.TAPABCDEFG' }));
    expect(scanned).toMatchObject({ status: 'waiting', points: 20 });
    const asked = { rule: 'aerator', title: '换装起泡器', act: '给水龙头换上起泡器', points: 5 };
    await decide(fang, await proposed(qiu, { ...asked, checkers: 1, icon: 'tap' }));
    const seen = valueOf(
      await callerOf(db, 'li-of-rules', { now: new Date('2026-11-22T02:00:00Z') }).call(
        officeRouter,
        'decideClaim',
        { office, claim: scanned.claim, approve: true },
      ),
    );
    expect(seen).toMatchObject({ status: 'approved', points: 20, balance: 20 });
    const line = valueOf(await resident.call(residentRouter, 'entry', { seq: 1 }));
    expect(line.rule).toMatchObject({ version: 1, points: 20 });
  });

  it('新加一条，核准后从生效日起能记', async () => {
    const home = await aHome();
    const made = valueOf(await propose(qiu, { title: '雨水桶清洗', act: '洗一次雨水桶' }));
    expect(made).toMatchObject({ version: 1 });
    expect(outcomeOf(await postAt('2026-11-21T02:00:00Z', home.id, made.rule))).toBe(
      'RULE_UNKNOWN',
    );
    await decide(fang, made.proposal);
    expect(outcomeOf(await postAt('2026-11-20T15:59:59Z', home.id, made.rule))).toBe(
      'RULE_UNKNOWN',
    );
    expect(valueOf(await postAt('2026-11-20T16:00:01Z', home.id, made.rule)).points).toBe(12);
    expect(await listed(made.rule)).toMatchObject({ version: 1, effectiveFrom: tomorrow });
  });

  it('给一条规则定下最后一天，第二天就不适用', async () => {
    const rule = await givenRule(db);
    const home = await aHome();
    const asked = { rule, points: 10, effectiveUntil: '2026-11-30' };
    await decide(fang, await proposed(qiu, asked));
    expect(outcomeOf(await postAt('2026-11-30T15:59:59Z', home.id, rule))).toBe('accepted');
    expect(outcomeOf(await postAt('2026-11-30T16:00:01Z', home.id, rule))).toBe(
      'RULE_NOT_IN_FORCE',
    );
  });
});

describe('两个人', () => {
  it('提的人不能自己核准，也不能自己退回；第二个人核准以后不能再办', async () => {
    const proposal = await proposed(qiu, { rule: await givenRule(db) });
    expect(outcomeOf(await decide(qiu, proposal))).toBe('OWN_PROPOSAL');
    expect(outcomeOf(await decide(qiu, proposal, false))).toBe('OWN_PROPOSAL');
    expect(outcomeOf(await decide(shen, proposal))).toBe('ROLE_NOT_ALLOWED');
    expect(outcomeOf(await decide(fang, proposal))).toBe('accepted');
    expect(outcomeOf(await decide(fang, proposal, false))).toBe('PROPOSAL_DECIDED');
  });

  it('复核的人也能提，管理核准', async () => {
    const proposal = await proposed(fang, { rule: await givenRule(db) });
    expect(outcomeOf(await decide(fang, proposal))).toBe('OWN_PROPOSAL');
    expect(outcomeOf(await decide(qiu, proposal))).toBe('accepted');
  });

  it('退回要写原因，写了提的人看得到', async () => {
    const rule = await givenRule(db);
    const proposal = await proposed(qiu, { rule });
    const wordless = await fang
      .at()
      .call(bureauRouter, 'decideRuleProposal', { office, proposal, approve: false });
    expect(outcomeOf(wordless)).toBe('INPUT_INVALID');
    expect(valueOf(await decide(fang, proposal, false))).toMatchObject({ status: 'declined' });
    const asked = { office, isOpen: false };
    const { items } = valueOf(await qiu.at().call(bureauRouter, 'ruleProposals', asked));
    expect(items.find((each) => each.proposal === proposal)).toMatchObject({
      ...{ status: 'declined', answer: '再想想', mine: true },
    });
    expect(await listed(rule)).toMatchObject({ version: 1, next: null, waiting: null });
  });

  it('只有提的人能撤回；撤回后可以另提一份', async () => {
    const rule = await givenRule(db);
    const proposal = await proposed(qiu, { rule });
    const withdraw = (by: Colleague) =>
      by.at().call(bureauRouter, 'withdrawRuleProposal', { office, proposal });
    expect(outcomeOf(await withdraw(fang))).toBe('PROPOSAL_NOT_YOURS');
    expect(outcomeOf(await withdraw(qiu))).toBe('accepted');
    expect(outcomeOf(await withdraw(qiu))).toBe('PROPOSAL_DECIDED');
    expect(outcomeOf(await decide(fang, proposal))).toBe('PROPOSAL_DECIDED');
    expect(outcomeOf(await propose(qiu, { rule }))).toBe('accepted');
  });

  it('一条规则同时只有一份在等；二十个人一起提也只成一份', async () => {
    const rule = await givenRule(db);
    const replies = await Promise.all(
      Array.from({ length: 20 }, (_, at) => propose(at % 2 === 0 ? qiu : fang, { rule })),
    );
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1);
    const others = replies.filter(({ ok }) => !ok).map(outcomeOf);
    expect(new Set(others)).toEqual(new Set(['PROPOSAL_OPEN']));
  });

  it('一起核准二十次，只多一版', async () => {
    const rule = await givenRule(db);
    const proposal = await proposed(qiu, { rule });
    const replies = await Promise.all(Array.from({ length: 20 }, () => decide(fang, proposal)));
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1);
    const { items } = valueOf(await shen.at().call(bureauRouter, 'ruleVersions', { office, rule }));
    expect(items.map(({ version }) => version)).toEqual([2, 1]);
  });

  it('同一个请求发两次，只提一份，得到同一个回答；换了内容被拒绝', async () => {
    const rule = await givenRule(db);
    const request = { rule, requestId: newRequest() };
    const first = await propose(qiu, request);
    expect(await propose(qiu, request)).toEqual(first);
    expect(outcomeOf(await propose(qiu, { ...request, points: 13 }))).toBe('REQUEST_REUSED');
  });
});

describe('提不成的修改', () => {
  it.each([
    ['没有这条规则', { rule: 'nothing' }, 'RULE_UNKNOWN'],
    ['和现在一样', { points: 10 }, 'RULE_SAME'],
    ['今天就生效', { effectiveFrom: '2026-11-20' }, 'RULE_DAY_EARLY'],
    ['先结束后生效', { effectiveUntil: '2026-11-20' }, 'RULE_ENDS_FIRST'],
    ['凭报修办结，却不是报修的规则', { evidence: 'report' }, 'EVIDENCE_FIXED'],
    ['看实物却没人核', { evidence: 'seen' }, 'RULE_UNCHECKED'],
    ['两个人核又让网点代记', { checkers: 2 }, 'RULE_TWO_BY_DESK'],
    ['既按人又按器具', { headsMax: 3, perFixture: true }, 'RULE_HEADS_OR_FIXTURE'],
    ['超过一天的上限', { points: 46 }, 'RULE_OVER_DAY'],
    ['没有写原因', { reason: '改' }, 'INPUT_INVALID'],
  ])('%s', async (_what, asked, code) => {
    const rule = await givenRule(db);
    const reply = await propose(qiu, { rule, ...asked });
    expect(outcomeOf(reply)).toBe(code);
    expect(await listed(rule)).toMatchObject({ waiting: null });
  });

  it('已经核准的下一版还没到，新的一版要比它晚', async () => {
    const rule = await givenRule(db);
    await decide(fang, await proposed(qiu, { rule }));
    expect(outcomeOf(await propose(qiu, { rule, points: 13 }))).toBe('RULE_DAY_TAKEN');
    const later = { rule, points: 13, effectiveFrom: '2026-11-22' };
    expect(outcomeOf(await propose(qiu, later))).toBe('accepted');
  });

  it('生效日到了才来核准，来不及', async () => {
    const proposal = await proposed(qiu, { rule: await givenRule(db) });
    const last = new Date('2026-11-20T15:59:59Z');
    const late = new Date('2026-11-20T16:00:01Z');
    expect(outcomeOf(await decide(fang, proposal, true, late))).toBe('PROPOSAL_LATE');
    expect(outcomeOf(await decide(fang, proposal, true, last))).toBe('accepted');
  });

  it('提出以后规则有了别的新版，要重提', async () => {
    const rule = await givenRule(db);
    const proposal = await proposed(qiu, { rule });
    await db.query(
      `insert into rule (id, version, effective_from, title, act, icon, evidence, points, credit,
         times_day, times_month, checkers, by_desk, clause, source, is_default)
       select id, 2, '2026-11-10', title, act, icon, evidence, 11, credit, times_day, times_month,
         checkers, by_desk, clause, source, is_default from rule where id = $1`,
      [rule],
    );
    expect(outcomeOf(await decide(fang, proposal))).toBe('PROPOSAL_OUTDATED');
  });

  it('提出以后一天的上限降了，不能核准', async () => {
    const rule = await givenRule(db);
    const asked = { rule, points: 44, effectiveFrom: '2028-01-02' };
    const proposal = await proposed(qiu, asked);
    await db.query(`insert into cap values ('2028-01-01', 40, 300, 1, '示例', true)`);
    expect(outcomeOf(await decide(fang, proposal))).toBe('RULE_OVER_DAY');
  });

  it('没有的修改不能核准、不能撤回', async () => {
    expect(outcomeOf(await decide(fang, 'rp_none'))).toBe('PROPOSAL_UNKNOWN');
    const asked = { office, proposal: 'rp_none' };
    expect(outcomeOf(await fang.at().call(bureauRouter, 'withdrawRuleProposal', asked))).toBe(
      'PROPOSAL_UNKNOWN',
    );
  });
});

describe('先看会怎样', () => {
  const preview = (asked: object, now?: Date) =>
    shen.at(now).call(bureauRouter, 'previewRule', { office, ...lecture, ...asked });

  it('说出三十天里有几笔、共几分，按新版会是几分；预览什么也不写', async () => {
    const rule = await givenRule(db);
    const [one, other] = [await aHome(), await aHome()];
    // The 30 days until 20 November begin on 22 October, Beijing time.
    await postAt('2026-10-21T15:59:59Z', one.id, rule);
    await postAt('2026-10-21T16:00:01Z', one.id, rule);
    await postAt('2026-11-20T01:00:00Z', one.id, rule);
    await postAt('2026-11-20T01:00:00Z', other.id, rule);
    const seen = valueOf(await preview({ rule }));
    expect(seen).toEqual({
      ...{ from: '2026-10-22', until: '2026-11-20', isWhole: true },
      ...{ lines: 3, points: 30, pointsThen: 36, same: 0, more: 3, less: 0, refused: 0 },
    });
    expect(valueOf(await preview({ rule, timesEver: 1 }))).toMatchObject({
      // The post of 21 October was the one that the first household might ever make.
      ...{ lines: 3, pointsThen: 12, refused: 2 },
    });
    expect(await listed(rule)).toMatchObject({ version: 1, waiting: null });
  });

  it('冲正了的一笔不算', async () => {
    const rule = await givenRule(db);
    const home = await aHome();
    const posted = valueOf(await postAt('2026-11-20T01:00:00Z', home.id, rule));
    await callerOf(db, 'li-of-rules', { now: new Date('2026-11-20T01:05:00Z') }).call(
      officeRouter,
      'undo',
      { office, household: home.id, seq: posted.seq },
    );
    expect(valueOf(await preview({ rule }))).toMatchObject({ lines: 0, points: 0 });
  });

  it('新的一条没有记过，没有可比的；没有这条规则被拒绝', async () => {
    expect(valueOf(await preview({}))).toMatchObject({ lines: 0, isWhole: true });
    expect(outcomeOf(await preview({ rule: 'nothing' }))).toBe('RULE_UNKNOWN');
  });
});

describe('规则簿的列表', () => {
  it('一页二十条，翻得到底，每条只出现一次', async () => {
    for (let at = 0; at < 22; at += 1) await givenRule(db);
    const seen: string[] = [];
    let cursor: string | null = '0';
    while (cursor !== null) {
      const asked: object = { office, cursor };
      const page = valueOf(await shen.at().call(bureauRouter, 'rules', asked));
      expect(page.items.length).toBeLessThanOrEqual(20);
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.next;
    }
    expect(new Set(seen).size).toBe(seen.length);
    const [all] = await db.query<{ n: number }>('select count(distinct id)::int as n from rule');
    expect(seen).toHaveLength(all?.n ?? 0);
  });
});
