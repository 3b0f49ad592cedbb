/** A whole host in a process of its own, to be killed, starved and cut off. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { buildSync } from 'esbuild';
import { bundleSettings } from '../../config/bundle';
import { freePort } from '../support/free-port';

/** The deployment's secret of every host here. */
export const signingKey = 'a-key-for-faults-with-more-than-32-characters';
const root = path.join(__dirname, '../..');

export type Wish = {
  readonly databaseUrl?: string;
  readonly dataDirectory?: string;
  /** Any free one, unless a client has to find the host again at the same address. */
  readonly port?: number;
  /** Settings besides those every host here has. */
  readonly env?: Readonly<Record<string, string>>;
};
export type HostProcess = {
  readonly address: string;
  readonly port: number;
  readonly pid: number;
  /** All that it said so far. */
  readonly said: () => string;
  readonly isRunning: () => boolean;
  /** kill -9. */
  readonly kill: () => Promise<void>;
  /** SIGTERM; answers the exit code. */
  readonly stop: () => Promise<number | null>;
};

/** Bundles one of our programs, where node finds our packages; answers its file. */
export const bundle = (program: string): { readonly file: string; readonly remove: () => void } => {
  mkdirSync(path.join(root, '.build'), { recursive: true });
  const folder = mkdtempSync(path.join(root, '.build/faults-'));
  const file = path.join(folder, `${path.basename(program, '.ts')}.mjs`);
  buildSync({
    ...bundleSettings,
    absWorkingDir: root,
    entryPoints: [program],
    format: 'esm',
    packages: 'external',
    sourcemap: 'inline',
    outfile: file,
  });
  return {
    file,
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

const ended = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve(child.exitCode);
    else child.once('exit', resolve);
  });

/** What the program printed when it ended by itself. */
export const runToEnd = async (file: string, wish: Wish) => {
  const { child, said } = spawnHost(file, wish, await freePort());
  return { code: await ended(child), said: said() };
};

const spawnHost = (file: string, wish: Wish, port: number) => {
  const child = spawn(process.execPath, ['--import', 'tsx', file], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env['PATH'] ?? '',
      PORT: String(port),
      SIGNING_KEY: signingKey,
      ...(wish.databaseUrl === undefined ? {} : { DATABASE_URL: wish.databaseUrl }),
      ...(wish.dataDirectory === undefined ? {} : { DATA_DIR: wish.dataDirectory }),
      ...wish.env,
    },
  });
  // Whatever ends this run ends its host too.
  const end = () => child.kill('SIGKILL');
  process.once('exit', end);
  child.once('exit', () => process.off('exit', end));
  let text = '';
  const hear = (chunk: Buffer) => {
    text = `${text}${chunk.toString()}`.slice(-200_000);
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  return { child, said: () => text };
};

/** Starts a host; it is open when this answers. */
export const startHost = async (file: string, wish: Wish): Promise<HostProcess> => {
  const port = wish.port ?? (await freePort());
  const { child, said } = spawnHost(file, wish, port);
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', () => {
      if (said().includes('opened http')) resolve();
    });
    child.once('exit', (code) => {
      reject(new Error(`the host ended with ${String(code)} before it opened:\n${said()}`));
    });
  });
  return {
    address: `http://localhost:${String(port)}`,
    port,
    pid: child.pid ?? 0,
    said,
    isRunning: () => child.exitCode === null && child.signalCode === null,
    kill: async () => {
      child.kill('SIGKILL');
      await ended(child);
    },
    stop: () => {
      child.kill('SIGTERM');
      return ended(child);
    },
  };
};
