/**
 * A PostgreSQL server for measuring: its own directory, fsync on, and the same settings for both sides
 * of every ratio. pgbench drives posts and its own TPC-B alike, so no client of ours is measured.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { migrate } from '@store/migrate';
import { openPg } from '@store/pg-engine';
import { installedPrograms, startPostgres, type PgServer } from '../support/pg-server';

export const benchSettings = [
  'listen_addresses=',
  'fsync=on',
  'synchronous_commit=on',
  'full_page_writes=on',
  'max_connections=60',
  'shared_buffers=1GB',
  'max_wal_size=8GB',
  'checkpoint_timeout=30min',
];

export type Bench = {
  readonly server: PgServer;
  /** An empty database with our tables; answers its address. */
  readonly newBooks: () => Promise<string>;
  readonly sql: (url: string, text: string) => Promise<readonly Readonly<Record<string, string>>[]>;
  /** Transactions a second; `script` null is TPC-B. */
  readonly rate: (url: string, run: Run) => Promise<number>;
  readonly run: (url: string, args: readonly string[]) => Promise<string>;
  readonly version: string;
};
export type Run = {
  readonly script: string | null;
  readonly clients: number;
  readonly seconds: number;
};

export const runProgram = (file: string, args: readonly string[]): Promise<string> =>
  new Promise((resolve, reject) => {
    const child = spawn(file, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    let wrong = '';
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
    child.stderr.on('data', (chunk: Buffer) => {
      wrong = `${wrong}${chunk.toString()}`.slice(-4000);
    });
    child.once('error', reject);
    child.once('exit', (code) => {
      if (code === 0) resolve(said);
      else reject(new Error(`${file} ended with ${String(code)}: ${wrong}`));
    });
  });

const sqlOn = async (url: string, text: string) => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<Record<string, string>>(text);
    return rows;
  } finally {
    await client.end();
  }
};

const programOf = (name: string): string => {
  const bin = installedPrograms();
  const file = bin === undefined ? '' : join(bin, name);
  if (!existsSync(file)) throw new Error(`no ${name}: set PG_BIN to a folder that has it`);
  return file;
};

const migrations = join(__dirname, '../../src/store/migrations');

export const openBench = async (): Promise<Bench> => {
  const pgbench = programOf('pgbench');
  const server = await startPostgres(benchSettings);
  const run = (url: string, args: readonly string[]) => runProgram(pgbench, [...args, url]);
  const rate = async (url: string, { script, clients, seconds }: Run): Promise<number> => {
    const which = script === null ? [] : ['-f', join(__dirname, script)];
    const jobs = String(Math.min(clients, 2));
    const said = await run(url, [
      ...[
        '-n',
        '-M',
        'prepared',
        '--max-tries=9',
        '-c',
        String(clients),
        '-j',
        jobs,
        '-T',
        String(seconds),
      ],
      ...which,
    ]);
    const found = /tps = ([\d.]+)/.exec(said)?.[1];
    if (found === undefined) throw new Error(`pgbench said no rate: ${said}`);
    return Number(found);
  };
  const newBooks = async () => {
    const url = await server.newDatabase();
    const db = openPg({ url, max: 1 });
    await migrate(db, migrations);
    await db.close();
    return url;
  };
  const first = await sqlOn(await server.newDatabase(), 'select version()');
  return {
    server,
    newBooks,
    rate,
    run,
    sql: sqlOn,
    version: first[0]?.['version'] ?? 'unknown',
  };
};
