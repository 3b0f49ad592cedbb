/**
 * Measured is before everything else that the machine does, where that is permitted (`chrt`, as root):
 * this process and, by inheritance, the servers and clients it starts. Loading is not.
 */
import { spawnSync } from 'node:child_process';

const change = (args: readonly string[]): boolean =>
  spawnSync('chrt', ['-a', ...args, String(process.pid)], { stdio: 'ignore' }).status === 0;

/** Answers how this process runs from here on, for the settings that are printed. */
export const runUrgently = (): string =>
  change(['-r', '-p', '1']) ? 'chrt -r 1' : 'no priority (chrt is not permitted)';

export const runOrdinarily = (): void => {
  change(['-o', '-p', '0']);
};
