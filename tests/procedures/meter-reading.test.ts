/** 报读数：对得上的当场记分，离谱的等网点看，不退回；没有水表的靠做节水的事得分。 */
import { officeRouter } from '@procedures/office/router';
import { residentRouter } from '@procedures/resident/router';
import type { Db } from '@store/port';
import {
  callerOf,
  givenBills,
  givenHousehold,
  givenStaff,
  office,
  otherOffice,
  outcomeOf,
  valueOf,
} from '../support/books';
import { base64, jpeg } from '../support/pictures';
import { describeOnEveryEngine } from '../store/engines';
import { linesOf } from '../store/ledger-steps';
import { newName } from './household-steps';

const givenRule = (db: Db) =>
  db.query(
    `insert into rule (id, version, effective_from, title, act, icon, evidence, points, credit, times_day,
       times_month, checkers, by_desk, clause, source, is_default)
     values ('meter-reading', 1, '2026-01-01', '报水表读数', '按时报一次水表读数', 'meter', 'reading', 5, 2,
       1, 1, 1, true, '示例', '示例', true)`,
  );
const on = (day: string) => new Date(`${day}T02:00:00Z`);
const resident = (db: Db, name: string, day: string) => {
  const by = callerOf(db, name, { now: on(day) });
  const typed = (value: number, change: object = {}) => ({
    value,
    digits: 5,
    replaced: false,
    ...change,
  });
  return {
    types: (value: number, change?: object) =>
      by.call(residentRouter, 'typeReading', typed(value, change)),
    checks: (value: number, change?: object) =>
      by.call(residentRouter, 'checkReading', typed(value, change)),
    takes: async (pixels: string) =>
      valueOf(await by.call(residentRouter, 'keepClaimPicture', { picture: base64(jpeg(pixels)) }))
        .picture,
    shows: (claim: string, picture: string) =>
      by.call(residentRouter, 'claimPicture', { claim, picture }),
    sees: async () => valueOf(await by.call(residentRouter, 'meter')),
  };
};

