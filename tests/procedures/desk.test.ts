/** What a desk does for those who stand before it: reads codes, hands over, exchanges. */
import { makeId } from '@kernel/ids';
import { officeRouter } from '@procedures/office/router';
import { residentRouter } from '@procedures/resident/router';
import type { Db } from '@store/port';
import {
  callerOf,
  givenHousehold,
  givenStaff,
  morning,
  newRequest,
  office,
  openBooks,
  otherOffice,
  outcomeOf,
  valueOf,
} from '../support/books';
import { disagreements, linesOf } from '../store/ledger-steps';
import {
  daysAfter,
  givenItem,
  givenSaver,
  minutesAfter,
  piecesOf,
  reservedBy,
  shownBy,
} from './exchange-steps';

let db: Db;
beforeAll(async () => {
  db = await openBooks();
  await givenStaff(db, 'clerk', { role: 'clerk', called: '李晓' });
  await givenStaff(db, 'other-clerk', { role: 'clerk', called: '陈静' });
  await givenStaff(db, 'far-clerk', { role: 'clerk', office: otherOffice });
});
afterAll(async () => {
  expect(await disagreements(db)).toEqual([]);
  await db.close();
});

type At = { readonly now?: Date; readonly who?: string; readonly place?: string };
const deskOf = ({ now = morning, who = 'clerk' }: At) => callerOf(db, who, { now, demo: true });
const reading = (code: string, at: At = {}) =>
  deskOf(at).call(officeRouter, 'readCode', { office: at.place ?? office, code });
const collecting = (redemption: string, code: string, at: At = {}) =>
  deskOf(at).call(officeRouter, 'collect', { office: at.place ?? office, redemption, code });
const redeeming = (item: string, code: string, at: At & { readonly requestId?: string } = {}) =>
  deskOf(at).call(officeRouter, 'redeem', {
    ...{ office: at.place ?? office, item, code },
    ...(at.requestId === undefined ? {} : { requestId: at.requestId }),
  });
const givenCard = async (household: string, serial: string, status = 'active') => {
  await db.query(
    `insert into card (serial, household, status, issued_by, office, issued_at)
       values ($1, $2, $3, 'test', $4, $5)`,
    [serial, household, status, office, daysAfter(-9)],
  );
};

describe('the passbook code', () => {
  it('is twenty windows of 30 seconds, each with its own digits', async () => {
    await givenSaver(db, 'show');
    const shown = valueOf(await callerOf(db, 'show').call(residentRouter, 'showCode'));
    expect(shown.called).toBe('林*');
    expect(shown.passbookNo).toMatch(/^0903\d{8}$/);
    expect(shown.codes).toHaveLength(20);
    expect(shown.codes[0]).toMatchObject({
      from: '2026-11-20T02:00:00.000Z',
      until: '2026-11-20T02:00:30.000Z',
    });
    expect(shown.codes[19]?.until).toBe('2026-11-20T02:10:00.000Z');
    expect(new Set(shown.codes.map(({ digits }) => digits)).size).toBe(20);
    for (const { digits } of shown.codes) expect(digits).toMatch(/^[1-9]\d{11}$/);
  });

  it('tells the desk a masked household and its numbers, and is not used up by it', async () => {
    const home = await givenSaver(db, 'read', { points: 80 });
    const code = await shownBy(db, 'read');
    for (const text of [code, code.slice(2), code.slice(2).replace(/(\d{4})(?=\d)/g, '$1 ')]) {
      expect(valueOf(await reading(text))).toMatchObject({
        kind: 'passbook',
        member: '林*',
        numbers: { usable: 80, waiting: 0, held: 0 },
        household: { id: home, called: '林*', door: '示例花园 3幢 ***', status: 'confirmed' },
      });
    }
    expect(JSON.stringify(await reading(code))).not.toMatch(/小明|402/);
  });

  it('lives 30 seconds, with one window of grace on either side', async () => {
    await givenSaver(db, 'live');
    const code = await shownBy(db, 'live');
    const after = async (seconds: number) =>
      outcomeOf(await reading(code, { now: minutesAfter(seconds / 60) }));
    expect(await after(-30)).toBe('accepted');
    expect(await after(59)).toBe('accepted');
    expect(await after(60)).toBe('CODE_EXPIRED');
    expect(await after(3600)).toBe('CODE_EXPIRED');
  });

  it('is forged when a digit is wrong, and unknown when nobody shows it', async () => {
    await givenSaver(db, 'forge');
    const code = await shownBy(db, 'forge');
    const last = Number(code.slice(-1));
    const wrong = code.slice(0, -1) + String((last + 1) % 10);
    expect(outcomeOf(await reading(wrong))).toBe('CODE_FORGED');
    expect(outcomeOf(await reading('p.999999000000'))).toBe('CODE_UNKNOWN');
    expect(outcomeOf(await reading('p.1'))).toBe('CODE_UNKNOWN');
  });

  it('cannot be carried over to another household’s run', async () => {
    await givenSaver(db, 'run-a');
    await givenSaver(db, 'run-b');
    const [a, b] = [await shownBy(db, 'run-a'), await shownBy(db, 'run-b')];
    expect(outcomeOf(await reading(a.slice(0, 8) + b.slice(8)))).toBe('CODE_FORGED');
  });

  it('ends the oldest run when a person shows a fourth', async () => {
    await givenSaver(db, 'four');
    const shown: string[] = [];
    for (let run = 0; run < 4; run += 1) {
      shown.push(await shownBy(db, 'four', minutesAfter(run / 1000)));
    }
    const replies = await Promise.all(shown.map((code) => reading(code)));
    expect(replies.map(outcomeOf)).toEqual([
      ...['CODE_EXPIRED', 'accepted', 'accepted', 'accepted'],
    ]);
  });
});

