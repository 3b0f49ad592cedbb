/** Households at a desk: found masked, opened for a reason, their cards issued, blocked, replaced. */
import { makeId, type HouseholdId, type OfficeId } from '@kernel/ids';
import { officeRouter } from '@procedures/office/router';
import { residentRouter } from '@procedures/resident/router';
import type { Db } from '@store/port';
import { describeOnEveryEngine } from '../store/engines';
import {
  callerOf,
  givenHousehold,
  givenMember,
  givenStaff,
  newRequest,
  office,
  otherOffice,
  outcomeOf,
  soap,
  valueOf,
} from '../support/books';
import { earning } from '../store/ledger-steps';
import { countOf, newName, stateOf } from './household-steps';

const clerkAt = async (db: Db, at: OfficeId = office) => {
  const name = newName();
  const person = await givenStaff(db, name, { role: 'clerk', office: at });
  const { call } = callerOf(db, name);
  return {
    person,
    find: (text: string) => call(officeRouter, 'findHouseholds', { office: at, text }),
    open: (input: object) => call(officeRouter, 'openCard', { office: at, ...input }),
    issue: (input: object) => call(officeRouter, 'issueCard', { office: at, ...input }),
    block: (input: object) => call(officeRouter, 'blockCard', { office: at, ...input }),
    replace: (input: object) => call(officeRouter, 'replaceCard', { office: at, ...input }),
    read: (code: string) => call(officeRouter, 'readCode', { office: at, code }),
  };
};
type Clerk = Awaited<ReturnType<typeof clerkAt>>;

/** A household whose door and head nobody else has. */
const givenHome = async (db: Db, at: OfficeId = office) => {
  const headName = newName();
  const home = await givenHousehold(db, { head: headName, called: '欧阳小明', office: at });
  const estate = `苑${home.id.slice(-8)}`;
  await db.query('update household set estate = $2 where id = $1', [home.id, estate]);
  return { ...home, headName, estate };
};
const givenPoints = (db: Db, id: HouseholdId, points: number) =>
  db.transaction((tx) => earning(tx, id, { points, on: '2026-11-19', until: '2027-12-31' }));
const nobody = makeId('household', 'nobody');
const reason = '当面办理';

const describeFinding = (books: () => Db) => {
  it('finds by door, by name and by passbook number, and shows no more than a mask', async () => {
    const db = books();
    const { id, estate, passbookNo } = await givenHome(db);
    const clerk = await clerkAt(db);
    const masked = {
      ...{ id, passbookNo, called: '欧阳*', door: `${estate} 3幢 ***`, town: '示例街道' },
      ...{ people: 3, status: 'confirmed', demo: false },
    };
    for (const text of [estate, `${estate} 3幢402`, passbookNo, passbookNo.slice(-7)]) {
      expect(valueOf(await clerk.find(text)).items).toEqual([masked]);
    }
    expect(valueOf(await clerk.find('欧阳小明')).items).toContainEqual(masked);
  });

  it('leaves out households of another office, closed ones, and the clerk’s own', async () => {
    const db = books();
    const far = await givenHome(db, otherOffice);
    const closed = await givenHome(db);
    await db.query(`update household set status = 'closed' where id = $1`, [closed.id]);
    const own = await givenHome(db);
    const clerk = await clerkAt(db);
    await db.query(`insert into member values ($1, $2, 'adult', now())`, [own.id, clerk.person]);
    for (const { estate } of [far, closed, own]) {
      expect(valueOf(await clerk.find(estate)).items).toEqual([]);
    }
  });

  it('lists twenty at most, and takes a percent sign or a quote as no wish for all', async () => {
    const db = books();
    const estate = `多苑${newName().slice(-6)}`;
    await db.query(
      `insert into household (id, passbook_no, town, estate, building, room, door_key, dwelling,
         people, supply, office, status, opened_by, opened_at)
       select 'hh_many' || n, '09038' || lpad(n::text, 7, '0'), town, $2, '1幢', n::text,
         'many' || n, 'flat', 1, 'metered', $1, 'confirmed', 'test', now()
       from household, generate_series(1, 25) n where household.id = $3`,
      [office, estate, (await givenHome(db)).id],
    );
    const clerk = await clerkAt(db);
    expect(valueOf(await clerk.find(estate)).items).toHaveLength(20);
    expect(valueOf(await clerk.find('%%')).items).toEqual([]);
    expect(outcomeOf(await clerk.find("' or ''='"))).toBe('INPUT_INVALID');
    expect(outcomeOf(await clerk.find('苑'))).toBe('INPUT_INVALID');
  });
};

