/**
 * A small disk of its own, to be filled up. Mounting one takes root on Linux; where nothing may be
 * mounted, the host is told to believe that its disk is full for as long as a file is there.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type TightDisk = {
  readonly folder: string;
  /** Settings of a host on this disk. */
  readonly env: Readonly<Record<string, string>>;
  /** Takes all the room that is left. */
  readonly fill: () => void;
  /** Gives it back. */
  readonly free: () => void;
  readonly remove: () => void;
};

const megabytes = 192;

const mounted = (folder: string): TightDisk => {
  const ballast = join(folder, 'ballast');
  return {
    folder,
    env: {},
    fill: () => {
      const { bavail, bsize } = statfsSync(folder);
      writeFileSync(ballast, Buffer.alloc(bavail * bsize));
    },
    free: () => rmSync(ballast),
    remove: () => {
      spawnSync('umount', [folder]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

const believed = (folder: string): TightDisk => {
  const file = join(folder, 'full');
  return {
    folder,
    env: { FULL_WHILE: file },
    fill: () => writeFileSync(file, ''),
    free: () => rmSync(file),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
};

export const makeTightDisk = (): TightDisk => {
  const folder = mkdtempSync(join(tmpdir(), 'passbook-disk-'));
  const size = `size=${String(megabytes)}m`;
  const mount = spawnSync('mount', ['-t', 'tmpfs', '-o', size, 'tmpfs', folder]);
  return mount.status === 0 ? mounted(folder) : believed(folder);
};
