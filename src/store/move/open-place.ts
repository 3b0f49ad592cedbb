/** Opens the two ends of a move: the address of a server, or the directory of the embedded engine. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { openPg } from '../pg-engine';
import { openPglite } from '../pglite-engine';
import type { Db } from '../port';
import { MoveRefused } from './move-refused';
import { moveSession, sourceSession } from './page';

const isAddress = (place: string): boolean => /^postgres(ql)?:\/\//.test(place);

/** DATA_DIR holds the engine in `books`; its own directory may be named as well. */
const engineIn = (directory: string): string => {
  const full = path.resolve(directory);
  return existsSync(path.join(full, 'PG_VERSION')) ? full : path.join(full, 'books');
};

const open = async (place: string, session: readonly string[]): Promise<Db> => {
  if (isAddress(place)) return openPg({ url: place, max: 1, session });
  const db = await openPglite(engineIn(place));
  await db.script(session.join(';'));
  return db;
};

/** The source must be there: a mistyped directory must not become empty books. */
export const openSource = async (place: string): Promise<Db> => {
  if (!isAddress(place) && !existsSync(path.join(engineIn(place), 'PG_VERSION'))) {
    throw new MoveRefused(`${place} 里没有内嵌账本。`);
  }
  return open(place, sourceSession);
};

export const openTarget = (place: string): Promise<Db> => open(place, moveSession);
