/** 惠民待遇：列得出、出示得了、用了记一次、不认能反映；看不到是谁，也看不到多少信用分。 */
import { nightlyRouter } from '@procedures/nightly/router';
import type { Db } from '@store/port';
import {
  callerOf,
  givenPerson,
  givenStaff,
  morning,
  openBooks,
  otherOffice,
  outcomeOf,
  valueOf,
} from '../support/books';
import { crediting, days, givenCreditTown, later } from './credit-steps';

let db: Db;
const { as, desk, bureau, earner } = crediting(() => db);

beforeAll(async () => {
  db = await openBooks();
  await givenCreditTown(db);
});
afterAll(() => db.close());

const added = (more: object = {}) => ({
  ...{ benefit: 'talk-first', name: `示例馆 ${String((names += 1))}`, document: '示例通知' },
  ...{ effectiveFrom: '2026-11-01', ...more },
});
let names = 0;
const givenPlace = async (more: object = {}) =>
  valueOf(await bureau('fang')('addBenefitPlace', added(more))).place;
const shown = async (who: string, now = morning) =>
  valueOf(await as(who, now)('showBenefit', { benefit: 'talk-first' }));

describe('待遇列表', () => {
  it('写明哪一级、哪个单位、依据、日期和几处承接；过了日子的不列', async () => {
    const { who } = await earner();
    await givenPlace();
    const { benefits } = valueOf(await as(who)('creditBook'));
    expect(benefits.map(({ id, open }) => [id, open])).toEqual([
      ['talk-first', true],
      ['leak-visit', false],
    ]);
    expect(benefits[0]).toMatchObject({ document: null, levelName: '细流' });
    expect(benefits[0]?.places).toBeGreaterThan(0);
    const one = valueOf(await as(who)('benefit', { benefit: 'talk-first' }));
    expect(one.places[0]).toMatchObject({ isReported: false, confirmedOn: null });
    expect(outcomeOf(await as(who)('benefit', { benefit: 'none' }))).toBe('NOT_FOUND');
  });
});

