/** 没有手机的一户买了有水效标识的产品：标识和小票带到窗口，看过填上，另一位同事再看过才记。 */
import { officeRouter } from '@procedures/office/router';
import type { Db } from '@store/port';
import { disagreements } from '../store/ledger-steps';
import {
  callerOf,
  givenHousehold,
  newRequest,
  office,
  openBooks,
  outcomeOf,
  valueOf,
} from '../support/books';
import { givenPhotoTown } from './photo-claim-steps';

let db: Db;
const label = { kind: 'tap', model: 'JT-100', grade: 1, standardYear: 2019 };
const scan = 'https://www.waterlabel.org.cn/q?id=88001&k=desk';

const ruleRow = (
  id: string,
  checkers: number,
) => `('${id}', 1, '2026-01-01', '买水效产品', '买了水效产品',
  'star', 'label', 5, 5, 9, 9, 9, true, ${String(checkers)}, false, '示例', '示例', true)`;

beforeAll(async () => {
  db = await openBooks();
  await givenPhotoTown(db);
  await db.script(`insert into rule (id, version, effective_from, title, act, icon, evidence, points,
    credit, times_day, times_month, times_ever, per_fixture, checkers, by_desk, clause, source,
    is_default) values ${ruleRow('label-product-1', 1)}, ${ruleRow('label-product-2', 2)},
      ${ruleRow('label-any', 1)};
    insert into label_host values ('www.waterlabel.org.cn', '示例', 'read', true)`);
});
afterAll(async () => {
  expect(await disagreements(db)).toEqual([]);
  await db.close();
});

const as =
  (who: string) =>
  <Path extends 'addFixture' | 'postByTwo' | 'decideClaim' | 'worklist' | 'rules' | 'printPage'>(
    path: Path,
    input: object = {},
  ) =>
    callerOf(db, who).call(officeRouter, path, { office, ...input });
const bought = async (kind = 'tap') => {
  const { id: household } = await givenHousehold(db);
  const { id: fixture } = valueOf(await as('li')('addFixture', { household, kind, place: '厨房' }));
  return { household, fixture, rule: 'label-product-1', label };
};
const send = (act: object, who = 'li') => as(who)('postByTwo', act);
const linesOf = (household: string) =>
  db.query('select title, amount::int as amount from entry where account = $1', [household]);

it('窗口的规则里写着要几级的标识', async () => {
  const { items } = valueOf(await as('li')('rules'));
  const grades = Object.fromEntries(items.map(({ id, labelGrade }) => [id, labelGrade]));
  expect(grades).toMatchObject({
    ...{ 'label-product-1': 1, 'label-product-2': 2, 'label-any': 0, 'rain-barrel': null },
  });
});

it.each([
  { rule: 'label-product-1', grade: 1, by: '一个人核', twice: '' },
  { rule: 'label-product-2', grade: 2, by: '两个人核', twice: '，另有 1 户交过同一个码' },
])('规则写着$by也一样：窗口看过报上，自己核不了，另一位同事看着型号核了才记', async (of) => {
  const act = { ...(await bought()), rule: of.rule, label: { ...label, grade: of.grade, scan } };
  const { claim, points } = valueOf(await send(act));
  expect(points).toBe(5);
  expect(await linesOf(act.household)).toEqual([]);
  const approve = { claim, approve: true };
  expect(outcomeOf(await as('li')('decideClaim', approve))).toBe('CHECKED_ALREADY');
  const { items } = valueOf(await as('wang')('worklist', { kind: 'claims' }));
  expect(items.find(({ id }) => id === claim)).toMatchObject({
    isPhoto: false,
    detail: `没有手机的一户，同事看过厨房的实物、标识和小票：${String(of.grade)} 级，2019 年标准，型号 JT-100${of.twice}，再看一次`,
  });
  expect(valueOf(await as('wang')('decideClaim', approve)).status).toBe('approved');
  expect(await linesOf(act.household)).toEqual([{ title: '买水效产品', amount: 5 }]);
  const [kept] = await db.query('select host, model from claim_label where claim = $1', [claim]);
  expect(kept).toEqual({ host: 'www.waterlabel.org.cn', model: 'JT-100' });
});

it('同一个请求只报一次；退回了可以再报，记上了换一级也不能再报', async () => {
  const act = { ...(await bought()), requestId: newRequest() };
  const first = valueOf(await send(act));
  expect(valueOf(await send(act))).toEqual(first);
  const again = { ...act, requestId: newRequest() };
  expect(outcomeOf(await send(again))).toBe('FIXTURE_CLAIMED');
  const declined = { claim: first.claim, approve: false, reason: '小票上不是这一型号' };
  expect(valueOf(await as('wang')('decideClaim', declined)).status).toBe('declined');
  const { claim } = valueOf(await send({ ...again, requestId: newRequest() }, 'wang'));
  expect(valueOf(await as('li')('decideClaim', { claim, approve: true })).status).toBe('approved');
  const other = { rule: 'label-product-2', label: { ...label, grade: 2 }, requestId: newRequest() };
  expect(outcomeOf(await send({ ...act, ...other }))).toBe('FIXTURE_CLAIMED');
});

it('没有填、级不对、不是这种器具、没有这一年、网址不认、码交过，都说清楚', async () => {
  const act = await bought();
  const refused = async (more: object) => outcomeOf(await send({ ...act, ...more }));
  expect(await refused({ label: undefined })).toBe('LABEL_NEEDED');
  expect(await refused({ label: { ...label, grade: 2 } })).toBe('LABEL_OTHER_GRADE');
  expect(await refused({ rule: 'label-any', label: { ...label, grade: 3 } })).toBe(
    'LABEL_OTHER_GRADE',
  );
  const dishes = { kind: 'dishwasher', model: 'JT-100', grade: 1 };
  expect(await refused({ label: dishes })).toBe('FIXTURE_OTHER_KIND');
  expect(await refused({ label: { ...label, standardYear: 2018 } })).toBe('INPUT_INVALID');
  const elsewhere = 'https://example.com/88001';
  expect(await refused({ label: { ...label, scan: elsewhere } })).toBe('LABEL_HOST_UNKNOWN');
  expect(await refused({ label: { ...label, scan } })).toBe('accepted');
  const secondTap = { household: act.household, kind: 'tap', place: '卫生间' };
  const { id: fixture } = valueOf(await as('li')('addFixture', secondTap));
  expect(await refused({ fixture, label: { ...label, scan } })).toBe('LABEL_USED');
});

it('雨水桶不收标识；有手机的自己拍照报', async () => {
  const barrel = { ...(await bought('barrel')), rule: 'rain-barrel' };
  expect(outcomeOf(await send(barrel))).toBe('INPUT_INVALID');
  const { id: household } = await givenHousehold(db, { head: 'label-head' });
  expect(outcomeOf(await send({ ...(await bought()), household }))).toBe('CLAIM_BY_PHONE');
});
