/**
 * Loads the reviewed reference data (`seeds/*.json`) into the books.
 *
 * 1. A file is loaded whole or not at all: one transaction a file.
 * 2. A wrong row is refused with file, row, field and what was expected (SeedRefused).
 * 3. Loading the same files again changes nothing: the hash of a loaded file is kept.
 * 4. A loaded version of a rule, cap, price or consent never changes; a new version is a new row.
 * 5. A row that others may hold on to cannot be taken out; spots and tips can.
 */
import { createHash } from 'node:crypto';
import type { Db, Tx } from '../port';
import { readRows } from './read-rows';
import { saveRows } from './save-rows';
import type { SeedFile } from './seed-file';
import { seedFiles } from './seed-files';
import { SeedRefused } from './seed-refused';

export type SeedText = { readonly name: string; readonly text: string };
export type LoadedFile = {
  readonly name: string;
  readonly rows: number;
  readonly state: 'loaded' | 'unchanged';
};

type Known = { readonly name: string; readonly hash: string; readonly rows: number };

const knownFiles = async (books: Pick<Tx, 'query'>): Promise<ReadonlyMap<string, Known>> => {
  const rows = await books.query<Known>('select name, hash, rows from seed_file');
  return new Map(rows.map((row) => [row.name, row]));
};

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

const note = async (tx: Tx, entry: Known, now: Date): Promise<void> => {
  await tx.query('delete from seed_file where name = $1', [entry.name]);
  await tx.query('insert into seed_file (name, hash, rows, loaded_at) values ($1, $2, $3, $4)', [
    entry.name,
    entry.hash,
    entry.rows,
    now,
  ]);
};

const loadFile = (db: Db, file: SeedFile, text: string, now: Date): Promise<LoadedFile> =>
  db.transaction(async (tx) => {
    // Two hosts that start together load one after the other.
    await tx.query('lock table seed_file in exclusive mode');
    const known = (await knownFiles(tx)).get(file.name);
    const hash = hashOf(text);
    if (known?.hash === hash) return { name: file.name, rows: known.rows, state: 'unchanged' };
    const rows = readRows(file, text);
    await saveRows(tx, file, rows);
    await note(tx, { name: file.name, hash, rows: rows.length }, now);
    return { name: file.name, rows: rows.length, state: 'loaded' };
  });

const refuseStrangers = (files: readonly SeedText[]): void => {
  const stranger = files.find(({ name }) => seedFiles.every((file) => file.name !== name));
  if (stranger === undefined) return;
  const expected = `已知的文件：${seedFiles.map(({ name }) => name).join('、')}`;
  throw new SeedRefused(stranger.name, { row: null, field: null, expected, found: stranger.name });
};

/** Loads what changed, in the order of the references; answers each file with its rows. */
export const loadSeeds = async (asked: {
  readonly db: Db;
  readonly files: readonly SeedText[];
  readonly now: Date;
}): Promise<readonly LoadedFile[]> => {
  const { db, files, now } = asked;
  refuseStrangers(files);
  const known = await knownFiles(db);
  const done: LoadedFile[] = [];
  for (const file of seedFiles) {
    const text = files.find(({ name }) => name === file.name)?.text;
    if (text === undefined) continue;
    const before = known.get(file.name);
    done.push(
      before?.hash === hashOf(text)
        ? { name: file.name, rows: before.rows, state: 'unchanged' }
        : await loadFile(db, file, text, now),
    );
  }
  return done;
};
