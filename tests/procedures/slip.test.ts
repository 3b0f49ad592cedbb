/** 记事单：网点印的、一张记一次；过了当天要第二个人；次数和上限算在做事那天。 */
import { isSlipSerial, slipSerial, slipWords } from '@kernel/slip-no';
import { residentRouter } from '@procedures/resident/router';
import type { Db } from '@store/port';
import fc from 'fast-check';
import {
  callerOf,
  givenHousehold,
  givenStaff,
  newRequest,
  openBooks,
  otherOffice,
  outcomeOf,
  valueOf,
} from '../support/books';
import { disagreements, linesOf } from '../store/ledger-steps';
import { givenSlipTown, on, withSlips } from './slip-steps';

let db: Db;
const { desk, printed, serialsOf, slip, home, book, outcome } = withSlips(() => db);
const codeOf = (attempt: Promise<unknown>) => expect(attempt).rejects;

beforeAll(async () => {
  db = await openBooks();
  await givenSlipTown(db);
});
afterAll(async () => {
  expect(await disagreements(db)).toEqual([]);
  await db.close();
});

describe('号码', () => {
  it('写错一位、相邻两位写反，都不认', () => {
    const digits = fc.tuple(
      fc.integer({ min: 100_000, max: 999_999 }),
      fc.integer({ min: 1, max: 60 }),
    );
    fc.assert(
      fc.property(digits, fc.nat(9), fc.integer({ min: 1, max: 9 }), ([block, place], at, by) => {
        const serial = slipSerial(String(block), place);
        expect(isSlipSerial(serial)).toBe(true);
        const wrong = [...serial];
        wrong[at] = String((Number(serial[at]) + by) % 10);
        expect(isSlipSerial(wrong.join(''))).toBe(false);
        const swapped = serial.replace(/^(\d{3})(\d)(\d)/, '$1$3$2');
        expect(isSlipSerial(swapped)).toBe(swapped === serial);
      }),
      { seed: 20261128 },
    );
    expect(slipWords(slipSerial('482109', 7))).toMatch(/^482109-07-\d\d$/);
    expect(() => slipSerial('48', 7)).toThrow(RangeError);
  });
});

describe('印一叠', () => {
  it('号码一张一个，列表里数得清用了几张', async () => {
    const block = await printed({ slips: 3, rule: 'help' });
    const serials = await serialsOf(block);
    expect(new Set(serials).size).toBe(3);
    expect(serials.every((each) => isSlipSerial(each) && each.startsWith(block))).toBe(true);
    const { passbookNo } = await home();
    await book({ slip: serials[0] ?? '', passbookNo });
    await book({
      slip: serials[1] ?? '',
      passbookNo: (await home()).passbookNo,
      day: '2026-11-19',
    });
    const { items } = valueOf(await desk()('slipBlocks'));
    expect(items.find(({ no }) => no === block)).toMatchObject({
      ...{ slips: 3, title: '节水志愿服务', byCalled: '李姐', printedDay: '2026-11-15' },
      ...{ open: 1, waiting: 1, used: 1, voided: 0 },
    });
  });

  it.each([
    ['没有的规则', { rule: 'nosuch' }, 'RULE_UNKNOWN'],
    ['按器具记的', { rule: 'fix' }, 'RULE_NOT_BY_SLIP'],
    ['报漏水的', { rule: 'leak-report' }, 'RULE_NOT_BY_SLIP'],
    ['只能扫码的', { rule: 'tip' }, 'RULE_NOT_BY_SLIP'],
    ['已经停用的', { rule: 'over' }, 'RULE_NOT_IN_FORCE'],
    ['太多张', { slips: 61 }, 'INPUT_INVALID'],
  ])('%s，不能印', async (_, more, code) => {
    expect(outcomeOf(await desk()('printSlips', { slips: 4, ...more }))).toBe(code);
  });

  it('别的网点看不到这一叠', async () => {
    const block = await printed();
    const far = desk('far', on(0), otherOffice);
    expect(outcomeOf(await far('slipBlock', { block }))).toBe('NOT_FOUND');
    expect(valueOf(await far('slipBlocks')).items).toEqual([]);
    expect(outcomeOf(await far('voidSlips', { block, reason: '示例' }))).toBe('NOT_FOUND');
  });

  it('列表里能凭单记的，没有按器具记的、报漏水的和只能扫码的', async () => {
    const { rules } = valueOf(await desk()('slipBlocks'));
    expect(rules.map(({ id }) => id).sort()).toEqual(
      ['aerator', 'first', 'help', 'many', 'talk', 'walk'].sort(),
    );
  });
});

