/** How much room a write needs: several of the engine's log files, which are 16 MB each. */
import { statfsSync } from 'node:fs';

const megabyte = 1024 * 1024;
const roomBytesMin = 64 * megabyte;

/** The disk is nearly full; the message says so in Chinese. The code is PostgreSQL's for the same. */
export class DiskFull extends Error {
  readonly code = '53100';
  constructor(directory: string, leftBytes: number) {
    const left = String(Math.floor(leftBytes / megabyte));
    const needed = String(roomBytesMin / megabyte);
    super(`${directory} 所在的磁盘只剩 ${left} MB，至少要留 ${needed} MB。请先腾出空间。`);
  }
}

/** Throws `DiskFull` when less is left than a write may need. */
export const requireRoom = (directory: string): void => {
  const { bavail, bsize, blocks } = statfsSync(directory);
  const leftBytes = bavail * bsize;
  // Some network disks do not say how large they are.
  if (blocks > 0 && leftBytes < roomBytesMin) throw new DiskFull(directory, leftBytes);
};
