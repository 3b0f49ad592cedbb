/** The engines that one suite of behaviours runs on. */
import type { Db } from '@store/port';
import { openPg } from '@store/pg-engine';
import { openPglite } from '@store/pglite-engine';
import { openBooks } from '../support/books';
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

/** Runs a suite once for each engine, on fresh books. */
export const describeOnEveryEngine = (name: string, suite: (books: () => Db) => void): void => {
  describe.each([embedded, server])(`${name}, $name`, ({ open }) => {
    let opened: OpenedBooks | undefined;
    beforeAll(async () => {
      opened = await open();
    });
    afterAll(async () => {
      await opened?.close();
    });
    suite(() => {
      if (opened === undefined) throw new Error('the books are not open yet');
      return opened.db;
    });
  });
};
