/** 信用积分证明：本人签了才有，只给一家看、只做一件事，到期或收回就什么也看不到。 */
import { visitorRouter } from '@procedures/visitor/router';
import type { Db } from '@store/port';
import { callerOf, morning, openBooks, outcomeOf, valueOf } from '../support/books';
import { crediting, days, givenCreditTown } from './credit-steps';

let db: Db;
const { as, earner } = crediting(() => db);

beforeAll(async () => {
  db = await openBooks();
  await givenCreditTown(db);
});
afterAll(() => db.close());

const signed = (more: object = {}) => ({
  ...{ recipient: '示例合作社', purpose: '示例：申请节水带头人', until: '2026-12-20' },
  ...{ name: '林小明', version: 2, agrees: true, ...more },
});
const check = async (code: string, now = morning) =>
  valueOf(await callerOf(db, null, { now }).call(visitorRouter, 'checkStatement', { code }));

describe('开一份证明', () => {
  it('签了名、点了同意才开；写明给谁、做什么、哪天签、到哪天', async () => {
    const { who } = await earner();
    const { serial } = valueOf(await as(who)('giveStatement', signed()));
    expect(await check(serial)).toEqual({
      state: 'valid',
      statement: {
        ...{ serial, signedName: '林小明', recipient: '示例合作社', balance: 10 },
        ...{ purpose: '示例：申请节水带头人', levelName: '细流' },
        ...{ signedDay: '2026-11-20', expiresOn: '2026-12-20' },
      },
    });
    expect((await check(`x.${serial}`)).state).toBe('valid');
    expect((await check(serial.toLowerCase())).state).toBe('valid');
    const { items } = valueOf(await as(who)('statements'));
    expect(items).toMatchObject([{ serial, state: 'valid', withdrawnDay: null }]);
    const other = await earner();
    expect(valueOf(await as(other.who)('statements')).items).toEqual([]);
  });

  it('以后信用长了，证明上还是签的那天的', async () => {
    const { who } = await earner();
    const { serial } = valueOf(await as(who)('giveStatement', signed()));
    await as(who, days(1))('scan', { code: 'a.TALKABCDEF' });
    expect((await check(serial, days(1))).statement?.balance).toBe(10);
  });

  it.each([
    ['没有点同意', { agrees: false }, 'INPUT_INVALID'],
    ['没有签名', { name: '' }, 'INPUT_INVALID'],
    ['没写给谁', { recipient: '' }, 'INPUT_INVALID'],
    ['没写做什么', { purpose: '' }, 'INPUT_INVALID'],
    ['看的是旧说明', { version: 1 }, 'CONSENT_OUTDATED'],
    ['没有这一版说明', { version: 3 }, 'NOT_FOUND'],
    ['到期日在今天以前', { until: '2026-11-19' }, 'STATEMENT_DAY'],
    ['超过 90 天', { until: '2027-02-19' }, 'STATEMENT_DAY'],
  ])('%s，不开', async (_what, more, code) => {
    const { who } = await earner();
    expect(outcomeOf(await as(who)('giveStatement', signed(more)))).toBe(code);
    expect(valueOf(await as(who)('statements')).items).toEqual([]);
  });

  it('有效的最多十份，收回一份才能再开', async () => {
    const { who } = await earner();
    let last = '';
    for (let each = 0; each < 10; each += 1) {
      last = valueOf(await as(who)('giveStatement', signed())).statement;
    }
    expect(outcomeOf(await as(who)('giveStatement', signed()))).toBe('STATEMENT_LIMIT');
    valueOf(await as(who)('withdrawStatement', { statement: last }));
    expect(outcomeOf(await as(who)('giveStatement', signed()))).toBe('accepted');
  });
});

describe('收回和到期', () => {
  it('收回以后，凭号码只看到已收回；收回一次就够，别人收不回', async () => {
    const { who } = await earner();
    const { serial, statement } = valueOf(await as(who)('giveStatement', signed()));
    const other = await earner();
    expect(outcomeOf(await as(other.who)('withdrawStatement', { statement }))).toBe('NOT_FOUND');
    valueOf(await as(who, days(1))('withdrawStatement', { statement }));
    expect(await check(serial, days(1))).toEqual({ state: 'withdrawn', statement: null });
    expect(outcomeOf(await as(who)('withdrawStatement', { statement }))).toBe(
      'STATEMENT_WITHDRAWN',
    );
    const { items } = valueOf(await as(who, days(1))('statements'));
    expect(items).toMatchObject([{ state: 'withdrawn', withdrawnDay: '2026-11-21' }]);
  });

  it('最后一天还有效，第二天就只看到已到期；没有的号码说没有', async () => {
    const { who } = await earner();
    const { serial } = valueOf(await as(who)('giveStatement', signed({ until: '2026-11-22' })));
    expect((await check(serial, days(2))).state).toBe('valid');
    expect(await check(serial, days(3))).toEqual({ state: 'expired', statement: null });
    expect(await check('NSUCHSTMNT')).toEqual({ state: 'unknown', statement: null });
  });

  it('收回隐私同意，证明也跟着收回', async () => {
    const { who } = await earner();
    const { serial } = valueOf(await as(who)('giveStatement', signed()));
    valueOf(await as(who)('withdrawConsent', { document: 'privacy' }));
    expect((await check(serial)).state).toBe('withdrawn');
  });

  it('注销以后，证明收回，签的名字和写的单位都抹掉；在那之前导出里都有', async () => {
    const { who } = await earner();
    const { serial } = valueOf(await as(who)('giveStatement', signed()));
    valueOf(await as(who)('askAboutCredit', { seq: 1, text: '问一句' }));
    const mine = valueOf(await as(who)('exportMine'));
    expect(mine).toMatchObject({
      ...{ statements: [{ serial, state: 'valid' }], questions: [{ text: '问一句' }] },
      benefitUses: [],
    });
    valueOf(await as(who)('eraseMe', { confirm: '注销' }));
    expect((await check(serial)).state).toBe('withdrawn');
    const rows = await db.query(
      'select signed_name, recipient, purpose from credit_statement where serial = $1',
      [serial],
    );
    expect(rows).toEqual([{ signed_name: '已注销', recipient: '已注销', purpose: '已注销' }]);
  });
});
