/** The disk of the embedded engine fills up under load, is given room again, and is full at a start. */
import { join } from 'node:path';
import { openPglite } from '@store/pglite-engine';
import { closedAfterEach } from './endings';
import { fillHomes } from './homes';
import { bundle, runToEnd, startHost } from './host-process';
import { makeTightDisk } from './tight-disk';
import { expectWholeBooks } from './whole-books';
import { callHost, startWork, until } from './work';

const program = bundle('tests/faults/fault-host.ts');
afterAll(() => {
  program.remove();
});
const whenOver = closedAfterEach();

describe('a disk that fills up under load', () => {
  it('refuses writes with an id, still reads, goes on by itself with room, and lost nothing', async () => {
    const disk = makeTightDisk();
    whenOver(disk.remove);
    const open = () => openPglite(join(disk.folder, 'books'));
    const filling = await open();
    const town = await fillHomes(filling, 6);
    await filling.close();
    const wish = { dataDirectory: disk.folder, env: disk.env };
    const host = await startHost(program.file, wish);
    whenOver(host.kill);
    const work = startWork(town, host.address);
    await until(() => work.answered() >= 20, 'there was work under way');

    disk.fill();
    await until(() => work.journal.faults.length >= 12, 'writes were refused');
    const refused = work.journal.faults.at(-1) ?? '';
    const line = host
      .said()
      .split('\n')
      .find((each) => each.includes(refused));
    // What the operator finds under the id that the phone shows.
    expect(line).toContain('"fault":"DiskFull","code":"53100"');
    const read = await callHost(host.address, 'resident', 'fault-0', { path: 'home', input: {} });
    expect(read).toMatchObject({ status: 200, answer: { ok: true } });

    disk.free();
    const before = work.answered();
    await until(() => work.answered() >= before + 20, 'writing went on');
    const journal = await work.stop();
    expect(journal.unanswered).toEqual([]);
    expect(await host.stop()).toBe(0);
    const books = await open();
    await expectWholeBooks(books, journal);
    await books.close();

    disk.fill();
    const late = await runToEnd(program.file, wish);
    expect(late.code).toBe(1);
    expect(late.said).toContain('所在的磁盘只剩 0 MB，至少要留 64 MB。请先腾出空间。');
  }, 180_000);
});
