/** A signed card at the door, and the block list that desks keep to check one without a network. */
import { createHmac } from 'node:crypto';
import { readCardCode, writeCardCode } from '@kernel/card-code';
import { cardPublicKey, isCardOurs } from '@procedures/card-signing';
import { officeRouter } from '@procedures/office/router';
import type { Db } from '@store/port';
import { describeOnEveryEngine } from '../store/engines';
import {
  callerOf,
  givenHousehold,
  givenStaff,
  keyed,
  morning,
  office,
  otherOffice,
  outcomeOf,
  valueOf,
} from '../support/books';
import { newName } from './household-steps';

const minutesLater = (minutes: number): Date => new Date(morning.getTime() + minutes * 60_000);
const reason = '居民报失';

const clerkAt = async (db: Db, role = 'clerk', at = office) => {
  const name = newName();
  await givenStaff(db, name, { role, office: at });
  const by = (now: Date) => callerOf(db, name, { now });
  return {
    issue: (household: string, now = morning) =>
      by(now).call(officeRouter, 'issueCard', { office: at, household }),
    block: (household: string, now = morning) =>
      by(now).call(officeRouter, 'blockCard', { office: at, household, reason }),
    replace: (household: string, now = morning) =>
      by(now).call(officeRouter, 'replaceCard', { office: at, household, reason }),
    read: (code: string, now = morning) =>
      by(now).call(officeRouter, 'readCode', { office: at, code }),
    list: (cursor: string | null = null, now = morning) =>
      by(now).call(officeRouter, 'blockedCards', {
        office: at,
        ...(cursor === null ? {} : { cursor }),
      }),
  };
};
const givenCode = async (db: Db) => {
  const { id, passbookNo } = await givenHousehold(db, { head: newName() });
  const clerk = await clerkAt(db);
  return { id, passbookNo, clerk, ...valueOf(await clerk.issue(id)) };
};
const readOf = (code: string) => {
  const read = readCardCode(code);
  if (read === null) throw new Error(`no square: ${code}`);
  return read;
};

describe('the key of cards', () => {
  const secret = '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60';

  it('is the public key of what the deployment’s secret gives (RFC 8032, section 7.1)', () => {
    const purposes: string[] = [];
    const key = cardPublicKey((purpose) => {
      purposes.push(purpose);
      return secret;
    });
    expect(key).toBe('d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a');
    expect(purposes).toEqual(['card-signature']);
  });
});

const describeSigned = (books: () => Db) => {
  it('a new card’s square says serial, passbook number and a day five years on, signed', async () => {
    const { code, serial, passbookNo, clerk, id } = await givenCode(books());
    const read = readOf(code);
    expect(read).toMatchObject({ serial, passbookNo, until: '2031-11-30' });
    expect(isCardOurs(keyed, read)).toBe(true);
    const seen = valueOf(await clerk.read(code));
    expect(seen).toMatchObject({ kind: 'card', code: `c.${serial}`, household: { id } });
  });

  it('the square is read like the serial, in small letters, and long after its day', async () => {
    const { code, serial, clerk } = await givenCode(books());
    const texts = [code, code.toLowerCase(), `c.${serial}`, serial];
    for (const now of [morning, new Date('2036-11-20T02:00:00Z')]) {
      for (const text of texts) expect(outcomeOf(await clerk.read(text, now))).toBe('accepted');
    }
  });

  it('a square of which any part was changed is CODE_FORGED, also of a card in use', async () => {
    const db = books();
    const { code, clerk } = await givenCode(db);
    const other = await givenCode(db);
    const real = readOf(code);
    const flipped = Uint8Array.from(real.signature, (byte, at) => (at === 40 ? byte ^ 1 : byte));
    const until = readOf(code.replace(/-\d{6}-/, '-411130-')).until;
    const forged = [
      writeCardCode({ ...real, serial: other.serial }, real.signature),
      writeCardCode({ ...real, passbookNo: other.passbookNo }, real.signature),
      writeCardCode({ ...real, until }, real.signature),
      writeCardCode(real, flipped),
      writeCardCode(real, readOf(other.code).signature),
    ];
    const outcomes = await Promise.all(forged.map((text) => clerk.read(text)));
    expect(outcomes.map(outcomeOf)).toEqual(forged.map(() => 'CODE_FORGED'));
  });

  it('a square signed under another secret is CODE_FORGED', async () => {
    const { code } = await givenCode(books());
    const elsewhere = (purpose: string, text: string) =>
      createHmac('sha256', 'another secret').update(`${purpose}${text}`).digest('hex');
    expect(isCardOurs(elsewhere, readOf(code))).toBe(false);
  });

  it('the square of a blocked card is refused as its serial is', async () => {
    const { code, serial, clerk, id } = await givenCode(books());
    await clerk.block(id);
    expect(outcomeOf(await clerk.read(code))).toBe('CARD_BLOCKED');
    expect(outcomeOf(await clerk.read(serial))).toBe('CARD_BLOCKED');
  });
};

