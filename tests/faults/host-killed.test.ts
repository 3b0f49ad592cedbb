/** kill -9 of the whole host under load, on both engines: what was acknowledged is there, once. */
import type { WireAnswer } from '@kernel/wire';
import { nanoid } from 'nanoid';
import { disagreements } from '../store/ledger-steps';
import { office } from '../support/books';
import { closedAfterEach } from './endings';
import { clerk, fillHomes } from './homes';
import { bundle, startHost } from './host-process';
import { inBooks, places } from './places';
import { expectWholeBooks } from './whole-books';
import { accepted, callHost, send, startWork, until } from './work';

const program = bundle('tests/faults/fault-host.ts');
afterAll(() => {
  program.remove();
});
const whenOver = closedAfterEach();
const callsBeforeKill = 60;

describe.each(places)('a host killed with kill -9 under load, on $name', ({ settle }) => {
  it('has lost nothing acknowledged, has nothing half, and answers each retry once', async () => {
    const place = await settle();
    whenOver(place.remove);
    const town = await inBooks(place, (db) => fillHomes(db, 8));

    const host = await startHost(program.file, place.wish);
    whenOver(host.kill);
    const work = startWork(town, host.address);
    await until(() => work.answered() >= callsBeforeKill, 'there was enough work to kill');
    await host.kill();
    await until(() => work.journal.unanswered.length > 0, 'the calls under way were cut');
    const journal = await work.stop();
    await inBooks(place, (db) => expectWholeBooks(db, journal));

    const again = await startHost(program.file, place.wish);
    whenOver(again.kill);
    for (const sent of journal.sent.filter(({ answer }) => answer === null)) {
      sent.answer = (await send(sent, again.address)).answer;
      accepted(sent.answer);
    }
    for (const first of journal.sent.slice(0, 3)) {
      expect((await send(first, again.address)).answer).toEqual(first.answer);
    }
    expect(await again.stop()).toBe(0);
    await inBooks(place, (db) => expectWholeBooks(db, journal));
  }, 180_000);

  it('has posted each of the posts it gathered once, whether it could say so or not', async () => {
    const place = await settle();
    whenOver(place.remove);
    const { homes } = await inBooks(place, (db) => fillHomes(db, 12));
    const posts = homes.flatMap(({ id }) =>
      ['water-talk', 'toilet-check', 'volunteer'].map((rule) => ({
        path: 'post',
        input: { requestId: `rq_${nanoid(20)}`, office, household: id, rule },
      })),
    );
    const told = new Map<string, WireAnswer>();
    const sendAll = (address: string) =>
      Promise.allSettled(
        posts.map(async (body) => {
          const { answer } = await callHost(address, 'office', clerk, body);
          told.set(body.input.requestId, told.get(body.input.requestId) ?? answer);
          return answer;
        }),
      );

    const host = await startHost(program.file, place.wish);
    whenOver(host.kill);
    const first = sendAll(host.address);
    await until(() => told.size > 0, 'the first batch was answered');
    await host.kill();
    await first;
    expect(told.size).toBeLessThan(posts.length);
    await inBooks(place, async (db) => {
      expect(await disagreements(db)).toEqual([]);
      const kept = await db.query<{ id: string }>('select id from request');
      expect(kept.map(({ id }) => id)).toEqual(expect.arrayContaining([...told.keys()]));
    });

    const again = await startHost(program.file, place.wish);
    whenOver(again.kill);
    const early = new Map(told);
    const answers = await sendAll(again.address);
    answers.forEach((each, at) => {
      if (each.status === 'rejected') throw each.reason;
      accepted(each.value);
      const before = early.get(posts[at]?.input.requestId ?? '');
      if (before !== undefined) expect(each.value).toEqual(before);
    });
    expect(await again.stop()).toBe(0);
    await inBooks(place, async (db) => {
      expect(await disagreements(db)).toEqual([]);
      const lines = await db.query<{ seq: number }>(
        'select seq from account where account = any($1)',
        [homes.map(({ id }) => id)],
      );
      // The first line gave the points.
      expect(lines.map(({ seq }) => seq)).toEqual(homes.map(() => 1 + 3));
    });
  }, 180_000);
});
