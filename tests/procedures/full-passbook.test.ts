/** 次数满了、分数满了、存折不能用：扫码、窗口记、两个人核，哪一种都不记。 */
import { officeRouter } from '@procedures/office/router';
import { residentRouter } from '@procedures/resident/router';
import { openBooks, callerOf, givenHousehold, office, outcomeOf, valueOf } from '../support/books';
import type { Db } from '@store/port';
import { makeId } from '@kernel/ids';
import { nextTail } from '../support/fixed';
import { givenPhotoTown } from './photo-claim-steps';

type Home = { readonly id: string; readonly head: string; readonly fixture: string };
type Before = { readonly rule: string; readonly day: string; readonly points: number };
type Way = {
  readonly rule: string;
  /** The rule counts so many times a month, and so many ever. */
  readonly month: number;
  readonly ever: number;
  readonly hasPhone: boolean;
  readonly ask: (home: Home) => Promise<string>;
};

const rules = `insert into rule (id, version, effective_from, effective_until, title, act, icon, evidence,
    points, credit, times_day, times_month, times_ever, per_fixture, checkers, by_desk, clause, source,
    is_default)
  select x.id, 1, '2026-01-01', x.until::date, '示例的事', '做一件示例的事', 'tap', x.evidence, 10, 0, 1, 2, 5,
    x.per_fixture, x.checkers, not x.per_fixture, '示例', '示例', true
  from (values ('full-code', null, 'code', false, 0), ('full-two', null, 'photo', true, 2),
    ('old-two', '2026-11-19', 'photo', true, 2)) as x(id, until, evidence, per_fixture, checkers);
insert into action_code values
  ('FULLABCDEF', 'full-code', '${office}', '示例的码', '2026-11-01', '2026-12-31', true)`;

let db: Db;
const desk = (home: Home, path: 'post' | 'postByTwo', more: object) =>
  callerOf(db, 'li').call(officeRouter, path, { office, household: home.id, ...more });

const ways: Readonly<Record<string, Way>> = {
  scan: {
    ...{ rule: 'full-code', month: 2, ever: 5, hasPhone: true },
    ask: async ({ head }) =>
      outcomeOf(await callerOf(db, head).call(residentRouter, 'scan', { code: 'a.FULLABCDEF' })),
  },
  post: {
    ...{ rule: 'full-code', month: 2, ever: 5, hasPhone: true },
    ask: async (home) => outcomeOf(await desk(home, 'post', { rule: 'full-code' })),
  },
  postByTwo: {
    ...{ rule: 'full-two', month: 2, ever: 5, hasPhone: false },
    ask: async (home) =>
      outcomeOf(await desk(home, 'postByTwo', { rule: 'full-two', fixture: home.fixture })),
  },
};

const home = async ({ hasPhone }: Way): Promise<Home> => {
  const head = `head-${nextTail()}`;
  const { id } = await givenHousehold(db, hasPhone ? { head } : {});
  const barrel = { office, household: id, kind: 'barrel', place: '阳台' };
  const fixture = hasPhone
    ? ''
    : valueOf(await callerOf(db, 'li').call(officeRouter, 'addFixture', barrel)).id;
  return { id, head, fixture };
};
/** Claims that wait count like those that were approved. */
const claimed = async ({ id }: Home, { rule, day, points }: Before, times = 1) => {
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
  const { rule } = way;
  it.each<[string, string, Before, number]>([
    ['今天记过', 'ALREADY_TODAY', { rule, day: '2026-11-20', points: 1 }, 1],
    ['这个月记满', 'RULE_CAP_MONTH', { rule, day: '2026-11-02', points: 1 }, way.month],
    ['一共记满', 'RULE_CAP_EVER', { rule, day: '2026-03-02', points: 1 }, way.ever],
    ['今天的分满', 'CAP_DAY', { rule: 'tip', day: '2026-11-20', points: 45 }, 1],
    ['这个月的分满', 'CAP_MONTH', { rule: 'tip', day: '2026-11-02', points: 300 }, 1],
  ])('%s：%s', async (_what, code, before, times) => {
    const full = await home(way);
    await claimed(full, before, times);
    expect(await way.ask(full)).toBe(code);
    expect(await way.ask(await home(way))).toBe('accepted');
  });

  it.each([
    ['waiting', 'HOUSEHOLD_NOT_CONFIRMED'],
    ['frozen', 'HOUSEHOLD_FROZEN'],
    ['closed', 'HOUSEHOLD_CLOSED'],
  ])('%s：%s', async (status, code) => {
    const shut = await home(way);
    await db.query('update household set status = $2 where id = $1', [shut.id, status]);
    expect(await way.ask(shut)).toBe(code);
  });
});

it('没有的、过了的规则，自己家的，两个人核也不收', async () => {
  const by = ways['postByTwo'];
  if (by === undefined) throw new Error('there is that way');
  const { id, head, fixture } = await home(by);
  const asked = async (rule: string) =>
    outcomeOf(await desk({ id, head, fixture }, 'postByTwo', { rule, fixture }));
  expect(await asked('nothing')).toBe('RULE_UNKNOWN');
  expect(await asked('old-two')).toBe('RULE_NOT_IN_FORCE');
  await db.query(
    `insert into member select $1, person, 'adult', now() from staff where called = '李姐'`,
    [id],
  );
  expect(await asked('full-two')).toBe('OWN_HOUSEHOLD');
  expect(outcomeOf(await desk({ id, head, fixture }, 'post', { rule: 'talk' }))).toBe(
    'OWN_HOUSEHOLD',
  );
  const nobody = { id: 'hh_nobody', head, fixture };
  expect(outcomeOf(await desk(nobody, 'post', { rule: 'talk' }))).toBe('HOUSEHOLD_UNKNOWN');
});