/** Everything from a cursor on, page by page. */
const listed = async (
  clerk: Awaited<ReturnType<typeof clerkAt>>,
  { from = null, now = morning }: { readonly from?: string | null; readonly now?: Date } = {},
) => {
  const serials: string[] = [];
  let cursor = from;
  for (let pages = 1; ; pages += 1) {
    const page = valueOf(await clerk.list(cursor, now));
    serials.push(...page.serials);
    cursor = page.next;
    if (!page.hasMore) return { serials, cursor, pages };
  }
};

const givenBlocked = (db: Db, household: string, count: number) =>
  db.query(
    `insert into card (serial, household, status, issued_by, office, issued_at, blocked_at)
       select 'M' || translate(lpad(n::text, 9, '0'), '01', 'YZ'), $1, 'blocked', 'test', $2,
         $3::timestamptz, $3::timestamptz + (n / 3) * interval '1 second'
       from generate_series(1, $4::int) n`,
    [household, office, new Date('2026-01-05T00:00:00Z'), count],
  );

const describeListing = (books: () => Db) => {
  it('holds a blocked and a replaced card, and none in use', async () => {
    const db = books();
    const [lost, changed, used] = [await givenCode(db), await givenCode(db), await givenCode(db)];
    await lost.clerk.block(lost.id);
    const made = valueOf(await changed.clerk.replace(changed.id));
    const { serials } = await listed(lost.clerk, { now: minutesLater(1) });
    expect(serials).toEqual(expect.arrayContaining([lost.serial, changed.serial]));
    expect(serials).not.toContain(used.serial);
    expect(serials).not.toContain(made.serial);
  });

  it('is paged, each serial once, whatever was blocked in one instant', async () => {
    const db = books();
    const { id, clerk } = await givenCode(db);
    await givenBlocked(db, id, 4_100);
    const { serials, pages } = await listed(clerk);
    const many = serials.filter((serial) => serial.startsWith('MYYYYY'));
    expect(pages).toBe(3);
    expect(many).toHaveLength(4_100);
    expect(new Set(serials).size).toBe(serials.length);
    expect(valueOf(await clerk.list()).serials).toHaveLength(2_000);
  });

  it('tells later only what was blocked since, and misses none that was committed late', async () => {
    const db = books();
    const [early, late, last] = [await givenCode(db), await givenCode(db), await givenCode(db)];
    await early.clerk.block(early.id, minutesLater(20));
    const first = await listed(early.clerk, { now: minutesLater(60) });
    expect(first.serials).toContain(early.serial);
    // Asked for before the list was told, seen in the books after it.
    await late.clerk.block(late.id, minutesLater(59));
    await last.clerk.block(last.id, minutesLater(70));
    const second = await listed(early.clerk, { from: first.cursor, now: minutesLater(90) });
    expect(second.serials).toEqual([late.serial, last.serial]);
    const third = await listed(early.clerk, { from: second.cursor, now: minutesLater(95) });
    expect(third.serials).toEqual([]);
  });

  it('leaves out cards that nobody could check without a network any more', async () => {
    const db = books();
    const { id, clerk, serial } = await givenCode(db);
    await clerk.block(id, minutesLater(300));
    const at = (text: string) => listed(clerk, { now: new Date(text) });
    expect((await at('2031-11-30T12:00:00Z')).serials).toContain(serial);
    expect((await at('2031-12-01T12:00:00Z')).serials).not.toContain(serial);
  });

  it('gives every desk the same list and key, and the server’s time', async () => {
    const db = books();
    const [here, there] = [
      await clerkAt(db, 'property'),
      await clerkAt(db, 'manager', otherOffice),
    ];
    const now = minutesLater(600);
    const told = valueOf(await here.list(null, now));
    expect(valueOf(await there.list(null, now))).toEqual(told);
    expect(told).toMatchObject({ publicKey: cardPublicKey(keyed), at: now.toISOString() });
  });

  it('refuses who has no post at a desk, and a cursor of another shape', async () => {
    const db = books();
    const reviewer = await clerkAt(db, 'reviewer');
    expect(outcomeOf(await reviewer.list())).toBe('ROLE_NOT_ALLOWED');
    const stranger = await callerOf(db, newName()).call(officeRouter, 'blockedCards', { office });
    expect(outcomeOf(stranger)).toBe('CONSENT_NEEDED');
    const clerk = await clerkAt(db);
    for (const cursor of ['1', '1764383520000', '1764383520000.short', `${'1'.repeat(30)}.`]) {
      expect(outcomeOf(await clerk.list(cursor))).toBe('INPUT_INVALID');
    }
  });

  it('is walked by its index', async () => {
    const db = books();
    await db.script('analyze card');
    const plan = await db.transaction(async (tx) => {
      await tx.query('set local enable_seqscan = off');
      return tx.query<Record<string, string>>(
        `explain select serial from card where status = 'blocked'
           and (blocked_at, serial) > (now() - interval '1 day', '')
           order by blocked_at, serial limit 2001`,
      );
    });
    const words = plan.map((line) => Object.values(line).join(' ')).join('\n');
    expect(words).toMatch(/Index (Only )?Scan using card_by_blocked/);
    expect(words).not.toContain('Sort');
  });
};

describeOnEveryEngine('a card', (books) => {
  describe('whose square is signed', () => describeSigned(books));
  describe('that was blocked, on the list of desks', () => describeListing(books));
});
