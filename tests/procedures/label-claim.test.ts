/** 买水效 1、2 级产品：照标识填，带号码拍照和小票，一件器具一次；码只留网址和指纹。 */
import type { Db } from '@store/port';
import { disagreements } from '../store/ledger-steps';
import { openBooks, outcomeOf, valueOf } from '../support/books';
import { claiming, givenPhotoTown } from './photo-claim-steps';

let db: Db;
const { as, desk, home, fixture, picture, code, decide } = claiming(() => db);
const rule = 'label-product-1';
const label = { kind: 'tap', model: 'JT-100', grade: 1, standardYear: 2019 };
const scan = 'https://www.waterlabel.org.cn/q?id=88001&k=abc';

beforeAll(async () => {
  db = await openBooks();
  await givenPhotoTown(db);
  await db.script(`insert into rule (id, version, effective_from, title, act, icon, evidence, points,
    credit, times_day, times_month, times_ever, per_fixture, checkers, by_desk, clause, source,
    is_default) values
    ('label-product-1', 1, '2026-01-01', '买水效 1 级产品', '买了水效 1 级的产品', 'star', 'label', 5, 5, 9,
      9, 9, true, 1, false, '示例', '示例', true),
    ('label-product-2', 1, '2026-01-01', '买水效 2 级产品', '买了水效 2 级的产品', 'star', 'label', 3, 3, 9,
      9, 9, true, 2, false, '示例', '示例', true);
    insert into label_host values ('www.waterlabel.org.cn', '示例', 'read', true)`);
});
afterAll(async () => {
  expect(await disagreements(db)).toEqual([]);
  await db.close();
});

const asked = async (kind = 'tap', place = '厨房') => {
  const { who } = await home();
  return { who, fixture: await fixture(who, kind, place) };
};
const send = async (
  at: { readonly who: string; readonly fixture: string },
  more: object = {},
  { of = rule, pictures = 2 } = {},
) => {
  const { code: id } = await code(at.who, { rule: of, fixture: at.fixture });
  const shown = [];
  for (let taken = 0; taken < pictures; taken += 1) shown.push(await picture(at.who));
  return as(at.who)('sendClaim', { code: id, pictures: shown, label, ...more });
};

it('照标识填好、两张照片，网点看得到型号等级和网址，核过记分，存折上写着标识', async () => {
  const at = await asked();
  const { claim } = valueOf(await send(at, { label: { ...label, scan } }));
  const seen = valueOf(await desk('li')('claim', { claim }));
  expect(seen.label).toEqual({ ...label, host: 'www.waterlabel.org.cn', elsewhere: 0 });
  expect(seen.pictures).toHaveLength(2);
  expect(valueOf(await as(at.who)('claim', { claim })).label).toMatchObject({ model: 'JT-100' });
  expect(valueOf(await decide('li', claim))).toMatchObject({ status: 'approved', points: 5 });
  const { source } = valueOf(await as(at.who)('entry', { seq: 1 }));
  expect(source.text).toBe('水效标识 1 级，型号 JT-100');
});

it('码的文字一个字也不留，只留网址和加了密钥的指纹', async () => {
  const secret = 'https://www.waterlabel.org.cn/q?secret-part=77';
  const { claim } = valueOf(await send(await asked(), { label: { ...label, scan: secret } }));
  const [row] = await db.query<{ all: string; hash: string }>(
    `select to_jsonb(l)::text as all, l.scan_hash as hash from claim_label l where claim = $1`,
    [claim],
  );
  expect(row?.all).not.toContain('secret-part');
  expect(row?.hash).toMatch(/^[0-9a-f]{64}$/);
  await expect(db.query(`update claim_label set model = 'B'`)).rejects.toThrow('LINES_ARE_FINAL');
});

