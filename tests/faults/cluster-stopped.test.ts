/**
 * A cluster of which one machine stops under load (as `pg_ctl stop -m immediate` does) and starts again.
 * A line is on a worker and its request on the coordinator: both are there afterwards, or neither.
 */
import { openPg } from '@store/pg-engine';
import type { Db } from '@store/port';
import { startCluster, whyNoCluster } from '../support/citus';
import { closedAfterEach } from './endings';
import { fillHomes, type Homes } from './homes';
import { bundle, startHost } from './host-process';
import { expectWholeBooks } from './whole-books';
import { accepted, pause, startWork, until } from './work';

const missing = whyNoCluster();
const run = missing === null ? describe : describe.skip;
const why = missing === null ? '' : ` (skipped: ${missing})`;

const program = bundle('tests/faults/fault-host.ts');
afterAll(() => {
  program.remove();
});
const whenOver = closedAfterEach();

/** Until no commit is in doubt on any machine; by itself the cluster looks once a minute. */
const settled = async (books: Db): Promise<void> => {
  await books.query('select recover_prepared_transactions()');
  const inDoubt = await books.query<{ count: string }>(
    `select result as count from run_command_on_all_nodes('select count(*) from pg_prepared_xacts')`,
  );
  if (inDoubt.every(({ count }) => count === '0')) return;
  await pause(200);
  await settled(books);
};

run(`a cluster of which a machine stops under load and comes back${why}`, () => {
  it.each([
    ['the coordinator', 0],
    ['a worker', 1],
  ])(
    'loses nothing that was acknowledged, and has nothing half: %s',
    async (_, at) => {
      let town: Homes | null = null;
      const cluster = await startCluster(async (db) => {
        town = await fillHomes(db, 16);
      });
      whenOver(cluster.stop);
      const host = await startHost(program.file, { databaseUrl: cluster.address });
      whenOver(host.kill);
      if (town === null) throw new Error('the homes are not there');
      const work = startWork(town, host.address);
      await until(() => work.answered() >= 60, 'there was work under way');
      const machine = cluster.machines[at];
      if (machine === undefined) throw new Error('no such machine');
      for (let times = 1; times <= 3; times += 1) {
        await machine.crash();
        await until(() => work.journal.faults.length >= 4 * times, 'homes were told of a fault');
        await machine.startAgain();
        const before = work.answered();
        await until(() => work.answered() >= before + 40, 'the host went on by itself');
      }
      const journal = await work.stop();
      journal.sent.forEach((sent) => sent.answer === null || accepted(sent.answer));
      // New connections: those of before lead to a machine that is no longer the same.
      const books = openPg({ url: cluster.address, max: 2 });
      whenOver(books.close);
      await settled(books);
      await expectWholeBooks(books, journal);
      expect(await host.stop()).toBe(0);
    },
    240_000,
  );
});