describeOnEveryEngine('a typed reading', (books) => {
  const clerk = newName();
  beforeAll(async () => {
    await givenRule(books());
    await givenStaff(books(), clerk, { role: 'clerk' });
  });
  const home = async (status?: 'waiting' | 'frozen') => {
    const name = newName();
    const made = await givenHousehold(books(), {
      head: name,
      ...(status === undefined ? {} : { status }),
    });
    return { name, ...made };
  };
  const decide = (claim: string, approve: boolean, day: string) =>
    callerOf(books(), clerk, { now: on(day) }).call(officeRouter, 'decideClaim', {
      office,
      claim,
      approve,
      ...(approve ? {} : { reason: '少抄一位' }),
    });
  const waiting = async () =>
    valueOf(
      await callerOf(books(), clerk).call(officeRouter, 'worklist', { office, kind: 'claims' }),
    ).items;

  it('that fits earns by the rule at once, and the next is held against it', async () => {
    const db = books();
    const { name, id } = await home();
    const first = valueOf(await resident(db, name, '2026-09-10').types(1200));
    expect(first).toMatchObject({
      status: 'approved',
      points: 5,
      words: '读数 1200，第一次报，以后从这里算起',
    });
    const later = resident(db, name, '2026-11-10');
    expect(valueOf(await later.checks(1216))).toEqual({
      words: '读数 1216，上次 1200（9月10日），用了 16 吨',
      litres: 16_000,
      waits: false,
    });
    expect(valueOf(await later.types(1216))).toMatchObject({
      status: 'approved',
      numbers: { usable: 10 },
    });
    expect(await linesOf(db, id)).toEqual(['earn 5 → 5', 'earn 5 → 10']);
    expect(await later.sees()).toMatchObject({
      last: { value: 1216, day: '2026-11-10' },
      doneToday: true,
      digits: 5,
      readings: [
        { value: 1216, litres: 16_000, status: 'approved' },
        { value: 1200, litres: null },
      ],
    });
  });

  it('that is odd waits, earns nothing yet and is no base; the desk sees why and awards it', async () => {
    const db = books();
    const { name, id } = await home();
    await resident(db, name, '2026-09-10').types(1200);
    const odd = valueOf(await resident(db, name, '2026-11-10').types(1100));
    expect(odd).toMatchObject({ status: 'waiting', numbers: { usable: 5, waiting: 5 } });
    expect((await resident(db, name, '2026-11-10').sees()).last).toMatchObject({ value: 1200 });
    const row = (await waiting()).find(({ account }) => account === id);
    expect(row?.detail).toBe('读数 1100，上次 1200（9月10日），比上次小，又不像走完一圈');
    expect(valueOf(await decide(row?.id ?? '', true, '2026-11-11'))).toMatchObject({ balance: 10 });
    expect((await resident(db, name, '2026-12-10').sees()).last).toMatchObject({ value: 1100 });
  });

  it('that was declined is told with the reason, and can be typed anew the same day', async () => {
    const db = books();
    const { name, id } = await home();
    await resident(db, name, '2026-09-10').types(1200);
    await resident(db, name, '2026-11-10').types(121);
    const row = (await waiting()).find(({ account }) => account === id);
    await decide(row?.id ?? '', false, '2026-11-10');
    const sees = await resident(db, name, '2026-11-10').sees();
    expect(sees.readings[0]).toMatchObject({ status: 'declined', reason: '少抄一位' });
    expect(valueOf(await resident(db, name, '2026-11-10').types(1216))).toMatchObject({
      status: 'approved',
    });
  });

  it('over the register’s end, and of a new meter, counts', async () => {
    const db = books();
    const { name } = await home();
    await resident(db, name, '2026-08-10').types(99_990);
    expect(valueOf(await resident(db, name, '2026-10-10').types(6))).toMatchObject({
      status: 'approved',
    });
    const changed = valueOf(await resident(db, name, '2026-11-10').types(3, { replaced: true }));
    expect(changed).toMatchObject({
      status: 'approved',
      words: '读数 3，换了新表，从 0 起，上次 6（10月10日）',
    });
  });

  it('is held against what the company read, and an estimated month is passed over', async () => {
    const db = books();
    const { name, id } = await home();
    await givenBills(db, [
      { household: id, month: '2026-08', readAfter: 1200, litres: 16_000 },
      { household: id, month: '2026-10', readAfter: 1250, litres: 50_000, estimated: true },
    ]);
    const read = valueOf(await resident(db, name, '2026-11-10').checks(1220));
    expect(read).toMatchObject({
      words: '读数 1220，上次 1200（8月31日），用了 20 吨',
      waits: false,
    });
  });

  it('shows its picture to the household and its office, until ninety days after the decision', async () => {
    const db = books();
    const { name, id } = await home();
    const other = (await home()).name;
    await resident(db, name, '2026-09-10').types(1200);
    const now = resident(db, name, '2026-11-10');
    const picture = await now.takes('a meter at 1100');
    expect(valueOf(await now.types(1100, { picture }))).toMatchObject({ status: 'waiting' });
    const row = (await waiting()).find(({ account }) => account === id);
    expect(row).toMatchObject({ picture, isPhoto: false });
    const claim = row?.id ?? '';
    const asOffice = (who: string, at: string) =>
      callerOf(db, who).call(officeRouter, 'claimPicture', { office: at, claim, picture });
    expect(outcomeOf(await asOffice(clerk, office))).toBe('accepted');
    const far = newName();
    await givenStaff(db, far, { role: 'clerk', office: otherOffice });
    expect(outcomeOf(await asOffice(far, otherOffice))).toBe('NOT_FOUND');
    expect(outcomeOf(await now.shows(claim, picture))).toBe('accepted');
    expect(outcomeOf(await resident(db, other, '2026-11-10').shows(claim, picture))).toBe(
      'NOT_FOUND',
    );
    const deleted = () =>
      db.query<{ day: string | null }>(
        'select delete_after::text as day from picture where id = $1',
        [picture],
      );
    expect(await deleted()).toEqual([{ day: null }]);
    await decide(claim, true, '2026-11-11');
    expect(await deleted()).toEqual([{ day: '2027-02-09' }]);
    await expect(db.query('delete from reading_picture where claim = $1', [claim])).rejects.toThrow(
      'LINES_ARE_FINAL',
    );
  });

  it('takes a picture once, of the sender’s own, and nothing is written with another', async () => {
    const db = books();
    const { name, id } = await home();
    const other = await home();
    const first = resident(db, name, '2026-09-10');
    const picture = await first.takes('a meter at 1200');
    expect(outcomeOf(await first.types(1200, { picture: 'pc_nobodys' }))).toBe('PICTURE_UNKNOWN');
    const theirs = await resident(db, other.name, '2026-09-10').takes('a meter of others');
    expect(outcomeOf(await first.types(1200, { picture: theirs }))).toBe('PICTURE_UNKNOWN');
    expect(await linesOf(db, id)).toEqual([]);
    expect(outcomeOf(await first.types(1200, { picture }))).toBe('accepted');
    expect((await first.sees()).readings).toMatchObject([{ value: 1200, hasPicture: true }]);
    const again = resident(db, other.name, '2026-09-10');
    const copy = await again.takes('a meter at 1200');
    expect(outcomeOf(await again.types(1200, { picture: copy }))).toBe('PICTURE_REUSED');
    expect(await linesOf(db, other.id)).toEqual([]);
  });

  it('is refused with what to do instead', async () => {
    const db = books();
    const { name, id } = await home();
    const now = resident(db, name, '2026-11-10');
    expect(outcomeOf(await now.types(12_345, { digits: 4 }))).toBe('READING_DIGITS');
    expect(outcomeOf(await now.checks(12_345, { digits: 4 }))).toBe('READING_DIGITS');
    expect(outcomeOf(await now.types(1200))).toBe('accepted');
    expect(outcomeOf(await now.types(1201))).toBe('READING_EARLIER');
    expect(outcomeOf(await now.checks(1201))).toBe('READING_EARLIER');
    expect(outcomeOf(await resident(db, name, '2026-11-12').types(1201))).toBe('RULE_CAP_MONTH');
    await db.query(`update household set supply = 'unmetered', meter_no = null where id = $1`, [
      id,
    ]);
    expect(outcomeOf(await now.checks(1201))).toBe('NO_METER');
    expect(outcomeOf(await resident(db, name, '2026-12-12').types(1201))).toBe('NO_METER');
    expect(outcomeOf(await resident(db, (await home('waiting')).name, '2026-11-10').types(1))).toBe(
      'HOUSEHOLD_NOT_CONFIRMED',
    );
    expect(outcomeOf(await resident(db, (await home('frozen')).name, '2026-11-10').types(1))).toBe(
      'HOUSEHOLD_FROZEN',
    );
    expect(outcomeOf(await resident(db, (await home()).name, '2025-11-10').types(1))).toBe(
      'RULE_NOT_IN_FORCE',
    );
  });

  it('odd and waiting still fills the day, so that a guess is not tried again and again', async () => {
    const db = books();
    const { name } = await home();
    await resident(db, name, '2026-09-10').types(1200);
    const now = resident(db, name, '2026-11-10');
    expect(valueOf(await now.types(1100))).toMatchObject({ status: 'waiting' });
    expect(outcomeOf(await now.types(1216))).toBe('ALREADY_TODAY');
  });
});