it.each<[string, object, string]>([
  ['没填标识', { label: undefined }, 'LABEL_NEEDED'],
  ['等级不是这一级', { label: { ...label, grade: 2 } }, 'LABEL_OTHER_GRADE'],
  ['3 级', { label: { ...label, grade: 3 } }, 'LABEL_OTHER_GRADE'],
  ['种类和器具对不上', { label: { ...label, kind: 'shower' } }, 'FIXTURE_OTHER_KIND'],
  ['没有这一年的标准', { label: { ...label, standardYear: 2018 } }, 'INPUT_INVALID'],
  ['不是标识的码', { label: { ...label, scan: 'https://evil.example/x' } }, 'LABEL_HOST_UNKNOWN'],
  [
    '不是 https',
    { label: { ...label, scan: 'http://www.waterlabel.org.cn/' } },
    'LABEL_HOST_UNKNOWN',
  ],
  ['没有的种类', { label: { ...label, kind: 'washer' } }, 'INPUT_INVALID'],
  ['型号空着', { label: { ...label, model: '' } }, 'INPUT_INVALID'],
])('%s，不收', async (_, more, wanted) => {
  expect(outcomeOf(await send(await asked(), more))).toBe(wanted);
});

it('只有一张照片，请再拍小票；拍照的事不带标识', async () => {
  expect(outcomeOf(await send(await asked(), {}, { pictures: 1 }))).toBe('LABEL_RECEIPT');
  const toilet = await asked('toilet', '卫生间');
  expect(outcomeOf(await send(toilet, {}, { of: 'toilet' }))).toBe('INPUT_INVALID');
});

it('一件器具只凭一个标识记一次，换一级也不行；没有标识的器具不收', async () => {
  const at = await asked();
  valueOf(await send(at));
  const again = (of: string) => as(at.who)('askClaimCode', { rule: of, fixture: at.fixture });
  expect(outcomeOf(await again(rule))).toBe('FIXTURE_CLAIMED');
  expect(outcomeOf(await again('label-product-2'))).toBe('FIXTURE_CLAIMED');
  const washer = await asked('washer', '阳台');
  const other = await as(washer.who)('askClaimCode', { rule, fixture: washer.fixture });
  expect(outcomeOf(other)).toBe('FIXTURE_OTHER_KIND');
  const acts = valueOf(await as(at.who)('photoActs')).items;
  expect(acts.find(({ id }) => id === 'label-product-2')).toMatchObject({
    labelGrade: 2,
    fixtures: [{ isClaimed: true }],
  });
  expect(acts.find(({ id }) => id === 'toilet')?.labelGrade).toBeNull();
});

it('两级的号码都先要好了，也只记一次', async () => {
  const at = await asked();
  const first = await code(at.who, { rule, fixture: at.fixture });
  const second = await code(at.who, { rule: 'label-product-2', fixture: at.fixture });
  const pictures = async () => [await picture(at.who), await picture(at.who)];
  const sent = { code: first.code, pictures: await pictures(), label };
  expect(outcomeOf(await as(at.who)('sendClaim', sent))).toBe('accepted');
  const other = { code: second.code, pictures: await pictures(), label: { ...label, grade: 2 } };
  expect(outcomeOf(await as(at.who)('sendClaim', other))).toBe('FIXTURE_CLAIMED');
});

it('同一家交过的码不再收，退回的可以再交；别家交过的，告诉核的人', async () => {
  const used = `${scan}&again=1`;
  const at = await asked();
  const { claim } = valueOf(await send(at, { label: { ...label, scan: used } }));
  const next = { who: at.who, fixture: await fixture(at.who, 'tap', '卫生间') };
  const labelled = { label: { ...label, scan: used } };
  expect(outcomeOf(await send(next, labelled))).toBe('LABEL_USED');
  const neighbour = valueOf(await send(await asked(), labelled));
  expect(valueOf(await desk('li')('claim', { claim: neighbour.claim })).label?.elsewhere).toBe(1);
  await decide('li', claim, { approve: false, reason: '看不清' });
  expect(outcomeOf(await send(next, labelled))).toBe('accepted');
});

it('要两个人核的，一个人核过还等着', async () => {
  const sent = await send(
    await asked(),
    { label: { ...label, grade: 2 } },
    { of: 'label-product-2' },
  );
  const { claim } = valueOf(sent);
  expect(valueOf(await decide('li', claim)).status).toBe('waiting');
  expect(valueOf(await decide('wang', claim))).toMatchObject({ status: 'approved', points: 3 });
});

it('网点不能代记', async () => {
  const { who, fixture: at } = await asked();
  const [row] = await db.query<{ household: string }>(
    'select household from fixture where id = $1',
    [at],
  );
  expect(who).not.toBe('');
  const post = { household: row?.household, rule, fixture: at };
  expect(outcomeOf(await desk('li')('post', post))).toBe('RULE_NOT_BY_DESK');
});
