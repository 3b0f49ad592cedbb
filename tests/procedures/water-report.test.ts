/** The water report of a household: what it says, to whom, and what a household may choose. */
import { residentRouter } from '@procedures/resident/router';
import { homesLeast } from '@domain/water-report';
import type { Db } from '@store/port';
import { describeOnEveryEngine } from '../store/engines';
import {
  callerOf,
  givenBills,
  givenHousehold,
  givenMember,
  newRequest,
  outcomeOf,
  valueOf,
} from '../support/books';
import { newName } from './household-steps';

const months = ['2026-10', '2026-08', '2026-06', '2026-04', '2026-02', '2025-12'];
const yearsBefore = ['2025-10', '2025-08', '2025-06', '2025-04', '2025-02', '2024-12'];

const givenHome = async (db: Db, litres: number | null = 18_300) => {
  const headName = newName();
  const home = await givenHousehold(db, { head: headName });
  if (litres !== null) {
    await givenBills(
      db,
      [...months, ...yearsBefore].map((month) => ({ household: home.id, month, litres })),
    );
  }
  return { ...home, headName };
};
const report = async (db: Db, name: string) =>
  valueOf(await callerOf(db, name).call(residentRouter, 'waterReport'));
const choose = (db: Db, name: string, input: object) =>
  callerOf(db, name).call(residentRouter, 'chooseReport', input);

/** Homes of the same district, each with the October bill. */
const givenLikeHomes = async (db: Db, count: number, dwelling = 'flat') => {
  const ids: string[] = [];
  for (let each = 0; each < count; each += 1) {
    const { id } = await givenHousehold(db, { head: newName() });
    await db.query('update household set dwelling = $2 where id = $1', [id, dwelling]);
    ids.push(id);
  }
  await givenBills(
    db,
    ids.map((household) => ({ household, month: '2026-10', litres: 36_600 })),
  );
  return ids;
};

describeOnEveryEngine('the water report', (books) => {
  it('shows the bills of thirteen months, each beside the same months a year before', async () => {
    const db = books();
    const { headName } = await givenHome(db);
    const seen = await report(db, headName);
    expect(seen.bills.map(({ month }) => month)).toEqual(['2025-10', ...[...months].reverse()]);
    expect(seen.bills.at(-1)).toEqual({
      ...{ month: '2026-10', months: 2, litres: 18_300, estimated: false },
      ...{ aDay: 300, yearBeforeADay: 300, holidays: ['national-day'] },
    });
    expect(seen.trend).toMatchObject({ kind: 'known', percent: 0, months: 12 });
    expect(seen).toMatchObject({ jump: null, suggestedBuckets: 28, goalBuckets: null });
  });

  it('says of an empty book that it is too short, and asks for the archive', async () => {
    const db = books();
    const { headName } = await givenHome(db, null);
    expect(await report(db, headName)).toMatchObject({
      ...{ bills: [], trend: { kind: 'unknown', why: 'short' }, tip: 'archive', face: 'calm' },
      ...{ comparison: { kind: 'hidden', why: 'no-bill' }, suggestedBuckets: null },
    });
  });

  it('tells of a jump, and of the own fixture through which most runs', async () => {
    const db = books();
    const { id, headName } = await givenHome(db, null);
    await givenBills(db, [
      { household: id, month: '2026-10', litres: 40_000 },
      ...[...months.slice(1), ...yearsBefore].map((month) => ({ household: id, month })),
    ]);
    for (const kind of ['washer', 'toilet']) {
      await callerOf(db, headName).call(residentRouter, 'addFixture', { kind, place: '阳台' });
    }
    expect(await report(db, headName)).toMatchObject({
      ...{ jump: { certainty: 'likely', isSeasonKnown: true }, tip: 'toilet', face: 'calm' },
    });
  });

  it('says nothing of bills, and compares with nobody, where there is no meter', async () => {
    const db = books();
    const { id, headName } = await givenHome(db);
    await db.query(`update household set supply = 'unmetered', meter_no = null where id = $1`, [
      id,
    ]);
    expect(await report(db, headName)).toMatchObject({
      ...{ supply: 'unmetered', bills: [], jump: null, suggestedBuckets: null },
      comparison: { kind: 'hidden', why: 'unmetered' },
    });
    expect(outcomeOf(await choose(db, headName, { compares: false }))).toBe('NO_METER');
  });

  it('takes the choice of any member, and gives the first answer to the same request', async () => {
    const db = books();
    const { id, headName } = await givenHome(db);
    const other = newName();
    await givenMember(db, id, other);
    const requestId = newRequest();
    const chosen = { compares: false, goalBuckets: 25 };
    expect(valueOf(await choose(db, other, { ...chosen, requestId }))).toEqual(chosen);
    expect(await report(db, headName)).toMatchObject({
      ...chosen,
      comparison: { kind: 'hidden', why: 'off' },
    });
    expect(valueOf(await choose(db, headName, { compares: true }))).toEqual({
      ...{ compares: true, goalBuckets: null },
    });
    expect(valueOf(await choose(db, other, { ...chosen, requestId }))).toEqual(chosen);
    expect(await report(db, headName)).toMatchObject({ compares: true, goalBuckets: null });
  });

  it('refuses a goal of no bucket, of too many, and of a part of one', async () => {
    const db = books();
    const { headName } = await givenHome(db);
    for (const goalBuckets of [0, 201, 1.5]) {
      const reply = await choose(db, headName, { compares: true, goalBuckets });
      expect(outcomeOf(reply)).toBe('INPUT_INVALID');
    }
  });
});

describeOnEveryEngine('like homes', (books) => {
  it('are shown from twenty on: the middle of them, by person and day, and nobody by name', async () => {
    const db = books();
    const { headName } = await givenHome(db);
    const others = await givenLikeHomes(db, homesLeast - 1);
    expect((await report(db, headName)).comparison).toEqual({ kind: 'hidden', why: 'few' });
    await givenLikeHomes(db, homesLeast, 'house');
    expect((await report(db, headName)).comparison).toEqual({ kind: 'hidden', why: 'few' });
    const [last = ''] = await givenLikeHomes(db, 1);
    // 36,600 L over 61 days and 3 persons are 200 a person and day; the own home's are 100.
    expect((await report(db, headName)).comparison).toEqual({
      ...{ kind: 'shown', homes: 20, ownADay: 100, usualADay: 200, standing: 'little' },
    });
    const others20 = [...others, last];
    const hides = async (sql: string) => {
      await db.query(sql, [others20[0]]);
      expect((await report(db, headName)).comparison).toEqual({ kind: 'hidden', why: 'few' });
    };
    await hides(`insert into report_choice values ($1, false, null, now())`);
    await db.query(`update report_choice set compares = true where household = $1`, [others20[0]]);
    expect((await report(db, headName)).comparison).toMatchObject({ homes: 20 });
    await hides(`update household set status = 'frozen' where id = $1`);
    await db.query(`update household set status = 'confirmed' where id = $1`, [others20[0]]);
    await hides(`update household set demo = true where id = $1`);
  });
});
