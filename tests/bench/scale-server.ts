/**
 * Loaded books of three sizes on one server: `large` and, to hold it against, `small` (a thousand
 * households) and `nights` (a hundredth of the large). In a temporary directory, or in one that is kept,
 * so that a repeat need not load.
 */
import { spawnSync, type ChildProcess } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { statfsSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { migrate } from '@store/migrate';
import { openPg } from '@store/pg-engine';
import type { Db } from '@store/port';
import { migrationsFolder } from '../support/books';
import { addressIn, end, initialise, newFolder, programsIn, serve } from '../support/pg-server';
import { onEnding } from './endings';
import { loadBooks, loadedDay, runOn, type BookSize } from './load-books';
import { benchSettings } from './server';
import { runOrdinarily, runUrgently } from './urgent';
import { lanes, writeLoadedDay } from './write-day';

export type Scale = {
  readonly households: number;
  readonly lines: number;
  /** A directory for the loaded books; null for a temporary one. */
  readonly keep: string | null;
  /** The server's buffers; null for those of the other rows. */
  readonly buffers: string | null;
};
export type BookName = 'large' | 'small' | 'nights';
export type LoadedBooks = {
  readonly households: number;
  readonly lines: number;
  readonly url: string;
  readonly db: Db;
};
export type ScaleBooks = {
  readonly books: Readonly<Record<BookName, LoadedBooks>>;
  readonly loadedIn: string;
  /** The server's buffers, and the huge pages that the machine keeps ready. */
  readonly settings: string;
  readonly stop: () => Promise<void>;
};

type Say = (said: string) => void;

/** Only while loading: a crash then costs the load and nothing else. Measured is with benchSettings. */
const loadingSettings = [
  ...['listen_addresses=', 'max_connections=60', 'shared_buffers=1GB', 'fsync=off'],
  ...['full_page_writes=off', 'synchronous_commit=off', 'wal_level=minimal', 'max_wal_senders=0'],
  ...['max_wal_size=8GB', 'checkpoint_timeout=30min', 'autovacuum=off'],
];

/** Found at 200,000 lines: 750 bytes of tables and indexes a line with all that hangs on it. */
const bytesPerLine = 750;
const bytesBeside = 9 * 2 ** 30;
const gib = (bytes: number) => `${(bytes / 2 ** 30).toFixed(1)} GiB`;

const sizesOf = ({ households, lines }: Scale): Readonly<Record<BookName, BookSize>> => {
  const linesEach = Math.max(4, Math.round(lines / households));
  return {
    large: { households, linesEach },
    small: { households: Math.min(1_000, households), linesEach },
    nights: { households: Math.max(1_000, Math.round(households / 100)), linesEach },
  };
};
const names = ['small', 'nights', 'large'] as const;

const checkRoom = (folder: string, { lines }: Scale, say: Say): void => {
  const needed = lines * bytesPerLine * 1.3 + bytesBeside;
  const { bavail, bsize } = statfsSync(folder);
  const there = bavail * bsize;
  say(`loading needs about ${gib(needed)} in ${folder}, of which ${gib(there)} are free`);
  if (there < needed)
    throw new Error('not enough room: choose --keep on another disk, or fewer --lines');
};

const isRoot = process.getuid?.() === 0;
const markerOf = (keep: string) => join(keep, 'loaded.json');
const begunIn = (keep: string) => join(keep, 'loading');

/** True when the books there are whole and of this size; throws when it holds something else. */
const isLoaded = (keep: string, { households, lines }: Scale): boolean => {
  const marker = markerOf(keep);
  if (existsSync(marker)) {
    const found: { households: number; lines: number } = JSON.parse(readFileSync(marker, 'utf8'));
    if (found.households === households && found.lines === lines) return true;
    throw new Error(
      `${keep} holds books of ${String(found.households)} households and ${String(found.lines)} lines`,
    );
  }
  if (existsSync(begunIn(keep))) return false;
  if (readdirSync(keep).length > 0)
    throw new Error(`${keep} is not empty and holds no books of a bench`);
  return false;
};

/** Where the server's socket is and, under `books`, its files: empty ones unless they were kept. */
const place = (scale: Scale): { readonly folder: string; readonly loaded: boolean } => {
  if (scale.keep === null) return { folder: newFolder(), loaded: false };
  const keep = resolve(scale.keep);
  mkdirSync(keep, { recursive: true });
  const loaded = isLoaded(keep, scale);
  const books = join(keep, 'books');
  if (!loaded) {
    writeFileSync(begunIn(keep), '');
    rmSync(books, { recursive: true, force: true });
    mkdirSync(books, { mode: 0o700 });
    if (isRoot) chownSync(books, 65_534, 65_534);
  }
  const folder = newFolder();
  symlinkSync(books, join(folder, 'books'));
  return { folder, loaded };
};

const load = async (folder: string, scale: Scale, say: Say): Promise<void> => {
  const client = new pg.Client({ connectionString: addressIn(folder, 'postgres') });
  await client.connect();
  for (const name of names) await client.query(`create database ${name}`);
  await client.end();
  for (const name of names) {
    const size = sizesOf(scale)[name];
    const url = addressIn(folder, name);
    await loadBooks(url, size, (said) => {
      say(`${name}: ${said}`);
    });
    say(`${name}: the last day`);
    const db = openPg({ url, max: lanes });
    await writeLoadedDay(db, size.households, loadedDay).finally(() => db.close());
    await runOn(url, ['vacuum analyze']);
  }
};

const isBuffers = (setting: string): boolean => setting.startsWith('shared_buffers=');
const settingsFor = ({ buffers }: Scale): readonly string[] =>
  buffers === null
    ? benchSettings
    : benchSettings.map((each) => (isBuffers(each) ? `shared_buffers=${buffers}` : each));

/** What the kernel sets aside; the server takes them where they are enough. */
const hugePages = (): string => {
  const file = '/proc/meminfo';
  const told = existsSync(file) ? readFileSync(file, 'utf8') : '';
  return `${/HugePages_Total:\s+(\d+)/.exec(told)?.[1] ?? 'no'} huge pages`;
};

const timedSay = (): Say => {
  const start = performance.now();
  return (said) => {
    console.log(`  ${((performance.now() - start) / 1000).toFixed(0).padStart(5)} s  ${said}`);
  };
};

export const openScaleBooks = async (scale: Scale): Promise<ScaleBooks> => {
  const say = timedSay();
  const { folder, loaded } = place(scale);
  let server: ChildProcess | null = null;
  const open: Db[] = [];
  const stop = async (): Promise<void> => {
    for (const db of open.splice(0)) await db.close().catch(() => undefined);
    if (server !== null) await end(server, 'SIGINT');
    rmSync(folder, { recursive: true, force: true });
  };
  const forget = onEnding(stop);
  const programs = programsIn(folder);
  let loadedIn = 'kept from an earlier run';
  if (!loaded) {
    const start = performance.now();
    runOrdinarily();
    checkRoom(scale.keep ?? folder, scale, say);
    initialise(folder, programs);
    server = await serve(folder, programs, loadingSettings);
    await load(folder, scale, say);
    await end(server, 'SIGINT');
    // Nothing was waited for while loading, so all of it is brought to the disk before it counts.
    spawnSync('sync');
    loadedIn = `${((performance.now() - start) / 1000).toFixed(0)} s`;
    if (scale.keep !== null) {
      const { households, lines } = scale;
      writeFileSync(markerOf(scale.keep), JSON.stringify({ households, lines }));
      rmSync(begunIn(scale.keep));
    }
  }
  runUrgently();
  const settings = settingsFor(scale);
  server = await serve(folder, programs, settings);
  const opened = async (name: BookName): Promise<LoadedBooks> => {
    const { households, linesEach } = sizesOf(scale)[name];
    const url = addressIn(folder, name);
    const db = openPg({ url, max: lanes });
    open.push(db);
    await migrate(db, migrationsFolder);
    return { households, lines: households * linesEach, url, db };
  };
  return {
    books: {
      small: await opened('small'),
      nights: await opened('nights'),
      large: await opened('large'),
    },
    loadedIn,
    settings: `${settings.find(isBuffers) ?? ''}, ${hugePages()}`,
    stop: async () => {
      forget();
      await stop();
    },
  };
};