describe('凭单记分', () => {
  it('今天做的当场记上，那一笔写着单号，再用就不行', async () => {
    const serial = await slip();
    const { id, passbookNo } = await home({ head: 'slip-guest' });
    const spaced = `${serial.slice(0, 4)} ${serial.slice(4)}`;
    const seen = valueOf(await desk()('readSlip', { slip: `l.${serial}`, passbookNo }));
    expect(seen).toMatchObject({ serial, rule: null, earliest: '2026-11-15' });
    expect(seen.home?.called).toMatch(/\*/);
    const done = valueOf(await book({ slip: spaced, passbookNo }));
    expect(done).toMatchObject({ status: 'approved', points: 10, seq: 1 });
    expect(await linesOf(db, id)).toEqual(['earn 10 → 10']);
    const { line, source } = valueOf(
      await callerOf(db, 'slip-guest').call(residentRouter, 'entry', { seq: 1 }),
    );
    expect(line.title).toBe(`节水志愿服务（凭记事单 No. ${slipWords(serial)}）`);
    expect(source.text).toBe(`记事单 No. ${slipWords(serial)}`);
    const other = await home();
    expect(await outcome({ slip: serial, passbookNo: other.passbookNo })).toBe('SLIP_USED');
    expect(outcomeOf(await desk()('readSlip', { slip: serial }))).toBe('SLIP_USED');
    const { totals } = valueOf(await desk()('dayLines', { day: '2026-11-20' }));
    expect(totals.slips).toBeGreaterThanOrEqual(1);
  });

  it('同一个请求发两次，只记一次；两个人同时用一张，只有一笔', async () => {
    const { passbookNo, id } = await home();
    const serial = await slip();
    const requestId = newRequest();
    const asked = { slip: serial, passbookNo, requestId };
    expect(await book(asked)).toEqual(await book(asked));
    const both = await slip();
    const others = [await home(), await home()];
    const outcomes = await Promise.all(
      others.map((each, at) =>
        outcome({ slip: both, passbookNo: each.passbookNo }, at === 0 ? 'li' : 'wang'),
      ),
    );
    expect(outcomes.sort()).toEqual(['SLIP_USED', 'accepted']);
    expect(await linesOf(db, id)).toHaveLength(1);
  });

  it('前几天做的要另一位同事核准，按那天的版本、算在那天的次数里', async () => {
    const serial = await slip();
    const { id, passbookNo } = await home();
    const done = valueOf(await book({ slip: serial, passbookNo, day: '2026-11-24' }, 'li', on(8)));
    expect(done).toMatchObject({ status: 'waiting', points: 10, seq: null });
    expect(await linesOf(db, id)).toEqual([]);
    const again = { slip: await slip(), passbookNo, day: '2026-11-24' };
    expect(await outcome(again, 'li', on(8))).toBe('ALREADY_TODAY');
    const today = { ...again, day: '2026-11-28' };
    expect(valueOf(await book(today, 'li', on(8)))).toMatchObject({ points: 12, seq: 1 });
    const decide = (who: string, more: object = { approve: true }) =>
      desk(who, on(9))('decideClaim', { claim: done.claim, ...more });
    expect(outcomeOf(await decide('li'))).toBe('CHECKED_ALREADY');
    const { items } = valueOf(await desk('wang', on(9))('worklist', { kind: 'claims' }));
    const waiting = items.find((each) => each.id === done.claim);
    expect(waiting?.detail).toBe(`凭记事单 No. ${slipWords(serial)}，2026-11-24 做的`);
    expect(valueOf(await decide('wang'))).toMatchObject({
      status: 'approved',
      seq: 2,
      balance: 22,
    });
    const [line] = await db.query('select title, event_day from entry where source_id = $1', [
      done.claim,
    ]);
    expect(line).toMatchObject({
      title: `节水志愿服务（凭记事单 No. ${slipWords(serial)}）`,
      event_day: '2026-11-29',
    });
  });

  it('退回、撤回以后，这张单可以再记；记着的时候不能作废', async () => {
    const block = await printed();
    const [declined = '', undone = ''] = await serialsOf(block);
    const first = await home();
    const wrongDay = { slip: declined, passbookNo: first.passbookNo, day: '2026-11-18' };
    const { claim } = valueOf(await book(wrongDay));
    expect(await outcome(wrongDay)).toBe('SLIP_USED');
    await desk('wang')('decideClaim', { claim, approve: false, reason: '日子写错了' });
    expect(await outcome({ ...wrongDay, day: '2026-11-19' })).toBe('accepted');
    const posted = valueOf(await book({ slip: undone, passbookNo: first.passbookNo }));
    const lost = { block, slip: undone, reason: '示例' };
    expect(outcomeOf(await desk()('voidSlips', lost))).toBe('SLIPS_NONE_OPEN');
    await codeOf(
      db.query(
        `update slip set void_reason = 'xx', voided_by = printed_by, voided_at = now()
        from slip_block where no = block and serial = $1`,
        [undone],
      ),
    ).toThrow('SLIP_USED_ONCE');
    const line = { household: first.id, seq: posted.seq };
    expect(outcomeOf(await desk()('undo', line))).toBe('accepted');
    expect(await outcome({ slip: undone, passbookNo: (await home()).passbookNo })).toBe('accepted');
    await codeOf(db.query('update slip set claim = null where serial = $1', [undone])).toThrow(
      'SLIP_USED_ONCE',
    );
  });

  it('印了哪件事就只记哪件；按人数记的，人数照填', async () => {
    const serial = await slip({ rule: 'walk' });
    const { passbookNo } = await home();
    expect(await outcome({ slip: serial, passbookNo })).toBe('SLIP_OTHER_ACT');
    const walked = { slip: serial, passbookNo, rule: 'walk' };
    expect(await outcome({ ...walked, heads: 4 })).toBe('HEADS_OVER');
    expect(valueOf(await book({ ...walked, heads: 3 }))).toMatchObject({ points: 12 });
  });

  it.each([
    ['不是单号', { slip: '12345' }, 'SLIP_UNKNOWN'],
    ['没印过的号', { slip: slipSerial('999999', 60) }, 'SLIP_UNKNOWN'],
    ['还没到的日子', { day: '2026-11-21' }, 'SLIP_AHEAD'],
    ['印以前的日子', { day: '2026-11-14' }, 'SLIP_BEFORE_PRINTED'],
    ['没有的存折', { passbookNo: '090300000000' }, 'HOUSEHOLD_UNKNOWN'],
    ['没有的规则', { rule: 'nosuch' }, 'RULE_UNKNOWN'],
    ['报漏水', { rule: 'leak-report' }, 'RULE_BY_REPORT'],
    ['按器具记的', { rule: 'fix' }, 'RULE_NOT_BY_SLIP'],
    ['只能扫码的', { rule: 'tip' }, 'RULE_NOT_BY_SLIP'],
    ['停用的规则', { rule: 'over' }, 'RULE_NOT_IN_FORCE'],
    ['人数太多', { heads: 2 }, 'HEADS_OVER'],
  ])('%s，不能记', async (_, more, code) => {
    const asked = { slip: await slip(), passbookNo: (await home()).passbookNo, ...more };
    expect(await outcome(asked)).toBe(code);
  });

  it('过了 30 天不能记，第 30 天还能', async () => {
    const asked = { slip: await slip(), passbookNo: (await home()).passbookNo, day: '2026-11-20' };
    expect(await outcome(asked, 'li', on(31))).toBe('SLIP_TOO_OLD');
    expect(await outcome(asked, 'li', on(30))).toBe('accepted');
  });

  it('别的网点印的不能记；读得出是谁印的', async () => {
    const serial = await slip();
    const reply = await desk('far', on(0), otherOffice)('readSlip', { slip: serial });
    expect(reply).toMatchObject({
      refusal: { code: 'SLIP_OTHER_OFFICE', sentence: '这张记事单是示例近社区印的。' },
    });
    const asked = { slip: serial, passbookNo: (await home()).passbookNo };
    const act = { ...asked, rule: 'help', day: '2026-11-20' };
    expect(outcomeOf(await desk('far', on(0), otherOffice)('postSlip', act))).toBe(
      'SLIP_OTHER_OFFICE',
    );
  });

  it('自己家的不能记，也不能核', async () => {
    const serial = await slip();
    const own = await givenHousehold(db, { head: 'own-head' });
    const clerk = await givenStaff(db, 'own-clerk', { role: 'clerk' });
    await db.query(`insert into member values ($1, $2, 'adult', now())`, [own.id, clerk]);
    const asked = { slip: serial, passbookNo: own.passbookNo };
    expect(await outcome(asked, 'own-clerk')).toBe('OWN_HOUSEHOLD');
    const seen = await desk('own-clerk')('readSlip', asked);
    expect(outcomeOf(seen)).toBe('OWN_HOUSEHOLD');
    expect(outcomeOf(await desk()('readSlip', { ...asked, passbookNo: '090300000000' }))).toBe(
      'HOUSEHOLD_UNKNOWN',
    );
  });

  it.each([
    ['waiting', 'HOUSEHOLD_NOT_CONFIRMED'],
    ['frozen', 'HOUSEHOLD_FROZEN'],
    ['closed', 'HOUSEHOLD_CLOSED'],
  ] as const)('%s 的存折不能记', async (status, code) => {
    const { passbookNo } = await home({ status });
    expect(await outcome({ slip: await slip(), passbookNo })).toBe(code);
  });

  it('次数和上限照规则，算在做事的那一天', async () => {
    const { passbookNo } = await home();
    const by = async (more: object) =>
      outcome({ slip: await slip({}, on(-30)), passbookNo, ...more });
    const walk = (day: string) => by({ rule: 'walk', day });
    expect(await walk('2026-11-03')).toBe('accepted');
    expect(await walk('2026-11-03')).toBe('ALREADY_TODAY');
    expect(await walk('2026-11-04')).toBe('accepted');
    expect(await walk('2026-11-05')).toBe('RULE_CAP_MONTH');
    expect(await walk('2026-10-31')).toBe('accepted');
    expect(await by({ rule: 'first', day: '2026-11-06' })).toBe('accepted');
    expect(await by({ rule: 'first', day: '2026-11-07' })).toBe('RULE_CAP_EVER');
    expect(await by({ rule: 'many', day: '2026-11-08' })).toBe('accepted');
    expect(await by({ rule: 'many', day: '2026-11-08' })).toBe('CAP_DAY');
    for (const day of ['09', '10', '11', '12', '13', '16']) {
      expect(await by({ rule: 'many', day: `2026-11-${day}` })).toBe('accepted');
    }
    expect(await by({ rule: 'many', day: '2026-11-17' })).toBe('CAP_MONTH');
  });
});

