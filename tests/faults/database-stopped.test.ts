/**
 * The database server stopped under load (as `pg_ctl stop -m immediate` does) and started again: the
 * host lives on, says meanwhile that it could not, and goes on by itself.
 */
import { openPg } from '@store/pg-engine';
import { startPostgres } from '../support/pg-server';
import { closedAfterEach } from './endings';
import { fillHomes } from './homes';
import { bundle, startHost } from './host-process';
import { expectWholeBooks } from './whole-books';
import { accepted, callHost, startWork, until } from './work';

const program = bundle('tests/faults/fault-host.ts');
afterAll(() => {
  program.remove();
});
const whenOver = closedAfterEach();
const healthOf = async (address: string) => (await fetch(`${address}/healthz`)).status;

describe('a database server that stops under load and comes back', () => {
  it('leaves the host alive: faults with an id meanwhile, then work again, nothing lost', async () => {
    const server = await startPostgres();
    whenOver(server.stop);
    const url = await server.newDatabase();
    const db = openPg({ url, max: 4 });
    whenOver(db.close);
    const town = await fillHomes(db, 16);
    const host = await startHost(program.file, { databaseUrl: url });
    whenOver(host.kill);
    const work = startWork(town, host.address);
    await until(() => work.answered() >= 60, 'there was work under way');

    await server.crash();
    await until(() => work.journal.faults.length >= 16, 'the homes were told of a fault');
    expect(await healthOf(host.address)).toBe(503);
    const asked = { path: 'home', input: {} };
    const { status, answer } = await callHost(host.address, 'resident', 'fault-0', asked);
    expect(status).toBe(503);
    if (!('fault' in answer)) throw new Error('a fault was expected');
    // The id that the phone shows is the one in the log.
    expect(answer.fault.requestId).toMatch(/^rq_/);
    expect(host.said()).toContain(answer.fault.requestId);

    await server.startAgain();
    const before = work.answered();
    await until(() => work.answered() >= before + 60, 'the host went on by itself');
    expect(await healthOf(host.address)).toBe(200);
    expect(host.isRunning()).toBe(true);
    const journal = await work.stop();
    journal.sent.forEach((sent) => sent.answer === null || accepted(sent.answer));
    await expectWholeBooks(db, journal);
    expect(await host.stop()).toBe(0);
  }, 120_000);

  it('ends no process for a connection that breaks between two statements', async () => {
    const server = await startPostgres();
    whenOver(server.stop);
    const db = openPg({ url: await server.newDatabase(), max: 2 });
    whenOver(db.close);
    const broken = db.transaction(async (tx) => {
      const [mine] = await tx.query<{ pid: number }>('select pg_backend_pid() as pid');
      await db.query('select pg_terminate_backend($1)', [mine?.pid]);
      await new Promise((resolve) => setTimeout(resolve, 200));
      await tx.query('select 1');
    });
    // Without a listener on the lent connection the news is an uncaught error, not this rejection.
    await expect(broken).rejects.toThrow();
    expect(await db.query('select 1 as one')).toEqual([{ one: 1 }]);
  });
});