const describeLooking = (books: () => Db) => {
  it('shows the card for a reason, and tells the household who looked', async () => {
    const db = books();
    const { id, headName } = await givenHome(db);
    await givenPoints(db, id, 30);
    const clerk = await clerkAt(db);
    const seen = valueOf(await clerk.open({ household: id, reason }));
    expect(seen).toMatchObject({
      ...{ id, called: '欧阳*', members: 1, card: null, numbers: { usable: 30 } },
      archive: { building: '3幢', room: '402', meterNo: '90210***', ofThisOffice: true },
      lines: [{ amount: 30 }],
      ...{ claims: [], reservations: [], questions: [] },
    });
    const looks = valueOf(await callerOf(db, headName).call(residentRouter, 'looks'));
    expect(looks.items).toEqual([
      { at: seen.asOf, called: '王阿姨', officeName: '示例近社区', reason },
    ]);
  });

  it('serves a household of another office, which is told from where', async () => {
    const db = books();
    const { id, headName } = await givenHome(db, otherOffice);
    const clerk = await clerkAt(db);
    const seen = valueOf(await clerk.open({ household: id, reason }));
    expect(seen.archive.ofThisOffice).toBe(false);
    const looks = valueOf(await callerOf(db, headName).call(residentRouter, 'looks'));
    expect(looks.items).toMatchObject([{ officeName: '示例近社区' }]);
  });

  it('keeps two looks in one instant as two, and one that is sent twice as one', async () => {
    const db = books();
    const { id, headName } = await givenHome(db);
    const clerk = await clerkAt(db);
    const asked = { household: id, reason, requestId: newRequest() };
    const first = await clerk.open(asked);
    expect(await clerk.open(asked)).toEqual(first);
    expect(outcomeOf(await clerk.open({ ...asked, reason: '好奇看看' }))).toBe('REQUEST_REUSED');
    await clerk.open({ household: id, reason: '再看一次' });
    const looks = valueOf(await callerOf(db, headName).call(residentRouter, 'looks'));
    expect(looks.items.map((each) => each.reason)).toEqual(['再看一次', reason]);
  });

  it('pages the looks, the newest first', async () => {
    const db = books();
    const { id, headName } = await givenHome(db);
    const clerk = await clerkAt(db);
    for (let at = 0; at < 21; at += 1) {
      await clerk.open({ household: id, reason: `第${String(at)}次` });
    }
    const ask = (cursor?: string) =>
      callerOf(db, headName).call(residentRouter, 'looks', cursor === undefined ? {} : { cursor });
    const first = valueOf(await ask());
    expect(first.items.map((each) => each.reason)).toEqual(
      Array.from({ length: 20 }, (_, at) => `第${String(20 - at)}次`),
    );
    const rest = valueOf(await ask(first.next ?? ''));
    expect(rest).toMatchObject({ items: [{ reason: '第0次' }], next: null });
  });

  it('shows what is reserved without the pick-up code, and what was asked', async () => {
    const db = books();
    const { id, headName } = await givenHome(db);
    await givenPoints(db, id, 30);
    const head = callerOf(db, headName);
    await head.call(residentRouter, 'askAboutLine', { seq: 1, text: '这是哪一笔？' });
    const made = await head.call(residentRouter, 'reserve', { office, item: soap });
    const clerk = await clerkAt(db);
    const seen = valueOf(await clerk.open({ household: id, reason }));
    expect(seen.questions).toMatchObject([{ seq: 1, text: '这是哪一笔？' }]);
    expect(seen.reservations).toEqual([
      {
        ...{ id: valueOf(made).id, title: '肥皂', unit: '块', points: 30 },
        ...{ officeName: '示例近社区', deadline: valueOf(made).deadline },
      },
    ]);
  });

  it('is seen by the household that was looked at, and by no other', async () => {
    const db = books();
    const { id } = await givenHome(db);
    const other = await givenHome(db);
    const clerk = await clerkAt(db);
    expect(outcomeOf(await clerk.open({ household: id, reason }))).toBe('accepted');
    const looks = valueOf(await callerOf(db, other.headName).call(residentRouter, 'looks'));
    expect(looks.items).toEqual([]);
  });
};

