/** Who holds an engine's directory: a file beside it with the holder's pid and start. */
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hasCode } from './retry';

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
    return hasCode(cause, 'EPERM');
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

/** Makes the file whole or not at all, so that no one ever reads it half written. */
const create = (file: string): boolean => {
  const draft = `${file}.${String(process.pid)}`;
  writeFileSync(draft, `${String(process.pid)} ${startOf(process.pid) ?? ''}\n`);
  try {
    linkSync(draft, file);
    return true;
  } catch (cause) {
    if (hasCode(cause, 'EEXIST')) return false;
    throw cause;
  } finally {
    rmSync(draft, { force: true });
  }
};

/** Takes a dead holder's file away; answers the living one when somebody else was faster. */
const removeDead = (file: string): { pid: number } | null => {
  const aside = `${file}.dead-${String(process.pid)}`;
  try {
    renameSync(file, aside);
  } catch (cause) {
    if (hasCode(cause, 'ENOENT')) return null;
    throw cause;
  }
  const holder = holderOf(aside);
  if (holder === null || !isAlive(holder.pid, holder.start)) {
    rmSync(aside, { force: true });
    return null;
  }
  renameSync(aside, file);
  return holder;
};

/**
 * Takes the directory for this process; answers how to give it back.
 * Throws `DirectoryHeld` when a living process has it; a dead holder's file is removed.
 */
export const takeDirectory = (directory: string): (() => void) => {
  const file = `${directory.replace(/\/+$/, '')}.lock`;
  for (let attempt = 0; attempt < 3; attempt += 1) {
    if (create(file)) {
      return () => {
        rmSync(file, { force: true });
      };
    }
    const found = holderOf(file);
    const isHeld = found !== null && isAlive(found.pid, found.start);
    const holder = isHeld ? found : removeDead(file);
    if (holder !== null) throw new DirectoryHeld(directory, holder.pid);
  }
  throw new Error(`could not take ${directory}: its lock file keeps coming back`);
};