describe('reading at a desk', () => {
  it('knows a passbook number, which pays for nothing', async () => {
    const { passbookNo } = await givenHousehold(db, { called: '赵阿婆' });
    expect(valueOf(await reading(passbookNo))).toMatchObject({
      ...{ kind: 'passbook', member: null, code: null, household: { called: '赵*', passbookNo } },
    });
    expect(outcomeOf(await reading('090300000000'))).toBe('CODE_UNKNOWN');
    const item = await givenItem(db);
    expect(outcomeOf(await redeeming(item, passbookNo))).toBe('CODE_OTHER_KIND');
  });

  it('knows a card, scanned or typed, and refuses one that is blocked', async () => {
    const { id } = await givenHousehold(db, { called: '赵阿婆' });
    await givenCard(id, 'AABBCCDDEE');
    await givenCard(id, 'BLCKEDCARD', 'blocked');
    for (const text of ['c.AABBCCDDEE', 'aabb-ccdd ee', 'AABBCCDDEE']) {
      const read = valueOf(await reading(text));
      expect(read).toMatchObject({ kind: 'card', cardStatus: 'active', code: 'c.AABBCCDDEE' });
    }
    expect(outcomeOf(await reading('c.BLCKEDCARD'))).toBe('CARD_BLOCKED');
    expect(outcomeOf(await reading('c.NEVERMADEX'))).toBe('CODE_UNKNOWN');
  });

  it('shows what a pick-up code is for, by scan and by its four digits', async () => {
    await givenSaver(db, 'pickup');
    const item = await givenItem(db, { pieces: 3 });
    const held = await reservedBy(db, 'pickup', item);
    for (const text of [held.code, held.pickupCode]) {
      expect(valueOf(await reading(text))).toMatchObject({
        kind: 'pickup',
        stockAfter: 2,
        redemption: { id: held.id, title: '毛巾', points: 30, deadline: held.deadline },
        household: { called: '林*' },
      });
    }
  });

  it.each(['', 'k.rd_nothing', '0000', 'hello', 'z.y', '＜script＞'])(
    'does not know %p',
    async (text) => {
      const expected = text === '' ? 'INPUT_INVALID' : 'CODE_UNKNOWN';
      expect(outcomeOf(await reading(text))).toBe(expected);
    },
  );

  it('says so when a code is for something else', async () => {
    expect(outcomeOf(await reading('a.TALKABCDEF'))).toBe('CODE_OTHER_KIND');
    expect(outcomeOf(await reading('s.putuoshan'))).toBe('CODE_OTHER_KIND');
  });

  it('does not serve the clerk’s own household, by no code', async () => {
    const home = await givenSaver(db, 'clerks-wife');
    const passbookNo = await numberOf(home);
    await givenCard(home, 'CLERKSCARD');
    const held = await reservedBy(db, 'clerks-wife', await givenItem(db));
    const code = await shownBy(db, 'clerks-wife');
    const clerk = await givenStaff(db, 'clerk-at-home', { role: 'clerk' });
    await db.query(`insert into member values ($1, $2, 'adult', $3)`, [home, clerk, morning]);
    const at = { who: 'clerk-at-home' };
    for (const text of [code, held.code, held.pickupCode, passbookNo, 'c.CLERKSCARD']) {
      expect(outcomeOf(await reading(text, at))).toBe('OWN_HOUSEHOLD');
    }
    expect(outcomeOf(await collecting(held.id, held.code, at))).toBe('OWN_HOUSEHOLD');
    expect(outcomeOf(await redeeming(await givenItem(db), code, at))).toBe('OWN_HOUSEHOLD');
  });

  it('is for staff of that office only', async () => {
    await givenSaver(db, 'no-staff');
    const code = await shownBy(db, 'no-staff');
    expect(outcomeOf(await reading(code, { who: 'no-staff' }))).toBe('ROLE_NOT_ALLOWED');
    expect(outcomeOf(await reading(code, { who: 'far-clerk' }))).toBe('ROLE_NOT_ALLOWED');
  });
});

