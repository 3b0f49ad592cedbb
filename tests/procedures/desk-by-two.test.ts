/** 雨水桶这样要两个人核的事：没有手机的一户，窗口看过实物，另一位同事再看。 */
import { officeRouter } from '@procedures/office/router';
import { describeOnEveryEngine } from '../store/engines';
import { callerOf, givenHousehold, newRequest, office, outcomeOf, valueOf } from '../support/books';
import { givenPhotoTown } from './photo-claim-steps';

const toilet = { kind: 'toilet', place: '卫生间' };

describeOnEveryEngine('要两个人核的事，替没有手机的一户报', (books) => {
  beforeAll(() => givenPhotoTown(books()));
  const as =
    (who: string) =>
    <Path extends 'addFixture' | 'postByTwo' | 'decideClaim' | 'worklist' | 'rules'>(
      path: Path,
      input: object,
    ) =>
      callerOf(books(), who).call(officeRouter, path, { office, ...input });
  const barrel = async (more: Parameters<typeof givenHousehold>[1] = {}) => {
    const { id: household } = await givenHousehold(books(), more);
    const added = { household, kind: 'barrel', place: '阳台' };
    const { id: fixture } = valueOf(await as('li')('addFixture', added));
    return { household, rule: 'rain-barrel', fixture };
  };
  const linesOf = (household: string) =>
    books().query('select amount::int as amount from entry where account = $1', [household]);

  it('没有手机的一户：窗口看过桶报上，另一位同事核了才记，自己不能核第二次', async () => {
    const act = await barrel();
    const rules = valueOf(await as('li')('rules', {})).items;
    expect(rules.find(({ id }) => id === 'rain-barrel')).toMatchObject({ byDesk: false });
    const { claim, points } = valueOf(await as('li')('postByTwo', act));
    expect(points).toBe(15);
    expect(await linesOf(act.household)).toEqual([]);
    const asked = { claim, approve: true };
    expect(outcomeOf(await as('li')('decideClaim', asked))).toBe('CHECKED_ALREADY');
    const { items } = valueOf(await as('wang')('worklist', { kind: 'claims' }));
    expect(items.find(({ id }) => id === claim)).toMatchObject({
      detail: '没有手机的一户，同事看过阳台的实物，再看一次',
      ...{ mine: false, isPhoto: false },
    });
    expect(valueOf(await as('wang')('decideClaim', asked))).toMatchObject({
      ...{ status: 'approved', points: 15, balance: 15 },
    });
    expect(await linesOf(act.household)).toEqual([{ amount: 15 }]);
    expect(outcomeOf(await as('li')('postByTwo', act))).toBe('FIXTURE_CLAIMED');
  });

  it('退回了不记，可以再报；同一个请求只报一次', async () => {
    const act = await barrel();
    const sent = { ...act, requestId: newRequest() };
    const first = valueOf(await as('li')('postByTwo', sent));
    expect(valueOf(await as('li')('postByTwo', sent))).toEqual(first);
    expect(outcomeOf(await as('li')('postByTwo', act))).toBe('FIXTURE_CLAIMED');
    const declined = { claim: first.claim, approve: false, reason: '桶还没有装好' };
    expect(valueOf(await as('wang')('decideClaim', declined)).status).toBe('declined');
    expect(outcomeOf(await as('wang')('postByTwo', act))).toBe('accepted');
  });

  it('有手机的、回避的、不是桶的、别的规则都不收', async () => {
    const withPhone = await barrel({ head: 'barrel-head' });
    expect(outcomeOf(await as('li')('postByTwo', withPhone))).toBe('CLAIM_BY_PHONE');
    const act = await barrel();
    const other = valueOf(await as('li')('addFixture', { household: act.household, ...toilet })).id;
    const refused = async (more: object) =>
      outcomeOf(await as('li')('postByTwo', { ...act, ...more }));
    expect(await refused({ fixture: other })).toBe('FIXTURE_OTHER_KIND');
    expect(await refused({ rule: 'toilet', fixture: other })).toBe('RULE_NOT_BY_DESK');
    expect(await refused({ fixture: withPhone.fixture })).toBe('FIXTURE_NEEDED');
    expect(await refused({ household: 'hh_nobody' })).toBe('HOUSEHOLD_UNKNOWN');
    await books().query(
      `insert into stepped_aside (person, household, office, at)
         select person, $1, office, now() from staff where called = '李姐'`,
      [act.household],
    );
    expect(await refused({})).toBe('STEPPED_ASIDE');
    const frozen = await barrel();
    await books().query(`update household set status = 'frozen' where id = $1`, [frozen.household]);
    expect(outcomeOf(await as('li')('postByTwo', frozen))).toBe('HOUSEHOLD_FROZEN');
  });
});
