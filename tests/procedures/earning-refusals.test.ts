/** 记分时少见的几种不行：规则过了期、按器具记的码、两场活动同一个号码、照片收不下。 */
import { windowOf } from '@kernel/code-window';
import { officeRouter } from '@procedures/office/router';
import { digitsIn } from '@procedures/pointed-act';
import { residentRouter } from '@procedures/resident/router';
import type { Db } from '@store/port';
import {
  callerOf,
  givenHousehold,
  keyed,
  makeSerial,
  newRequest,
  office,
  openBooks,
  outcomeOf,
  valueOf,
} from '../support/books';
import { nextTail } from '../support/fixed';
import { base64, jpeg } from '../support/pictures';
import { days, during, givenHosts, hosting } from './activity-steps';

let db: Db;
const { open, late, lateOf, decide, scan, home } = hosting(() => db);

beforeAll(async () => {
  db = await openBooks();
  await givenHosts(db);
  await db.script(`insert into rule (id, version, effective_from, effective_until, title, act, icon,
      evidence, points, credit, times_day, times_month, per_fixture, checkers, by_desk, clause, source,
      is_default) values
    ('ended', 1, '2026-01-01', '2026-11-19', '旧规则', '旧规则', 'doc', 'seen', 5, 0, 1, 9, false, 1, true,
      '示例', '示例', true),
    ('fixture-code', 1, '2026-01-01', null, '按器具扫', '按器具扫', 'tap', 'code', 5, 0, 1, 9, true, 0, true,
      '示例', '示例', true),
    ('last-day', 1, '2026-01-01', '2026-11-20', '最后一天的活动', '到场', 'people', 'check-in', 10, 10, 1, 2,
      false, 0, false, '示例', '示例', true);
    insert into action_code values
      ('FXTAAABCDE', 'fixture-code', '${office}', '示例的码', '2026-11-01', '2026-12-31', true)`);
});
afterAll(() => db.close());

it('窗口：规则昨天是最后一天，今天不记', async () => {
  const { id: household } = await givenHousehold(db);
  const asked = { office, household, rule: 'ended' };
  expect(outcomeOf(await callerOf(db, 'li').call(officeRouter, 'post', asked))).toBe(
    'RULE_NOT_IN_FORCE',
  );
});

it('扫码：按器具记的规则，码说不出是哪一件', async () => {
  const { who } = await home();
  expect(outcomeOf(await scan(who, 'a.FXTAAABCDE'))).toBe('FIXTURE_NEEDED');
});

/** Two serials whose screens show the same six digits at this moment. */
const alike = (): readonly [string, string, string] => {
  const found = new Map<string, string>();
  for (;;) {
    const serial = makeSerial();
    const digits = digitsIn({ keyed }, serial, windowOf(during));
    const other = found.get(digits);
    if (other !== undefined && other !== serial) return [serial, other, digits];
    found.set(digits, serial);
  }
};

it('签到：两场活动这时候正好同一个六位数，请扫屏幕；扫了就分得清', async () => {
  const [one, other, digits] = alike();
  for (const serial of [one, other]) {
    const opened = valueOf(await open({ seats: 5 })).code;
    await db.script(`create temp table renamed as select * from activity where code = '${opened}';
      update renamed set code = '${serial}'`);
    await db.query(
      `insert into action_code select $1, rule, office, title, from_day, until_day, demo
         from action_code where serial = $2`,
      [serial, opened],
    );
    await db.script('insert into activity select * from renamed; drop table renamed');
  }
  const { who } = await home();
  expect(outcomeOf(await scan(who, `a.${digits}`))).toBe('CHECK_IN_TWO');
  expect(outcomeOf(await scan(who, `a.${one}-${digits}`))).toBe('accepted');
});

it('补记：活动那天是规则的最后一天，第二天另一位同事核准，照那天的版记', async () => {
  const opened = valueOf(await open({ rule: 'last-day' })).code;
  const { passbookNo } = await home();
  valueOf(await late(opened, passbookNo, 'li', days(1)));
  const [waits] = await lateOf(opened, days(1));
  expect(valueOf(await decide(waits?.id ?? ''))).toEqual({ status: 'counted', points: 10 });
});

describe('申报的照片', () => {
  const keep = (who: string, pixels: string, more: object = {}) =>
    callerOf(db, who).call(residentRouter, 'keepClaimPicture', {
      picture: base64(jpeg(pixels)),
      ...more,
    });

  it('不是照片的不收；同一个请求换一张不收，再来一次还是那一张', async () => {
    const { who } = await home();
    const wrong = { picture: base64(Buffer.from('<html>不是照片</html>')) };
    expect(outcomeOf(await keep(who, '', wrong))).toBe('PICTURE_UNREADABLE');
    const requestId = newRequest();
    const first = valueOf(await keep(who, 'one', { requestId }));
    expect(valueOf(await keep(who, 'one', { requestId }))).toEqual(first);
    expect(outcomeOf(await keep(who, 'another', { requestId }))).toBe('REQUEST_REUSED');
  });

  it('一个人一天三十张', async () => {
    const { who } = await home();
    for (let n = 0; n < 30; n += 1) valueOf(await keep(who, `${who} ${String(n)}`));
    expect(outcomeOf(await keep(who, `${who} 30`))).toBe('PICTURE_LIMIT');
  });

  it('没有接照片的部署不收，也看不了', async () => {
    const { who } = await home();
    const off = callerOf(db, who, { kept: null });
    const picture = base64(jpeg(nextTail()));
    expect(outcomeOf(await off.call(residentRouter, 'keepClaimPicture', { picture }))).toBe(
      'PICTURES_OFF',
    );
  });
});
