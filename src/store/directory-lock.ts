/** Who holds an engine's directory: a file beside it with the holder's pid and start. */
import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';

/** The directory is held by a living process; the message names it in Chinese. */
export class DirectoryHeld extends Error {
  constructor(
    readonly directory: string,
    readonly pid: number,
  ) {
    super(
      `数据目录 ${directory} 正由进程 ${String(pid)} 使用，请先停掉它，或用 DATA_DIR 换一个目录。`,
    );
  }
}

/** A pid can be given anew after a restart, so the process's own start time is kept with it. */
const startOf = (pid: number): string | null => {
  try {
    const stat = readFileSync(`/proc/${String(pid)}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    // No /proc (not Linux) or no such process: the signal below decides.
    return null;
  }
};

const isAlive = (pid: number, start: string): boolean => {
  const now = startOf(pid);
  if (now !== null) return now === start || start === '';
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return cause instanceof Error && 'code' in cause && cause.code === 'EPERM';
  }
};

const holderOf = (file: string): { pid: number; start: string } | null => {
  try {
    const [pid = '', start = ''] = readFileSync(file, 'utf8').trim().split(' ');
    return /^\d+$/.test(pid) ? { pid: Number(pid), start } : null;
  } catch {
    // Gone between our attempt and this look: the next attempt decides.
    return null;
  }
};

const create = (file: string): boolean => {
  try {
    const handle = openSync(file, 'wx');
    writeSync(handle, `${String(process.pid)} ${startOf(process.pid) ?? ''}\n`);
    closeSync(handle);
    return true;
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'EEXIST') return false;
    throw cause;
  }
};

/**
 * Takes the directory for this process; answers how to give it back.
 * Throws `DirectoryHeld` when a living process has it; a dead holder's file is removed.
 */
export const takeDirectory = (directory: string): (() => void) => {
  const file = `${directory.replace(/\/+$/, '')}.lock`;
  for (let attempt = 0; attempt < 3; attempt += 1) {
    if (create(file)) return () => rmSync(file, { force: true });
    const holder = holderOf(file);
    if (holder !== null && isAlive(holder.pid, holder.start)) {
      throw new DirectoryHeld(directory, holder.pid);
    }
    rmSync(file, { force: true });
  }
  throw new Error(`could not take ${directory}: its lock file keeps coming back`);
};
