/** The last places of an activity, when many check in at the same moment, on both engines. */
import type { Reply } from '@kernel/wire';
import { outcomeOf } from '../support/books';
import { describeOnEveryEngine } from '../store/engines';
import { disagreements } from '../store/ledger-steps';
import { givenHosts, hosting } from './activity-steps';

const tally = (replies: readonly Reply<unknown>[]): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for (const reply of replies) counts[outcomeOf(reply)] = (counts[outcomeOf(reply)] ?? 0) + 1;
  return counts;
};

describeOnEveryEngine('checking in at the same time', (books) => {
  const { opened, screen, qr, scan, home, late } = hosting(books);
  beforeAll(() => givenHosts(books()));
  afterEach(async () => {
    expect(await disagreements(books())).toEqual([]);
  });

  it('counts exactly as many of forty households as there are seats', async () => {
    const code = await opened({ seats: 17 });
    const guests: string[] = [];
    for (let at = 0; at < 40; at += 1) guests.push((await home()).who);
    const replies = await Promise.all(guests.map((who) => scan(who, qr(code))));
    expect(tally(replies)).toEqual({ accepted: 17, ACTIVITY_FULL: 23 });
    expect((await screen(code)).taken).toBe(17);
    const [lines] = await books().query(
      `select count(*)::int as lines from claim where code = $1 and status = 'approved'`,
      [code],
    );
    expect(lines).toEqual({ lines: 17 });
  });

  it('gives the last seat once, to whoever scans or is named by hand', async () => {
    const code = await opened({ seats: 1 });
    const [one, other] = [await home(), await home()];
    const replies = await Promise.all([
      scan(one.who, qr(code)),
      late(code, other.passbookNo),
      late(code, one.passbookNo, 'wang'),
    ]);
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await screen(code)).taken).toBe(1);
  });

  it('counts a household once that scans and is named by hand at the same time', async () => {
    const code = await opened({ seats: 9 });
    const guest = await home();
    const replies = await Promise.all([
      ...Array.from({ length: 8 }, () => scan(guest.who, qr(code))),
      late(code, guest.passbookNo),
    ]);
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await screen(code)).taken).toBe(1);
  });
});
