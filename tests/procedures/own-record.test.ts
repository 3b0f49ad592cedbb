/** All that is kept of a household and of a person stands in their own file, and in nobody else's. */
import { officeRouter } from '@procedures/office/router';
import { residentRouter } from '@procedures/resident/router';
import { visitorRouter } from '@procedures/visitor/router';
import { makeId } from '@kernel/ids';
import type { Db } from '@store/port';
import { describeOnEveryEngine } from '../store/engines';
import {
  callerOf,
  givenBills,
  givenHousehold,
  givenMember,
  givenStaff,
  keyed,
  makeDigits,
  makeSerial,
  morning,
  office,
  outcomeOf,
  town,
  valueOf,
  type GivenHousehold,
} from '../support/books';
import { nextTail } from '../support/fixed';
import { base64, jpeg } from '../support/pictures';
import { during, givenHosts, hosting } from './activity-steps';
import { newName } from './household-steps';

const school = makeId('office', 'school');

/** What the kinds need besides the hosts: a school, a meter's rule, a photograph's rule, a slip's. */
const givenRest = async (db: Db): Promise<void> => {
  await db.query(
    `insert into office (id, name, short_name, kind, town, demo)
       values ($1, '示例小学', '示小', 'school', $2, true)`,
    [school, town],
  );
  await givenStaff(db, 'gu', { role: 'school', office: school, called: '顾老师' });
  await db.script(`insert into rule (id, version, effective_from, title, act, icon, evidence, points,
    credit, times_day, times_month, times_ever, checkers, by_desk, clause, source, is_default) values
    ('lesson', 1, '2026-01-01', '节水课堂任务', '做完一次', 'school', 'class', 10, 5, 1, 2, null, 1,
      false, '示例', '示例', true),
    ('help', 1, '2026-01-01', '节水志愿服务', '做一次', 'people', 'slip', 10, 10, 1, 4, null, 1, false,
      '示例', '示例', true),
    ('toilet', 1, '2026-01-01', '换节水马桶', '换一个', 'wrench', 'photo', 10, 10, 1, 4, null, 1, false,
      '示例', '示例', true),
    ('read-meter', 1, '2026-01-01', '报水表读数', '报一次', 'meter', 'reading', 5, 0, 1, 4, null, 0,
      false, '示例', '示例', true)`);
};

type Home = GivenHousehold & { readonly who: string };

const recording = (books: () => Db) => {
  const activity = hosting(books);
  const as = (who: string | null, now = morning) => callerOf(books(), who, { now });
  const exported = async (who: string) => valueOf(await as(who).call(residentRouter, 'exportMine'));
  const home = async (): Promise<Home> => {
    const who = newName();
    return { who, ...(await givenHousehold(books(), { head: who })) };
  };
  return { activity, as, exported, home };
};
type Recording = ReturnType<typeof recording>;

const bills = async ({ as }: Recording, { who, id }: Home, db: Db) => {
  await givenBills(db, [{ household: id, month: '2026-10', estimated: true, litres: 12_000 }]);
  valueOf(await as(who).call(residentRouter, 'chooseReport', { compares: false, goalBuckets: 20 }));
};
const learning = async ({ as }: Recording, { who }: Home) => {
  const opened = await as('gu').call(officeRouter, 'openClassTask', {
    ...{ office: school, rule: 'lesson', className: '示例三（2）班', task: '洗手随手关水' },
    ...{ pupils: 3, fromDay: '2026-11-20', untilDay: '2026-12-03' },
  });
  valueOf(await as(who).call(residentRouter, 'joinClassTask', { code: valueOf(opened).code }));
};
const slip = async ({ as }: Recording, { passbookNo }: Home) => {
  const li = as('li');
  const { block } = valueOf(await li.call(officeRouter, 'printSlips', { office, slips: 4 }));
  const { items } = valueOf(await li.call(officeRouter, 'slipBlock', { office, block }));
  const asked = { rule: 'help', day: '2026-11-20', slip: items[0]?.serial ?? '', passbookNo };
  valueOf(await li.call(officeRouter, 'postSlip', { office, ...asked }));
};
const leak = async ({ as }: Recording, { who }: Home) => {
  const { picture } = valueOf(
    await as(who).call(visitorRouter, 'keepPicture', { picture: base64(jpeg(`leak ${who}`)) }),
  );
  const place = `示例码头 ${who}`;
  const seen = { kind: 'tap', district: '330903', place };
  valueOf(
    await as(who).call(visitorRouter, 'reportLeak', { ...seen, picture, lat: 29.95, lon: 122.3 }),
  );
  return seen;
};

