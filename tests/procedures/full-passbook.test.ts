/** 次数满了、分数满了、存折不能用：扫码、窗口记、两个人核、补记、报读数、照片申报，哪一种都不记。 */
import { officeRouter } from '@procedures/office/router';
import { residentRouter } from '@procedures/resident/router';
import { openBooks, callerOf, givenHousehold, office, outcomeOf, valueOf } from '../support/books';
import type { Db } from '@store/port';
import { makeId } from '@kernel/ids';
import { nextTail } from '../support/fixed';
import { days, during, hosting } from './activity-steps';
import { claiming, givenPhotoTown } from './photo-claim-steps';

/** A household that is about to be given points by one way, and the last step of it. */
type Ready = { readonly id: string; readonly ask: () => Promise<string> };
type Before = { readonly rule: string; readonly day: string; readonly points: number };
type Way = { readonly rule: string; readonly today: string; readonly ready: () => Promise<Ready> };

// Each counts once a day, twice a month, five times ever.
const rules = `insert into rule (id, version, effective_from, effective_until, title, act, icon, evidence,
    points, credit, times_day, times_month, times_ever, per_fixture, checkers, by_desk, clause, source,
    is_default)
  select x.id, 1, '2026-01-01', x.until::date, '示例的事', '做一件示例的事', 'tap', x.evidence, 10, 0, 1, 2, 5,
    x.per_fixture, x.checkers, x.by_desk, '示例', '示例', true
  from (values ('full-code', null, 'code', false, 0, true), ('full-two', null, 'photo', true, 2, false),
    ('old-two', '2026-11-19', 'photo', true, 2, false), ('full-photo', null, 'photo', false, 1, false),
    ('full-check', null, 'check-in', false, 0, false), ('meter-reading', null, 'reading', false, 1, true))
    as x(id, until, evidence, per_fixture, checkers, by_desk);
insert into action_code values
  ('FULLABCDEF', 'full-code', '${office}', '示例的码', '2026-11-01', '2026-12-31', true)`;

let db: Db;
const { open, late, lateOf, decide } = hosting(() => db);
const { as, picture, code } = claiming(() => db);
const activity = { rule: 'full-check', seats: 100 };
const aHome = async () => {
  const head = `head-${nextTail()}`;
  return { ...(await givenHousehold(db, { head })), head };
};
const atDesk = (household: string, path: 'post' | 'postByTwo', more: object) =>
  callerOf(db, 'li').call(officeRouter, path, { office, household, ...more });
const barrelled = async () => {
  const { id: household } = await givenHousehold(db);
  const barrel = { office, household, kind: 'barrel', place: '阳台' };
  const added = await callerOf(db, 'li').call(officeRouter, 'addFixture', barrel);
  return { household, fixture: valueOf(added).id };
};

const today = '2026-11-20';
const ways: Readonly<Record<string, Way>> = {
  scan: {
    ...{ rule: 'full-code', today },
    ready: async () => {
      const { id, head } = await aHome();
      const by = callerOf(db, head);
      return {
        id,
        ask: async () => outcomeOf(await by.call(residentRouter, 'scan', { code: 'a.FULLABCDEF' })),
      };
    },
  },
  post: {
    ...{ rule: 'full-code', today },
    ready: async () => {
      const { id } = await aHome();
      return { id, ask: async () => outcomeOf(await atDesk(id, 'post', { rule: 'full-code' })) };
    },
  },
  postByTwo: {
    ...{ rule: 'full-two', today },
    ready: async () => {
      const { household: id, fixture } = await barrelled();
      const act = { rule: 'full-two', fixture };
      return { id, ask: async () => outcomeOf(await atDesk(id, 'postByTwo', act)) };
    },
  },
  nameLate: {
    ...{ rule: 'full-check', today },
    ready: async () => {
      const { id, passbookNo } = await aHome();
      const opened = valueOf(await open(activity)).code;
      return { id, ask: async () => outcomeOf(await late(opened, passbookNo, 'li', during)) };
    },
  },
  decideLate: {
    ...{ rule: 'full-check', today: '2026-11-21' },
    ready: async () => {
      const { id, passbookNo } = await aHome();
      const opened = valueOf(await open(activity)).code;
      valueOf(await late(opened, passbookNo, 'li', days(1)));
      const [waits] = await lateOf(opened, days(1));
      if (waits === undefined) throw new Error('who was named waits');
      return { id, ask: async () => outcomeOf(await decide(waits.id)) };
    },
  },
  typeReading: {
    ...{ rule: 'meter-reading', today },
    ready: async () => {
      const { id, head } = await aHome();
      const typed = { value: 1200, digits: 5, replaced: false };
      return { id, ask: async () => outcomeOf(await as(head)('typeReading', typed)) };
    },
  },
  sendClaim: {
    ...{ rule: 'full-photo', today },
    ready: async () => {
      const { id, head } = await aHome();
      const { code: given } = await code(head, { rule: 'full-photo' });
      const shown = { code: given, pictures: [await picture(head)] };
      return { id, ask: async () => outcomeOf(await as(head)('sendClaim', shown)) };
    },
  },
};

