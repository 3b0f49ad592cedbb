/** What stands in a household's archive, and who may change it. */
import { fixturesMax } from '@domain/household';
import { residentRouter } from '@procedures/resident/router';
import type { Db } from '@store/port';
import { describeOnEveryEngine } from '../store/engines';
import {
  callerOf,
  givenHousehold,
  givenMember,
  newRequest,
  outcomeOf,
  valueOf,
} from '../support/books';
import { countOf, newName } from './household-steps';

const by = (db: Db, name: string) => callerOf(db, name);
const givenHome = async (db: Db, status: 'confirmed' | 'frozen' | 'closed' = 'confirmed') => {
  const headName = newName();
  return { ...(await givenHousehold(db, { head: headName, status })), headName };
};

describeOnEveryEngine('the archive', (books) => {
  const tap = { kind: 'tap', place: '厨房', grade: 1 };
  const edited = { dwelling: 'house', people: 5, supply: 'metered' };
  const edit = (db: Db, name: string, input: object) =>
    by(db, name).call(residentRouter, 'editHousehold', input);
  const add = (db: Db, name: string, input: object = tap) =>
    by(db, name).call(residentRouter, 'addFixture', input);

  it('shows door, members and fixtures, the meter number without its end', async () => {
    const db = books();
    const { headName, passbookNo } = await givenHome(db);
    await add(db, headName);
    const seen = valueOf(await by(db, headName).call(residentRouter, 'household'));
    expect(seen).toMatchObject({
      ...{ passbookNo, estate: '示例花园', building: '3幢', room: '402', people: 3 },
      ...{ townName: '示例街道', meterNo: '90210***', myRole: 'head', card: null },
      office: { name: '示例近社区' },
      members: [{ called: '林小明', role: 'head', me: true }],
      fixtures: [tap],
    });
  });

  it('is changed by the head; a meter number stays until there is no meter', async () => {
    const db = books();
    const { id, headName } = await givenHome(db);
    expect(valueOf(await edit(db, headName, edited))).toEqual({ ...edited, meterNo: '90210***' });
    const given = valueOf(await edit(db, headName, { ...edited, meterNo: '88001234' }));
    expect(given.meterNo).toBe('88001***');
    const unmetered = { ...edited, supply: 'unmetered' };
    expect(valueOf(await edit(db, headName, unmetered)).meterNo).toBeNull();
    const both = await edit(db, headName, { ...unmetered, meterNo: '88001234' });
    expect(outcomeOf(both)).toBe('INPUT_INVALID');
    const adult = newName();
    await givenMember(db, id, adult);
    expect(outcomeOf(await edit(db, adult, edited))).toBe('HEAD_ONLY');
  });

  it('is not changed while the passbook is frozen or closed', async () => {
    const db = books();
    const frozen = await givenHome(db, 'frozen');
    const closed = await givenHome(db, 'closed');
    expect(outcomeOf(await edit(db, frozen.headName, edited))).toBe('HOUSEHOLD_FROZEN');
    expect(outcomeOf(await add(db, frozen.headName))).toBe('HOUSEHOLD_FROZEN');
    expect(outcomeOf(await edit(db, closed.headName, edited))).toBe('HOUSEHOLD_CLOSED');
    expect(outcomeOf(await add(db, closed.headName))).toBe('HOUSEHOLD_CLOSED');
  });

  it('takes a fixture out once, and never another household’s', async () => {
    const db = books();
    const { headName } = await givenHome(db);
    const other = await givenHome(db);
    const { id: fixture } = valueOf(await add(db, headName));
    const remove = (name: string, input: object) =>
      by(db, name).call(residentRouter, 'removeFixture', input);
    expect(outcomeOf(await remove(other.headName, { fixture }))).toBe('FIXTURE_UNKNOWN');
    const input = { fixture, requestId: newRequest() };
    const first = await remove(headName, input);
    expect(valueOf(first)).toEqual({ fixture });
    expect(await remove(headName, input)).toEqual(first);
    expect(outcomeOf(await remove(headName, { fixture }))).toBe('FIXTURE_UNKNOWN');
  });

  it('lists forty fixtures and no more, also when two are added at once', async () => {
    const db = books();
    const { id, headName } = await givenHome(db);
    await db.query(
      `insert into fixture (id, household, kind, place, added_at)
         select 'fx_' || $1 || n, $1, 'tap', '厨房', now() from generate_series(2, $2::int) n`,
      [id, fixturesMax],
    );
    const replies = await Promise.all([add(db, headName), add(db, headName)]);
    expect(replies.map(outcomeOf).sort()).toEqual(['FIXTURE_LIMIT', 'accepted']);
  });

  it('keeps a fixture that is sent twice once', async () => {
    const db = books();
    const { id, headName } = await givenHome(db);
    const input = { ...tap, requestId: newRequest() };
    const first = await add(db, headName, input);
    expect(outcomeOf(first)).toBe('accepted');
    expect(await add(db, headName, input)).toEqual(first);
    expect(outcomeOf(await add(db, headName, { ...input, grade: 2 }))).toBe('REQUEST_REUSED');
    const kept = 'select count(*)::int as n from fixture where household = $1';
    expect(await countOf(db, kept, [id])).toBe(1);
  });
});