const describeKinds = (books: () => Db) => {
  const steps = recording(books);
  const { activity, as, exported, home } = steps;

  it('carries bills, consents, choices, class tasks, activities, slips and reports of its own', async () => {
    const db = books();
    const mine = await home();
    await bills(steps, mine, db);
    await learning(steps, mine);
    await slip(steps, mine);
    const code = await activity.opened();
    valueOf(await activity.scan(mine.who, activity.qr(code), during));
    await leak(steps, mine);
    const file = await exported(mine.who);
    expect(file).toMatchObject({
      bills: [{ month: '2026-10', litres: 12_000, estimated: true }],
      billConsents: [{ version: 1, withdrawnAt: null, officeName: null }],
      reportChoice: { compares: false, goalBuckets: 20 },
      classTasks: [{ className: '示例三（2）班', officeName: '示例小学', status: 'waiting' }],
      activities: [{ title: '示例节水集市', how: 'code', status: 'counted', reason: null }],
      slips: [{ title: '节水志愿服务', actDay: '2026-11-20', status: 'approved' }],
      reports: [{ status: 'reported', isJoined: false, lat: 29.95, lon: 122.3 }],
    });
  });

  it('carries a report that joined another, and how that one stands', async () => {
    const [first, second] = [await home(), await home()];
    const seen = await leak(steps, first);
    valueOf(await as(second.who).call(visitorRouter, 'reportLeak', { ...seen, same: 'join' }));
    const { reports } = await exported(second.who);
    expect(reports).toMatchObject([{ isJoined: true, status: 'reported', lat: null }]);
  });

  it('carries nothing of another household, and names no other member', async () => {
    const [mine, other] = [await home(), await home()];
    await givenMember(books(), mine.id, newName(), '林小红');
    await bills(steps, mine, books());
    await learning(steps, mine);
    await slip(steps, mine);
    await leak(steps, mine);
    expect(JSON.stringify(await exported(mine.who))).not.toContain('林小红');
    expect(await exported(other.who)).toMatchObject({
      ...{ bills: [], billConsents: [], readings: [], matchedNumbers: [], reportChoice: null },
      ...{ yearlyBonuses: [], photoCodes: [], labels: [], classTasks: [], activities: [] },
      ...{ slips: [], reservations: [], cards: [], reports: [], placesReported: [], pictures: [] },
    });
  });

  it('carries readings, photo codes, labels, cards, exchanges, bonuses and matched numbers', async () => {
    const db = books();
    const [mine, other] = [await home(), await home()];
    await givenRows(db, mine);
    const file = await exported(mine.who);
    expect(file).toMatchObject({
      readings: [{ day: '2026-11-19', value: 1216, status: 'approved' }],
      photoCodes: [{ rule: 'toilet', digits: '4821', isUsed: false }],
      labels: [{ kind: 'toilet', model: 'NB-1', grade: 1, status: 'waiting' }],
      cards: [{ status: 'active', officeName: '示例近社区' }],
      yearlyBonuses: [{ fromMonth: '2025-11', until: '2026-10', percent: 6 }],
      matchedNumbers: [{ number: '00777***', reason: '示例原因' }],
      pictures: [{ purpose: 'reading', bytes: 1_200, deleteAfter: '2027-02-18', deletedAt: null }],
    });
    expect(await exported(other.who)).toMatchObject({ readings: [], photoCodes: [], cards: [] });
  });

  it('of who has left the household carries what is their own, and nothing of the household', async () => {
    const mine = await home();
    const adult = newName();
    await givenMember(books(), mine.id, adult);
    await bills(steps, mine, books());
    expect((await exported(adult)).bills).toHaveLength(1);
    const left = await as(adult).call(residentRouter, 'leaveHousehold');
    expect(outcomeOf(left)).toBe('accepted');
    await leak(steps, { ...mine, who: adult });
    const file = await exported(adult);
    expect(file).toMatchObject({ household: null, bills: [], reportChoice: null });
    expect(file.reports).toHaveLength(1);
  });
};