/** Claims that wait count like those that were approved. */
const claimed = async (id: string, { rule, day, points }: Before, times: number) => {
  for (let time = 0; time < times; time += 1) {
    await db.query(
      `insert into claim (id, household, rule, rule_version, office, day, points, credit, status,
         made_by, made_at) values ($1, $2, $3, 1, $4, $5, $6, 0, 'waiting', 'test', $5::date)`,
      [makeId('claim', nextTail()), id, rule, office, day, points],
    );
  }
};

beforeAll(async () => {
  db = await openBooks();
  await givenPhotoTown(db);
  await db.script(rules);
});
afterAll(() => db.close());

describe.each(Object.entries(ways))('%s', (_name, way) => {
  const { rule, today: day } = way;
  it.each<[string, string, Before, number]>([
    ['今天记过', 'ALREADY_TODAY', { rule, day, points: 1 }, 1],
    ['这个月记满', 'RULE_CAP_MONTH', { rule, day: '2026-11-02', points: 1 }, 2],
    ['一共记满', 'RULE_CAP_EVER', { rule, day: '2026-03-02', points: 1 }, 5],
    ['今天的分满', 'CAP_DAY', { rule: 'tip', day, points: 45 }, 1],
    ['这个月的分满', 'CAP_MONTH', { rule: 'tip', day: '2026-11-02', points: 300 }, 1],
  ])('%s：%s', async (_what, refusal, before, times) => {
    const full = await way.ready();
    await claimed(full.id, before, times);
    expect(await full.ask()).toBe(refusal);
    expect(await (await way.ready()).ask()).toBe('accepted');
  });

  it.each([
    ['waiting', 'HOUSEHOLD_NOT_CONFIRMED'],
    ['frozen', 'HOUSEHOLD_FROZEN'],
    ['closed', 'HOUSEHOLD_CLOSED'],
  ])('%s：%s', async (status, refusal) => {
    const shut = await way.ready();
    await db.query('update household set status = $2 where id = $1', [shut.id, status]);
    expect(await shut.ask()).toBe(refusal);
  });
});

it('没有的、过了的规则，自己家的，窗口和两个人核都不收', async () => {
  const { household, fixture } = await barrelled();
  const byTwo = async (rule: string) =>
    outcomeOf(await atDesk(household, 'postByTwo', { rule, fixture }));
  const post = async (id: string) => outcomeOf(await atDesk(id, 'post', { rule: 'talk' }));
  expect(await byTwo('nothing')).toBe('RULE_UNKNOWN');
  expect(await byTwo('old-two')).toBe('RULE_NOT_IN_FORCE');
  await db.query(
    `insert into member select $1, person, 'adult', now() from staff where called = '李姐'`,
    [household],
  );
  expect(await byTwo('full-two')).toBe('OWN_HOUSEHOLD');
  expect(await post(household)).toBe('OWN_HOUSEHOLD');
  expect(await post('hh_nobody')).toBe('HOUSEHOLD_UNKNOWN');
});
