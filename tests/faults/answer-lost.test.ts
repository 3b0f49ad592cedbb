/**
 * The connection to the database cut between the commit and its answer: the host cannot know that it
 * was done and says a fault; the same request sent again gets the first answer, and there is one line.
 */
import { nanoid } from 'nanoid';
import { openPg } from '@store/pg-engine';
import type { Db } from '@store/port';
import { office } from '../support/books';
import { startPostgres } from '../support/pg-server';
import { layWire, type Cut, type Wire } from './cut-wire';
import { disagreements } from '../store/ledger-steps';
import { clerk, fillHomes, type Homes } from './homes';
import { bundle, startHost, type HostProcess } from './host-process';
import { expectWholeBooks } from './whole-books';
import { accepted, callHost, send, startWork, until } from './work';

const program = bundle('tests/faults/fault-host.ts');
const ends: (() => unknown)[] = [program.remove];
let db: Db;
let town: Homes;
let host: HostProcess;
let wire: Wire;

beforeAll(async () => {
  const server = await startPostgres();
  ends.push(server.stop);
  const url = await server.newDatabase();
  db = openPg({ url, max: 4 });
  ends.push(db.close);
  town = await fillHomes(db, 16);
  wire = await layWire(`${server.folder}/.s.PGSQL.5432`);
  ends.push(wire.close);
  const name = new URL(url.replace('@/', '@x/')).pathname;
  const databaseUrl = `postgresql://postgres@127.0.0.1:${String(wire.port)}${name}`;
  host = await startHost(program.file, { databaseUrl });
  ends.push(host.kill);
  // The night at the start commits too, and is not what is to be cut.
  await until(() => host.said().includes('"what":"night"'), 'the first night was over');
}, 120_000);
afterAll(async () => {
  for (const end of ends.reverse()) await end();
});

describe('a commit whose answer is lost', () => {
  const linesOf = async (account: string): Promise<number> =>
    (await db.query<{ seq: number }>('select seq from account where account = $1', [account]))[0]
      ?.seq ?? 0;
  const kept = (id: string) => db.query('select answer from request where id = $1', [id]);

  it.each<[string, Cut, number]>([
    ['done but never heard of', 'answer', 1],
    ['never done', 'commit', 0],
  ])('is %s: a fault, then on retry one answer and one line', async (_what, cut, done) => {
    const [home] = town.homes;
    if (home === undefined) throw new Error('no home');
    const before = await linesOf(home.id);
    const input = { requestId: `rq_${nanoid(20)}`, office, item: town.item };
    const asked = { home, path: 'reserve' as const, input };
    wire.cutNext(cut);
    const first = await send(asked, host.address);
    expect(first).toMatchObject({ status: 503, answer: { fault: {} } });
    expect(await linesOf(home.id)).toBe(before + done);
    expect(await kept(input.requestId)).toHaveLength(done);

    const [once] = await kept(input.requestId);
    const again = await send(asked, host.address);
    accepted(again.answer);
    if (done === 1) expect(again.answer).toEqual(once?.['answer']);
    expect((await send(asked, host.address)).answer).toEqual(again.answer);
    expect(await linesOf(home.id)).toBe(before + 1);
    // The piece goes back, so that the next story finds the home as it was.
    const redemption = accepted(again.answer)['id'];
    const back = { requestId: `rq_${nanoid(20)}`, redemption };
    accepted((await send({ home, path: 'cancelReservation', input: back }, host.address)).answer);
  });

  it('happens again and again under load, and no line is lost or doubled', async () => {
    const others = { ...town, homes: town.homes.slice(1) };
    const cutsBefore = wire.cuts();
    wire.cutEvery(5, 'answer');
    const work = startWork(others, host.address);
    await until(() => work.answered() >= 60, 'there was work with answers lost');
    wire.cutEvery(5, 'commit');
    await until(() => work.answered() >= 120, 'there was work with commits lost');
    wire.mend();
    const journal = await work.stop();
    expect(wire.cuts() - cutsBefore).toBeGreaterThan(10);
    expect(journal.faults.length).toBeGreaterThan(10);
    expect(host.isRunning()).toBe(true);
    await expectWholeBooks(db, journal);
  }, 120_000);

  it('is that of posts gathered into one: each is one line, whichever commit lost it', async () => {
    const posts = town.homes.map(({ id }) => ({
      path: 'post',
      input: { requestId: `rq_${nanoid(20)}`, office, household: id, rule: 'water-talk' },
    }));
    const before = await Promise.all(town.homes.map(({ id }) => linesOf(id)));
    const sendAll = () =>
      Promise.all(posts.map((body) => callHost(host.address, 'office', clerk, body)));
    // The first goes alone; then the batch loses its answer, and some of those that go on alone too.
    wire.cutEvery(2, 'answer');
    await sendAll();
    wire.cutEvery(2, 'commit');
    const some = await sendAll();
    wire.mend();
    const all = await sendAll();
    expect(all.map(({ answer }) => 'ok' in answer && answer.ok)).toEqual(posts.map(() => true));
    some.forEach(({ answer }, at) => {
      if ('ok' in answer) expect(answer).toEqual(all[at]?.answer);
    });
    const after = await Promise.all(town.homes.map(({ id }) => linesOf(id)));
    expect(after).toEqual(before.map((lines) => lines + 1));
    expect(await disagreements(db)).toEqual([]);
  });
});
