/** Backups of a running PostgreSQL server, each restored on a server of its own. */
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { end, newFolder, runAs, serve, startPostgres, type PgServer } from '../support/pg-server';

export type Restored = { readonly url: string; readonly remove: () => Promise<void> };
export type Backup = {
  readonly name: string;
  /** Takes the backup now; answers how to restore it elsewhere. */
  readonly take: (server: PgServer, url: string) => Promise<() => Promise<Restored>>;
};

const run = (server: PgServer, program: string, args: readonly string[]): void => {
  const ran = spawnSync(program, [...args], {
    ...runAs(server.folder, server.programs),
    encoding: 'utf8',
  });
  if (ran.status !== 0) throw new Error(`${program}: ${ran.stderr}`);
};

const ask = async (url: string, sql: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(sql);
  await client.end();
};

/** As PostgreSQL's manual has it: the files while it runs, then the log and the label. */
const files: Backup = {
  name: 'its files copied while it runs (a base backup)',
  take: async (server, url) => {
    const folder = newFolder();
    const [from, to] = [join(server.folder, 'books'), join(folder, 'books')];
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query(`select pg_backup_start('test', true)`);
    run(server, 'cp', ['-a', from, to]);
    const { rows } = await client.query('select labelfile from pg_backup_stop(false)');
    await client.end();
    // The log of the time of the copying makes the copied files agree with each other.
    run(server, 'cp', ['-a', join(from, 'pg_wal'), to]);
    // The server renames it, and so must be allowed to write it.
    const label = join(to, 'backup_label');
    writeFileSync(label, String(rows[0]?.labelfile));
    chmodSync(label, 0o666);
    rmSync(join(to, 'postmaster.pid'), { force: true });
    return async () => {
      const restored = await serve(folder, server.programs);
      return {
        url: url.replace(server.folder, folder),
        remove: async () => {
          await end(restored, 'SIGINT');
          rmSync(folder, { recursive: true, force: true });
        },
      };
    };
  },
};

/** As docs/operate.md has it; the role comes first, since a dump does not carry roles. */
const dump: Backup = {
  name: 'pg_dump',
  take: async (server, url) => {
    const folder = newFolder();
    const file = join(folder, 'books.dump');
    run(server, join(server.programs.bin, 'pg_dump'), ['-Fc', '-f', file, '-d', url]);
    return async () => {
      const elsewhere = await startPostgres();
      const target = await elsewhere.newDatabase();
      await ask(target, 'create role passbook_app nologin');
      const restore = ['--exit-on-error', '--no-owner', '-d', target, file];
      run(server, join(server.programs.bin, 'pg_restore'), restore);
      rmSync(folder, { recursive: true, force: true });
      return { url: target, remove: elsewhere.stop };
    };
  },
};

/** The ways there are here: some installations of PostgreSQL come without pg_dump. */
export const backupsBy = ({ programs }: PgServer): readonly Backup[] =>
  existsSync(join(programs.bin, 'pg_dump')) ? [files, dump] : [files];

/** An empty folder beside another. */
export const folderBeside = (folder: string): string => {
  const beside = `${folder}-copy`;
  mkdirSync(beside);
  return beside;
};
