/** What must be true of the books after any fault, held against the journal of what was asked. */
import type { WireAnswer } from '@kernel/wire';
import type { Db } from '@store/port';
import { disagreements } from '../store/ledger-steps';
import type { Journal } from './work';

type Kept = { readonly id: string; readonly answer: WireAnswer };

/**
 * 1. The books agree with themselves (the nightly door's own checks).
 * 2. Whatever was acknowledged is there, with the answer that was given.
 * 3. Nothing is half there: a home has a line for each kept request and none besides.
 */
export const expectWholeBooks = async (db: Db, { sent }: Journal): Promise<void> => {
  expect(await disagreements(db)).toEqual([]);
  const kept = new Map(
    (await db.query<Kept>('select id, answer from request')).map(({ id, answer }) => [id, answer]),
  );
  const acknowledged = sent.filter(({ answer }) => answer !== null);
  for (const { input, answer } of acknowledged) {
    expect([input.requestId, kept.get(input.requestId)]).toEqual([input.requestId, answer]);
  }
  const homes = [...new Set(sent.map(({ home }) => home.id))];
  for (const home of homes) {
    const ofHome = sent.filter((each) => each.home.id === home);
    const done = ofHome.filter(({ input }) => kept.has(input.requestId));
    // At most the one that was under way is not known to the phone.
    expect(done.length - ofHome.filter(({ answer }) => answer !== null).length).toBeLessThan(2);
    const [account] = await db.query<{ seq: number }>(
      'select seq from account where account = $1',
      [home],
    );
    // The first line gave the points; each reservation and each giving back is one more.
    expect([home, account?.seq]).toEqual([home, 1 + done.length]);
  }
};
