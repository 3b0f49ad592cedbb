/**
 * A coordinator and two workers for one test file, thrown away afterwards; only where the PostgreSQL
 * that pg-server.ts finds has Citus. The books are migrated, then sharded as docs/shard-by-account.sql
 * says. Machines reach each other through their socket folders, so no port is taken.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { migrate } from '@store/migrate';
import { openPg } from '@store/pg-engine';
import type { Db } from '@store/port';
import { migrationsFolder } from './books';
import { installedPrograms, startPostgres, type PgServer } from './pg-server';

const recipe = readFileSync(join(__dirname, '../../docs/shard-by-account.sql'), 'utf8');

const settings = [
  'listen_addresses=',
  'fsync=off',
  'max_connections=200',
  'shared_buffers=64MB',
].concat(['shared_preload_libraries=citus', 'citus.max_adaptive_executor_pool_size=2']);

/** Why no cluster can be started here; null when one can. */
export const whyNoCluster = (): string | null => {
  const bin = installedPrograms();
  if (bin === undefined) return 'no installed PostgreSQL';
  const { status, stdout } = spawnSync(join(bin, 'pg_config'), ['--sharedir'], {
    encoding: 'utf8',
  });
  if (status !== 0) return 'no pg_config beside PostgreSQL';
  return existsSync(join(stdout.trim(), 'extension/citus.control'))
    ? null
    : 'no Citus in PostgreSQL';
};

export type Cluster = {
  /** The books, through the coordinator. */
  readonly books: Db;
  readonly address: string;
  /** The coordinator first. */
  readonly machines: readonly PgServer[];
  readonly stop: () => Promise<void>;
};

const port = 5432;

type Machine = { readonly server: PgServer; readonly address: string; readonly db: Db };

const startMachine = async (): Promise<Machine> => {
  const server = await startPostgres(settings);
  const address = await server.newDatabase();
  return { server, address, db: openPg({ url: address, max: 16 }) };
};

type Fill = (books: Db) => Promise<unknown>;

const shardBooks = async (coordinator: Machine, workers: readonly Machine[], fill: Fill) => {
  const { db, server } = coordinator;
  await migrate(db, migrationsFolder);
  await fill(db);
  for (const each of [coordinator, ...workers]) await each.db.script('create extension citus');
  await db.query('select citus_set_coordinator_host($1, $2)', [server.folder, port]);
  for (const each of workers) {
    await db.query('select citus_add_node($1, $2)', [each.server.folder, port]);
  }
  await db.script(recipe);
};

/** `fill` writes into the books while they are whole. */
export const startCluster = async (fill: Fill): Promise<Cluster> => {
  const coordinator = await startMachine();
  const workers = [await startMachine(), await startMachine()];
  const stop = async (): Promise<void> => {
    for (const { db, server } of [coordinator, ...workers]) {
      await db.close();
      await server.stop();
    }
  };
  try {
    await shardBooks(coordinator, workers, fill);
  } catch (cause) {
    await stop();
    throw cause;
  }
  const machines = [coordinator, ...workers].map(({ server }) => server);
  return { books: coordinator.db, address: coordinator.address, machines, stop };
};
