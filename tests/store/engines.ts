/** The engines that one suite of behaviours runs on. */
import type { Db } from '@store/port';
import { openPg } from '@store/pg-engine';
import { openPglite } from '@store/pglite-engine';
import { loadRows, openBooks } from '../support/books';
import { startCluster, whyNoCluster } from '../support/citus';
import { startPostgres } from '../support/pg-server';

export type OpenedBooks = { readonly db: Db; readonly close: () => Promise<void> };
export type Engine = { readonly name: string; readonly open: () => Promise<OpenedBooks> };

const embedded: Engine = {
  name: 'on the embedded engine',
  open: async () => {
    const db = await openBooks(await openPglite(null));
    return { db, close: () => db.close() };
  },
};

/** A PostgreSQL server with sixteen connections, as a host uses it. */
const server: Engine = {
  name: 'on a PostgreSQL server',
  open: async () => {
    const started = await startPostgres();
    const db = await openBooks(openPg({ url: await started.newDatabase(), max: 16 }));
    return {
      db,
      close: async () => {
        await db.close();
        await started.stop();
      },
    };
  },
};

/** A coordinator with sixteen connections, and the ledger by account on two workers. */
const clusterOf = (fill: (books: Db) => Promise<unknown>): Engine => ({
  name: 'on a coordinator and two workers',
  open: async () => {
    const { books, stop } = await startCluster(fill);
    return { db: books, close: stop };
  },
});

const runOn = ({ open }: Engine, suite: (books: () => Db) => void): void => {
  let opened: OpenedBooks | undefined;
  beforeAll(async () => {
    opened = await open();
  }, 240_000);
  afterAll(async () => {
    await opened?.close();
  });
  suite(() => {
    if (opened === undefined) throw new Error('the books are not open yet');
    return opened.db;
  });
};

/** Runs a suite once for each engine, on fresh books. */
export const describeOnEveryEngine = (name: string, suite: (books: () => Db) => void): void => {
  describe.each([embedded, server])(`${name}, $name`, (engine) => {
    runOn(engine, suite);
  });
};

/** Runs a suite on a server alone: it is about connections that wait for each other. */
export const describeOnServer = (name: string, suite: (books: () => Db) => void): void => {
  describe(`${name}, ${server.name}`, () => {
    runOn(server, suite);
  });
};

/**
 * Runs a suite on a cluster; where none can be started it is skipped, and its title says why. `fill`
 * writes into the books before they are sharded.
 */
export const describeOnCluster = (
  name: string,
  suite: (books: () => Db) => void,
  fill: (books: Db) => Promise<unknown> = loadRows,
): void => {
  const missing = whyNoCluster();
  const run = missing === null ? describe : describe.skip;
  const cluster = clusterOf(fill);
  const why = missing === null ? '' : ` (skipped: ${missing})`;
  run(`${name}, ${cluster.name}${why}`, () => {
    runOn(cluster, suite);
  });
};
