/** A backup taken under load and restored elsewhere: sound, sealed the same, and nothing invented. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPg } from '@store/pg-engine';
import { openPglite } from '@store/pglite-engine';
import type { Db } from '@store/port';
import { verifyExport } from '../../config/verify-export';
import { writeExport } from '../../config/write-export';
import { disagreements } from '../store/ledger-steps';
import { startPostgres } from '../support/pg-server';
import { backupsBy, folderBeside } from './backups';
import { closedAfterEach } from './endings';
import { fillHomes } from './homes';
import { bundle, startHost } from './host-process';
import { embeddedPlace, inBooks } from './places';
import { expectWholeBooks } from './whole-books';
import { accepted, send, startWork, until } from './work';

const program = bundle('tests/faults/fault-host.ts');
afterAll(() => {
  program.remove();
});
const whenOver = closedAfterEach();

/** All sealed days as text; the file of it verifies, with no database at all. */
const sealedText = async (db: Db): Promise<string> => {
  let text = '';
  await writeExport(db, 'all', async (part) => {
    text += part;
  });
  const folder = mkdtempSync(join(tmpdir(), 'passbook-sealed-'));
  const file = join(folder, 'sealed.ndjson');
  writeFileSync(file, text);
  expect(await verifyExport(file)).toMatchObject({ code: 0 });
  rmSync(folder, { recursive: true });
  return text;
};

const hashesOf = (db: Db) =>
  db.query<{ account: string; seq: number; hash: string }>(
    `select account, seq, encode(hash, 'hex') as hash from entry order by account, seq`,
  );

describe('a backup of a PostgreSQL server taken under load', () => {
  it('is restored elsewhere by every way there is, equal by seal and by reconcile', async () => {
    const server = await startPostgres();
    whenOver(server.stop);
    const url = await server.newDatabase();
    const db = openPg({ url, max: 4 });
    whenOver(db.close);
    const town = await fillHomes(db, 8);
    const host = await startHost(program.file, { databaseUrl: url });
    whenOver(host.kill);
    // The night at the start seals the days on which the homes got their points.
    await until(() => host.said().includes('"what":"night","ok":true'), 'the first night was over');
    const work = startWork(town, host.address);
    const takeAll = async () => {
      const restores = [];
      for (const backup of backupsBy(server)) {
        const before = work.answered();
        await until(() => work.answered() >= before + 20, 'there was work under way');
        const known = work.journal.sent.filter(({ answer }) => answer !== null);
        restores.push({ known, restore: await backup.take(server, url) });
      }
      return restores;
    };
    const restores = await takeAll();
    const after = work.answered();
    await until(() => work.answered() >= after + 20, 'work went on during and after the backups');
    const journal = await work.stop();
    await expectWholeBooks(db, journal);

    const source = new Set((await hashesOf(db)).map((line) => JSON.stringify(line)));
    const sealed = await sealedText(db);
    for (const { known, restore } of restores) {
      const restored = await restore();
      whenOver(restored.remove);
      const copy = openPg({ url: restored.url });
      whenOver(copy.close);
      expect(await disagreements(copy)).toEqual([]);
      expect(await sealedText(copy)).toBe(sealed);
      const lines = await hashesOf(copy);
      expect(lines.filter((line) => !source.has(JSON.stringify(line)))).toEqual([]);
      // What was acknowledged before the backup began is in it.
      const ids = known.map(({ input }) => input.requestId);
      const kept = await copy.query('select id from request where id = any($1::text[])', [ids]);
      expect(kept).toHaveLength(ids.length);
    }
  }, 180_000);
});

describe('a backup of the embedded engine', () => {
  it('is the stopped directory copied: a host on the copy has all that was acknowledged', async () => {
    const place = await embeddedPlace();
    whenOver(place.remove);
    const town = await inBooks(place, (db) => fillHomes(db, 4));
    const host = await startHost(program.file, place.wish);
    whenOver(host.kill);
    const work = startWork(town, host.address);
    await until(() => work.answered() >= 12, 'there was work under way');
    // Stopped under load: what is under way is finished or was never begun.
    const stopping = host.stop();
    await until(() => !host.isRunning(), 'the host had stopped');
    expect(await stopping).toBe(0);
    const journal = await work.stop();

    const from = place.wish.dataDirectory ?? '';
    const folder = folderBeside(from);
    whenOver(() => rmSync(folder, { recursive: true, force: true }));
    cpSync(from, folder, { recursive: true });
    const copy = { ...place, wish: { dataDirectory: folder } };
    const open = () => openPglite(join(folder, 'books'));
    const books = { ...copy, open };
    await inBooks(books, (db) => expectWholeBooks(db, journal));
    const sealed = await inBooks(place, sealedText);
    expect(await inBooks(books, sealedText)).toBe(sealed);

    const again = await startHost(program.file, copy.wish);
    whenOver(again.kill);
    const [first] = journal.sent;
    if (first === undefined) throw new Error('nothing was sent');
    const { answer } = await send(first, again.address);
    expect(accepted(answer)).toEqual(accepted(first.answer));
  }, 180_000);
});