describe('用一次', () => {
  it('出示八位数，窗口看得到是什么待遇，看不到是谁、多少分；记一次就作废', async () => {
    const { who } = await earner();
    const place = await givenPlace();
    const { digits, until } = await shown(who);
    expect([digits.length, until]).toEqual([8, later(5).toISOString()]);
    const seen = valueOf(await desk('li')('readBenefit', { code: `h.${digits}` }));
    expect(seen).toMatchObject({ title: '活动优先报名', levelName: '细流' });
    expect(Object.keys(seen)).not.toEqual(expect.arrayContaining(['person', 'balance', 'called']));
    const asked = { code: digits, place };
    expect(valueOf(await desk('li')('useBenefit', asked)).title).toBe('活动优先报名');
    expect(outcomeOf(await desk('li')('useBenefit', asked))).toBe('CODE_USED');
    expect(outcomeOf(await desk('li')('readBenefit', { code: digits }))).toBe('CODE_USED');
    const { uses } = valueOf(await as(who)('benefit', { benefit: 'talk-first' }));
    expect(uses).toMatchObject([{ day: '2026-11-20' }]);
    const { balance } = valueOf(await as(who)('creditBook'));
    expect(balance).toBe(10);
    const counts = valueOf(await bureau('shen')('benefits')).items;
    expect(counts.find(({ id }) => id === 'talk-first')).toMatchObject({ usedThisMonth: 1 });
    const months = valueOf(await bureau('shen')('benefitUses', { benefit: 'talk-first' }));
    expect(months).toEqual({ since: '2025-12', months: [{ month: '2026-11', uses: 1 }] });
    expect(outcomeOf(await bureau('shen')('benefitUses', { benefit: 'none' }))).toBe('NOT_FOUND');
  });

  it('过了五分钟、换过新的、不认识的，都不能用', async () => {
    const { who } = await earner();
    const first = await shown(who);
    const late = { code: first.digits };
    expect(outcomeOf(await desk('li', later(6))('readBenefit', late))).toBe('CODE_EXPIRED');
    expect(outcomeOf(await desk('li', later(6))('useBenefit', late))).toBe('CODE_EXPIRED');
    const second = await shown(who, later(7));
    expect(outcomeOf(await desk('li', later(7))('useBenefit', late))).toBe('CODE_UNKNOWN');
    expect(outcomeOf(await desk('li')('useBenefit', { code: '4821' }))).toBe('CODE_UNKNOWN');
    const { digits } = second;
    expect(outcomeOf(await desk('li', later(7))('readBenefit', { code: digits }))).toBe('accepted');
  });

  it('没到那一级的、过了日子的不能出示；出示以后级别变了也不能用', async () => {
    const { who, home } = await earner();
    const ask = (benefit: string) => as(who)('showBenefit', { benefit });
    expect(outcomeOf(await ask('leak-visit'))).toBe('BENEFIT_NOT_OPEN');
    expect(outcomeOf(await ask('gone'))).toBe('BENEFIT_NOT_OPEN');
    expect(outcomeOf(await ask('none'))).toBe('NOT_FOUND');
    const { digits } = await shown(who);
    const asked = { household: home.id, seq: 1, reason: '没有去', goods: 'none' };
    const { reversal } = valueOf(await desk('wang')('askReversal', asked));
    valueOf(await desk('zhou')('decideReversal', { reversal, approve: true }));
    expect(outcomeOf(await desk('li')('readBenefit', { code: digits }))).toBe('BENEFIT_NOT_OPEN');
    expect(outcomeOf(await desk('li')('useBenefit', { code: digits }))).toBe('BENEFIT_NOT_OPEN');
  });

  it('自己家的人不能给自己家记；地方不承接这项、已经不承接的，也不能记', async () => {
    const { who, home } = await earner();
    const person = await givenStaff(db, `${who}-clerk`, { role: 'clerk' });
    await db.query(`insert into member values ($1, $2, 'adult', $3)`, [home.id, person, morning]);
    const { digits: code } = await shown(who);
    expect(outcomeOf(await desk(`${who}-clerk`)('useBenefit', { code }))).toBe('OWN_HOUSEHOLD');
    const other = await givenPlace({ benefit: 'leak-visit' });
    expect(outcomeOf(await desk('li')('useBenefit', { code, place: other }))).toBe('NOT_FOUND');
    const ended = await givenPlace();
    valueOf(await bureau('fang')('endBenefitPlace', { place: ended }));
    expect(outcomeOf(await desk('li')('useBenefit', { code, place: ended }))).toBe('PLACE_ENDED');
    await givenStaff(db, `${who}-far`, { role: 'clerk', office: otherOffice });
    const far = await desk(`${who}-far`, morning, otherOffice)('useBenefit', { code });
    expect(outcomeOf(far)).toBe('accepted');
  });
});

describe('这里不认', () => {
  it('一个人一处一天反映一次，主管单位看得到地方、日子和原因，看不到是谁', async () => {
    const { who } = await earner();
    const place = await givenPlace();
    const report = { place, reason: '说没听过' };
    valueOf(await as(who)('reportPlace', report));
    expect(outcomeOf(await as(who, later(60))('reportPlace', report))).toBe('PLACE_REPORTED');
    expect(outcomeOf(await as(who, days(1))('reportPlace', { place }))).toBe('accepted');
    const one = valueOf(await as(who, days(1))('benefit', { benefit: 'talk-first' }));
    expect(one.places.find(({ id }) => id === place)?.isReported).toBe(true);
    const asked = { benefit: 'talk-first' };
    const { items } = valueOf(await bureau('shen', days(1))('benefitReports', asked));
    const mine = items.filter((each) => each.place === place);
    expect(mine.map(({ day, reason }) => [day, reason])).toEqual([
      ['2026-11-21', null],
      ['2026-11-20', '说没听过'],
    ]);
    expect(Object.keys(mine[0] ?? {}).sort()).toEqual([
      ...['day', 'id', 'place', 'placeName', 'reason'],
    ]);
  });

  it('没到那一级的、没有这个地方的、已经不承接的，不收', async () => {
    const place = await givenPlace();
    await givenPerson(db, 'newcomer');
    const report = (who: string, at: string) => as(who)('reportPlace', { place: at });
    expect(outcomeOf(await report('newcomer', place))).toBe('BENEFIT_NOT_OPEN');
    expect(outcomeOf(await report('newcomer', 'bp_none'))).toBe('NOT_FOUND');
    valueOf(await bureau('fang')('endBenefitPlace', { place }));
    const { who } = await earner();
    expect(outcomeOf(await report(who, place))).toBe('PLACE_ENDED');
  });
});

