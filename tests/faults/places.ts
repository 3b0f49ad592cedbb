/** Where a host's books are, for stories that are told of both engines. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPg } from '@store/pg-engine';
import { openPglite } from '@store/pglite-engine';
import type { Db } from '@store/port';
import { startPostgres } from '../support/pg-server';
import type { Wish } from './host-process';

export type Place = {
  readonly wish: Wish;
  /** The books without a host; the embedded ones only while no host has them. */
  readonly open: () => Promise<Db>;
  readonly remove: () => Promise<void>;
};

export const embeddedPlace = async (): Promise<Place> => {
  const folder = mkdtempSync(join(tmpdir(), 'passbook-faults-'));
  return {
    wish: { dataDirectory: folder },
    open: () => openPglite(join(folder, 'books')),
    remove: async () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

export const serverPlace = async (): Promise<Place> => {
  const started = await startPostgres();
  const url = await started.newDatabase();
  return {
    wish: { databaseUrl: url },
    open: async () => openPg({ url, max: 4 }),
    remove: () => started.stop(),
  };
};

export const places = [
  { name: 'the embedded engine', settle: embeddedPlace },
  { name: 'a PostgreSQL server', settle: serverPlace },
] as const;

/** Opens the books, looks, and closes them again. */
export const inBooks = async <Found>(
  place: Place,
  look: (db: Db) => Promise<Found>,
): Promise<Found> => {
  const db = await place.open();
  try {
    return await look(db);
  } finally {
    await db.close();
  }
};
