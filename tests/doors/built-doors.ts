import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { DoorName, HeardAnswer } from '@kernel/wire';
import { buildDoors } from '../../config/build-doors';

export type DoorEvent = { readonly event: unknown; readonly context?: unknown };

/** Bundles all doors into a folder of their own. */
export const buildForTest = (): string => {
  const folder = mkdtempSync(path.join(tmpdir(), 'passbook-doors-'));
  buildDoors(folder);
  return folder;
};

/** The context with which the cloud hands over somebody's OPENID. */
export const contextOf = (openId: string) => ({
  environment: JSON.stringify({ WX_CONTEXT_KEYS: 'WX_APPID,WX_OPENID', WX_OPENID: openId }),
});

/** Runs a door in a process of its own; answers what it answered and what it logged. */
export const runDoor = (
  folder: string,
  door: DoorName,
  env: Readonly<Record<string, string>>,
  calls: readonly DoorEvent[],
): { readonly answers: readonly HeardAnswer[]; readonly log: readonly string[] } => {
  const file = path.join(folder, door, 'index.js');
  const ran = spawnSync(
    process.execPath,
    [path.join(__dirname, 'call-door.cjs'), file, JSON.stringify(calls)],
    { encoding: 'utf8', env: { PATH: process.env['PATH'] ?? '', ...env }, timeout: 30_000 },
  );
  if (ran.status !== 0) throw new Error(ran.stderr);
  const lines = ran.stdout.trim().split('\n');
  return {
    answers: lines
      .filter((line) => line.startsWith('answer '))
      .map((line): HeardAnswer => JSON.parse(line.slice('answer '.length))),
    log: lines.filter((line) => !line.startsWith('answer ')),
  };
};