const numberOf = async (household: string): Promise<string> => {
  const rows = await db.query<{ no: string }>(
    'select passbook_no as no from household where id = $1',
    [household],
  );
  return rows[0]?.no ?? '';
};

describe('handing over', () => {
  it('hands the piece over once, and tells the second clerk when and by whom', async () => {
    const home = await givenSaver(db, 'collect');
    const item = await givenItem(db, { pieces: 3 });
    const held = await reservedBy(db, 'collect', item);
    const first = await collecting(held.id, held.code, { now: minutesAfter(66) });
    expect(valueOf(first)).toEqual({
      ...{ redemption: held.id, collectedAt: '2026-11-20T03:06:00.000Z', stockLeft: 2 },
    });
    expect(await piecesOf(db, item)).toBe('2 + 0 + 0');
    expect(await linesOf(db, home)).toHaveLength(2);
    const second = { now: minutesAfter(70), who: 'other-clerk' };
    const words = { refusal: { code: 'ALREADY_COLLECTED', sentence: '11:06 已由李*交付过。' } };
    expect(await collecting(held.id, held.code, second)).toMatchObject(words);
    expect(await reading(held.code, second)).toMatchObject(words);
    expect(await reading(held.pickupCode, second)).toMatchObject(words);
    expect(await collecting(held.id, held.code, { now: daysAfter(2) })).toMatchObject({
      refusal: { sentence: '2026-11-20 11:06 已由李*交付过。' },
    });
  });

  it('is found by four digits for a month after it ended, and reserved digits come first', async () => {
    await givenSaver(db, 'digits');
    const item = await givenItem(db);
    const ended = await reservedBy(db, 'digits', item);
    valueOf(await collecting(ended.id, ended.code));
    const within = { now: daysAfter(30) };
    expect(outcomeOf(await reading(ended.pickupCode, within))).toBe('ALREADY_COLLECTED');
    expect(outcomeOf(await reading(ended.pickupCode, { now: daysAfter(31) }))).toBe('CODE_UNKNOWN');
    const open = await reservedBy(db, 'digits', item);
    await db.query('update redemption set pickup_code = $2 where id = $1', [
      open.id,
      ended.pickupCode,
    ]);
    expect(valueOf(await reading(ended.pickupCode))).toMatchObject({
      kind: 'pickup',
      redemption: { id: open.id },
    });
  });

  it('happens once when two desks of the office try at the same time', async () => {
    await givenSaver(db, 'race');
    const item = await givenItem(db, { pieces: 1 });
    const held = await reservedBy(db, 'race', item);
    const replies = await Promise.all([
      collecting(held.id, held.code),
      collecting(held.id, held.pickupCode, { who: 'other-clerk' }),
    ]);
    expect(replies.map(outcomeOf).sort()).toEqual(['ALREADY_COLLECTED', 'accepted']);
    expect(await piecesOf(db, item)).toBe('0 + 0 + 0');
  });

  it('answers the same request with the same words', async () => {
    await givenSaver(db, 'again');
    const held = await reservedBy(db, 'again', await givenItem(db));
    const input = { office, redemption: held.id, code: held.code, requestId: newRequest() };
    const first = await callerOf(db, 'clerk').call(officeRouter, 'collect', input);
    const again = callerOf(db, 'clerk', { now: minutesAfter(9) });
    expect(await again.call(officeRouter, 'collect', input)).toEqual(first);
    expect(first.ok).toBe(true);
  });

  it('is refused with a wrong code, at another office, and when nothing was reserved', async () => {
    await givenSaver(db, 'wrong');
    const item = await givenItem(db);
    const held = await reservedBy(db, 'wrong', item);
    const other = await reservedBy(db, 'wrong', item);
    const digits = String(((Number(held.pickupCode) - 999) % 9000) + 1000);
    for (const code of [other.code, other.pickupCode, digits, 'p.123456789012', '?']) {
      expect(outcomeOf(await collecting(held.id, code))).toBe('CODE_UNKNOWN');
    }
    const far = { who: 'far-clerk', place: otherOffice };
    expect(await collecting(held.id, held.code, far)).toMatchObject({
      refusal: { code: 'PICKUP_OTHER_OFFICE', sentence: '这件东西预留在示例近社区。' },
    });
    expect(outcomeOf(await reading(held.code, far))).toBe('PICKUP_OTHER_OFFICE');
    expect(outcomeOf(await reading(held.pickupCode, far))).toBe('CODE_UNKNOWN');
    const nothing = makeId('redemption', 'nothing');
    expect(outcomeOf(await collecting(nothing, 'k.rd_nothing'))).toBe('RESERVATION_UNKNOWN');
    expect(await piecesOf(db, item)).toBe('3 + 2 + 0');
  });

  it('is refused past the deadline, before and after the night', async () => {
    await givenSaver(db, 'lapsed');
    const item = await givenItem(db);
    const held = await reservedBy(db, 'lapsed', item);
    const late = { now: daysAfter(8) };
    expect(outcomeOf(await collecting(held.id, held.code, late))).toBe('RESERVATION_LAPSED');
    expect(outcomeOf(await reading(held.code, late))).toBe('RESERVATION_LAPSED');
    const cancel = callerOf(db, 'lapsed', late);
    await cancel.call(residentRouter, 'cancelReservation', { redemption: held.id });
    expect(outcomeOf(await collecting(held.id, held.code, late))).toBe('RESERVATION_LAPSED');
    expect(await piecesOf(db, item)).toBe('5 + 0 + 0');
  });

  it('is refused once cancelled, and for a household that is frozen', async () => {
    const home = await givenSaver(db, 'ended');
    const item = await givenItem(db);
    const cancelled = await reservedBy(db, 'ended', item);
    const by = callerOf(db, 'ended');
    await by.call(residentRouter, 'cancelReservation', { redemption: cancelled.id });
    const closed = 'RESERVATION_CLOSED';
    expect(outcomeOf(await collecting(cancelled.id, cancelled.code))).toBe(closed);
    expect(outcomeOf(await reading(cancelled.code))).toBe(closed);
    const held = await reservedBy(db, 'ended', item);
    await db.query(`update household set status = 'frozen' where id = $1`, [home]);
    expect(outcomeOf(await collecting(held.id, held.code))).toBe('HOUSEHOLD_FROZEN');
  });

  it('cannot be cancelled any more', async () => {
    await givenSaver(db, 'done');
    const held = await reservedBy(db, 'done', await givenItem(db));
    await collecting(held.id, held.code);
    const cancel = callerOf(db, 'done').call(residentRouter, 'cancelReservation', {
      redemption: held.id,
    });
    expect(outcomeOf(await cancel)).toBe('RESERVATION_CLOSED');
  });
});