/** Rows that take many steps to come by, as those steps leave them. */
const givenRows = async (db: Db, { id: household, head }: Home): Promise<void> => {
  const [read, shown, paid] = [nextTail(), nextTail(), nextTail()].map((tail) =>
    makeId('claim', tail),
  );
  await db.query(
    `insert into claim (id, household, rule, rule_version, office, day, points, credit, status,
       entry_seq, made_by, made_at) values
       ($1, $4, 'read-meter', 1, $5, '2026-11-19', 5, 0, 'approved', 1, 'test', $6),
       ($2, $4, 'toilet', 1, $5, '2026-11-19', 10, 0, 'waiting', null, 'test', $6),
       ($3, $4, 'toilet', 1, $5, '2026-11-18', 10, 0, 'approved', 2, 'test', $6)`,
    [read, shown, paid, household, office, morning],
  );
  const person = await givenStaff(db, newName(), { role: 'reviewer' });
  await db.query(
    `insert into reading (id, household, claim, person, day, value, digits, replaced, rolled, odd, note,
       at) values ($1, $2, $3, $4, '2026-11-19', 1216, 5, false, false, '[]', '', $5)`,
    [makeId('reading', nextTail()), household, read, person, morning],
  );
  await db.query(
    `insert into photo_code (id, household, person, rule, digits, made_at, until)
       values ($1, $2, $3, 'toilet', '4821', $4::timestamptz, $4::timestamptz + interval '30 minutes')`,
    [makeId('photoCode', nextTail()), household, person, morning],
  );
  await db.query(
    `insert into photo_claim (claim, due_day, awaits) values ($1, '2026-11-27', 'office')`,
    [shown],
  );
  await db.query(
    `insert into claim_label (claim, household, kind, model, grade) values ($1, $2, 'toilet', 'NB-1', 1)`,
    [shown, household],
  );
  await db.query(
    `insert into card (serial, household, status, issued_by, office, issued_at)
       values ($1, $2, 'active', 'test', $3, $4)`,
    [makeSerial(), household, office, morning],
  );
  await db.query(
    `insert into picture (id, purpose, mime, bytes, sha256, person, taken_at, delete_after)
       values ($1, 'reading', 'image/jpeg', 1200, $2, $3, $4, '2027-02-18')`,
    [makeId('picture', nextTail()), keyed('sha', household), head, morning],
  );
  const run = makeId('yearlyRun', nextTail());
  await db.query(
    `insert into yearly_run (id, until, status, opened_by, office, opened_at, decided_by, decided_at)
       values ($1, '2026-10', 'paid', $2, $3, $4, $5, $4)`,
    [run, person, office, morning, await givenStaff(db, newName(), { role: 'admin' })],
  );
  await db.query(
    `insert into yearly_bonus (claim, household, from_month, until, percent, run)
       values ($1, $2, '2025-11', '2026-10', 6, $3)`,
    [paid, household, run],
  );
  await db.query(
    `insert into customer_number (number, household, matched_by, office, reason, at)
       values ($1, $2, $3, $4, '示例原因', $5)`,
    [`00777${makeDigits(3)}`, household, person, office, morning],
  );
};

describeOnEveryEngine('the file of one’s own', (books) => {
  beforeAll(async () => {
    await givenHosts(books());
    await books().script(`insert into spot (id, name, district, town, island, position)
      values ('one', '示例甲山', '330903', '${town}', '甲岛', 1)`);
    await givenRest(books());
  });
  describeKinds(books);
});