describe('主管单位登记地方', () => {
  it('登记、核实、停用都留名；停用的不再列给居民', async () => {
    const { who } = await earner();
    const place = await givenPlace({ lat: 29.95, lon: 122.3, address: '示例路 1 号' });
    const confirm = (day: string) => bureau('fang')('confirmBenefitPlace', { place, day });
    expect(outcomeOf(await confirm('2026-11-21'))).toBe('INPUT_INVALID');
    valueOf(await confirm('2026-11-19'));
    const listed = async () =>
      valueOf(await as(who)('benefit', { benefit: 'talk-first' })).places.find(
        ({ id }) => id === place,
      );
    expect(await listed()).toMatchObject({ confirmedOn: '2026-11-19', lat: 29.95 });
    valueOf(await bureau('fang')('endBenefitPlace', { place }));
    expect(await listed()).toBeUndefined();
    expect(outcomeOf(await bureau('fang')('endBenefitPlace', { place }))).toBe('PLACE_ENDED');
    expect(outcomeOf(await confirm('2026-11-19'))).toBe('PLACE_ENDED');
    const asked = { benefit: 'talk-first' };
    const { items } = valueOf(await bureau('shen')('benefitPlaces', asked));
    const found = items.find(({ id }) => id === place);
    expect(found?.steps.map(({ kind, called }) => [kind, called])).toEqual([
      ['ended', '方科员'],
      ['confirmed', '方科员'],
      ['added', '方科员'],
    ]);
  });

  it('同名的、没有的待遇、只写一半的位置、颠倒的日子，都不收；审计只看', async () => {
    const add = (more: object) => bureau('fang')('addBenefitPlace', added(more));
    valueOf(await add({ name: '示例同名馆' }));
    expect(outcomeOf(await add({ name: '示例同名馆' }))).toBe('PLACE_ALREADY');
    expect(outcomeOf(await add({ benefit: 'none' }))).toBe('NOT_FOUND');
    expect(outcomeOf(await add({ lat: 29.95 }))).toBe('INPUT_INVALID');
    expect(outcomeOf(await add({ lat: 122.3, lon: 29.95 }))).toBe('INPUT_INVALID');
    expect(outcomeOf(await add({ effectiveUntil: '2026-10-01' }))).toBe('INPUT_INVALID');
    const missing = { place: 'bp_none' };
    expect(outcomeOf(await bureau('fang')('endBenefitPlace', missing))).toBe('NOT_FOUND');
    const day = '2026-11-01';
    expect(outcomeOf(await bureau('fang')('confirmBenefitPlace', { ...missing, day }))).toBe(
      'NOT_FOUND',
    );
    expect(outcomeOf(await bureau('shen')('addBenefitPlace', added()))).toBe('ROLE_NOT_ALLOWED');
  });
});

describe('夜里', () => {
  it('忘掉前一天出示过的码', async () => {
    const { who } = await earner();
    const { digits } = await shown(who);
    const seen = await desk('li', days(1))('readBenefit', { code: digits });
    expect(outcomeOf(seen)).toBe('CODE_EXPIRED');
    const night = callerOf(db, { timer: true }, { now: days(3) });
    valueOf(await night.call(nightlyRouter, 'run', { day: '2026-11-22' }));
    const gone = await desk('li', days(3))('readBenefit', { code: digits });
    expect(outcomeOf(gone)).toBe('CODE_UNKNOWN');
  });
});
