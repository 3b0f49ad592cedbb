/** The host as a person starts it, in a process of its own and on books of its own. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { freePort } from '../support/free-port';

export type StartedHost = {
  readonly address: string;
  /** Puts the host's clock ahead by so much; nobody else's. */
  readonly putAhead: (ms: number) => Promise<void>;
  /** By how much it is ahead. */
  readonly aheadMs: () => number;
  readonly stop: () => Promise<void>;
};
type Wish = {
  /** A PostgreSQL server, or null for the embedded engine. */
  readonly databaseUrl: string | null;
  /** Serves the pages as they were last built. */
  readonly isAsBuilt: boolean;
};

// The first start also builds the pages, which takes about a minute, more on a busy machine.
const startWithinMs = 300_000;
const stopWithinMs = 10_000;
const opened = /已打开：(http:\S+)/;

const untilOpened = (child: ChildProcess, said: () => string): Promise<string> =>
  new Promise((resolve, reject) => {
    const fail = (why: string) => {
      reject(new Error(`the host ${why}:\n${said().slice(-2000)}`));
    };
    const timer = setTimeout(() => {
      fail('did not open in time');
    }, startWithinMs);
    const hear = () => {
      const address = opened.exec(said())?.[1];
      if (address === undefined) return;
      clearTimeout(timer);
      resolve(address);
    };
    child.stdout?.on('data', hear);
    child.once('exit', (code) => {
      clearTimeout(timer);
      fail(`ended with ${String(code)} before it opened`);
    });
  });

const putAhead = (child: ChildProcess, ms: number): Promise<void> =>
  new Promise((resolve, reject) => {
    child.once('message', () => {
      resolve();
    });
    child.send({ aheadMs: ms }, (cause) => {
      if (cause !== null) reject(cause);
    });
  });

const stopChild = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null) {
      resolve();
      return;
    }
    const timer = setTimeout(() => child.kill('SIGKILL'), stopWithinMs);
    child.once('exit', () => {
      clearTimeout(timer);
      resolve();
    });
    child.kill('SIGINT');
  });

export const startHost = async ({ databaseUrl, isAsBuilt }: Wish): Promise<StartedHost> => {
  const folder = mkdtempSync(path.join(tmpdir(), 'passbook-journeys-'));
  const { DATABASE_URL: _url, SIGNING_KEY: _key, NODE_ENV: _env, ...rest } = process.env;
  const clock = pathToFileURL(path.resolve('tests/journeys/host-clock.mjs')).href;
  const args = [
    '--import',
    clock,
    '--import',
    'tsx',
    'config/start.ts',
    ...(isAsBuilt ? ['--as-built'] : []),
  ];
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: {
      ...rest,
      PORT: String(await freePort()),
      DATA_DIR: folder,
      DEMO: '1',
      ...(databaseUrl === null ? {} : { DATABASE_URL: databaseUrl }),
    },
  });
  // Whatever ends this run ends its host too.
  const end = () => child.kill('SIGKILL');
  process.once('exit', end);
  let said = '';
  const hear = (chunk: Buffer) => {
    said = `${said}${chunk.toString()}`.slice(-20_000);
  };
  child.stdout?.on('data', hear);
  child.stderr?.on('data', hear);
  const stop = async () => {
    await stopChild(child);
    process.off('exit', end);
    rmSync(folder, { recursive: true, force: true });
  };
  let aheadMs = 0;
  try {
    const address = await untilOpened(child, () => said);
    const ahead = async (ms: number) => {
      await putAhead(child, ms);
      aheadMs = ms;
    };
    return { address, putAhead: ahead, aheadMs: () => aheadMs, stop };
  } catch (cause) {
    await stop();
    throw cause;
  }
};