const describeCards = (books: () => Db) => {
  const unserved: readonly [string, (clerk: Clerk, household: HouseholdId) => Promise<string>][] = [
    ['openCard', async ({ open }, household) => outcomeOf(await open({ household, reason }))],
    ['issueCard', async ({ issue }, household) => outcomeOf(await issue({ household }))],
    ['blockCard', async ({ block }, household) => outcomeOf(await block({ household, reason }))],
    [
      'replaceCard',
      async ({ replace }, household) => outcomeOf(await replace({ household, reason })),
    ],
  ];

  it.each(unserved)(
    '%s serves nobody’s own household and none that is not there',
    async (_, ask) => {
      const db = books();
      const { id } = await givenHome(db);
      const clerk = await clerkAt(db);
      expect(await ask(clerk, nobody)).toBe('HOUSEHOLD_UNKNOWN');
      await db.query(`insert into member values ($1, $2, 'adult', now())`, [id, clerk.person]);
      const before = await stateOf(db, id);
      expect(await ask(clerk, id)).toBe('OWN_HOUSEHOLD');
      expect(await stateOf(db, id)).toBe(before);
    },
  );

  it.each([
    ['waiting', 'HOUSEHOLD_NOT_CONFIRMED'],
    ['frozen', 'HOUSEHOLD_FROZEN'],
    ['closed', 'HOUSEHOLD_CLOSED'],
  ] as const)('no card is issued or replaced while a passbook is %s', async (status, code) => {
    const db = books();
    const { id: household } = await givenHousehold(db, { status });
    const clerk = await clerkAt(db);
    expect(outcomeOf(await clerk.issue({ household }))).toBe(code);
    expect(outcomeOf(await clerk.replace({ household, reason }))).toBe(code);
  });

  it('one card is in use at a time, also when two clerks issue one at once', async () => {
    const db = books();
    const { id: household } = await givenHome(db);
    const clerks = [await clerkAt(db), await clerkAt(db), await clerkAt(db)];
    const replies = await Promise.all(clerks.map((clerk) => clerk.issue({ household })));
    expect(replies.map(outcomeOf).sort()).toEqual(['CARD_ALREADY', 'CARD_ALREADY', 'accepted']);
  });

  it('a card opens its household until it is blocked, at once and with a reason to read', async () => {
    const db = books();
    const { id: household, headName } = await givenHome(db);
    const clerk = await clerkAt(db);
    expect(outcomeOf(await clerk.block({ household, reason }))).toBe('CARD_NONE');
    expect(outcomeOf(await clerk.replace({ household, reason }))).toBe('CARD_NONE');
    const { serial } = valueOf(await clerk.issue({ household }));
    expect(serial).toMatch(/^[A-Z2-9]{10}$/);
    expect(valueOf(await clerk.read(`c.${serial}`))).toMatchObject({
      household: { id: household },
    });
    const blocked = valueOf(await clerk.block({ household, reason: '居民报失' }));
    expect(blocked.serial).toBe(`****${serial.slice(-4)}`);
    expect(outcomeOf(await clerk.read(`c.${serial}`))).toBe('CARD_BLOCKED');
    expect(outcomeOf(await clerk.block({ household, reason }))).toBe('CARD_NONE');
    const looks = valueOf(await callerOf(db, headName).call(residentRouter, 'looks'));
    expect(looks.items).toMatchObject([{ reason: '停用卡：居民报失' }]);
  });

  it('a replaced card is dead, the new one names it, and the balance is untouched', async () => {
    const db = books();
    const { id: household } = await givenHome(db);
    await givenPoints(db, household, 25);
    const clerk = await clerkAt(db);
    const { serial: old } = valueOf(await clerk.issue({ household }));
    const input = { household, reason: '卡片磨损', requestId: newRequest() };
    const replaced = await clerk.replace(input);
    const { serial } = valueOf(replaced);
    expect(await clerk.replace(input)).toEqual(replaced);
    expect(outcomeOf(await clerk.replace({ ...input, reason }))).toBe('REQUEST_REUSED');
    expect(outcomeOf(await clerk.read(`c.${old}`))).toBe('CARD_BLOCKED');
    expect(valueOf(await clerk.read(`c.${serial}`))).toMatchObject({ numbers: { usable: 25 } });
    const linked = 'select count(*)::int as n from card where serial = $1 and replaced_by = $2';
    expect(await countOf(db, linked, [old, serial])).toBe(1);
    const cards = 'select count(*)::int as n from card where household = $1';
    expect(await countOf(db, cards, [household])).toBe(2);
  });

  it('a blocked card is replaced, or another issued, when the household comes back', async () => {
    const db = books();
    const { id: household } = await givenHome(db);
    const clerk = await clerkAt(db);
    await clerk.issue({ household });
    await clerk.block({ household, reason });
    expect(outcomeOf(await clerk.replace({ household, reason }))).toBe('accepted');
    await clerk.block({ household, reason });
    expect(outcomeOf(await clerk.issue({ household }))).toBe('accepted');
  });

  it('staff who have left a household may serve it', async () => {
    const db = books();
    const { id: household } = await givenHome(db);
    const name = newName();
    await givenMember(db, household, name);
    await callerOf(db, name).call(residentRouter, 'leaveHousehold');
    const rows = await db.query<{ person: string }>(
      'select person from member where household = $1 and left_at is not null',
      [household],
    );
    await db.query(
      `insert into staff (person, office, role, called, from_day)
         values ($1, $2, 'clerk', '陈阿姨', '2026-01-01')`,
      [rows[0]?.person, office],
    );
    const issued = await callerOf(db, name).call(officeRouter, 'issueCard', { office, household });
    expect(outcomeOf(issued)).toBe('accepted');
  });
};

describeOnEveryEngine('at a desk', (books) => {
  describe('finding a household', () => describeFinding(books));
  describe('opening its card', () => describeLooking(books));
  describe('its printed cards', () => describeCards(books));
});