describe('作废', () => {
  it('丢了一张或一叠，写明原因，用过的还算数', async () => {
    const block = await printed();
    const [used = '', lost = '', kept = ''] = await serialsOf(block);
    const { passbookNo } = await home();
    await book({ slip: used, passbookNo });
    const one = { block, slip: lost, reason: '掉在路上了' };
    expect(valueOf(await desk()('voidSlips', one))).toEqual({ voided: 1 });
    const other = await home();
    const asked = { slip: lost, passbookNo: other.passbookNo };
    expect(await outcome(asked)).toBe('SLIP_VOID');
    expect(outcomeOf(await desk()('readSlip', { slip: lost }))).toBe('SLIP_VOID');
    expect(valueOf(await desk('wang')('voidSlips', { block, reason: '整叠丢了' }))).toEqual({
      voided: 2,
    });
    expect(await outcome({ ...asked, slip: kept })).toBe('SLIP_VOID');
    const { items } = valueOf(await desk()('slipBlock', { block }));
    expect(items.map(({ state }) => state)).toEqual(['used', 'void', 'void', 'void']);
    expect(items[1]?.voidReason).toBe('掉在路上了');
    expect(outcomeOf(await desk()('voidSlips', { block, reason: '再来' }))).toBe('SLIPS_NONE_OPEN');
  });

  it('单号不对、不是这一叠的、没写原因，不能作废', async () => {
    const [block, other] = [await printed(), await slip()];
    const lost = (more: object) => desk()('voidSlips', { block, reason: '示例', ...more });
    expect(outcomeOf(await lost({ slip: '1' }))).toBe('SLIP_UNKNOWN');
    expect(outcomeOf(await lost({ slip: other }))).toBe('SLIP_UNKNOWN');
    expect(outcomeOf(await lost({ block: '999999' }))).toBe('NOT_FOUND');
    expect(outcomeOf(await lost({ reason: '' }))).toBe('INPUT_INVALID');
  });

  it('号码和作废的结果，数据库也不让改', async () => {
    const block = await printed();
    await desk()('voidSlips', { block, reason: '示例' });
    for (const change of ['place = 60', 'voided_at = null, void_reason = null, voided_by = null']) {
      await codeOf(db.query(`update slip set ${change} where block = $1`, [block])).toThrow(
        'SLIP_IS_FINAL',
      );
    }
    await codeOf(db.query('update slip_block set slips = 60')).toThrow('LINES_ARE_FINAL');
    await codeOf(db.query('delete from slip_use')).toThrow('LINES_ARE_FINAL');
  });
});
