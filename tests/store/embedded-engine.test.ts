/** What the embedded engine promises: acknowledged is on the disk, and one process has the directory. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DirectoryHeld, takeDirectory } from '@store/directory-lock';
import { openPglite } from '@store/pglite-engine';
import { disagreements } from './ledger-steps';

const folder = mkdtempSync(join(tmpdir(), 'passbook-embedded-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const startChild = (directory: string): ChildProcess =>
  spawn(process.execPath, ['--import', 'tsx', join(__dirname, 'kill-child.ts'), directory], {
    cwd: join(__dirname, '../..'),
    stdio: ['ignore', 'pipe', 'inherit'],
  });

/** The last line acknowledged before the child was killed, in the middle of its work. */
const killAfter = (child: ChildProcess, lines: number): Promise<number> =>
  new Promise((resolve) => {
    let last = 0;
    child.stdout?.on('data', (chunk: Buffer) => {
      const found = [...chunk.toString().matchAll(/acknowledged (\d+)/g)].at(-1);
      last = found === undefined ? last : Number(found[1]);
      if (last >= lines) child.kill('SIGKILL');
    });
    child.on('close', () => {
      resolve(last);
    });
  });

describe('a host killed with kill -9 in the middle of posting', () => {
  const directory = join(folder, 'books');

  it('has lost no line that it had acknowledged, and its books agree', async () => {
    const acknowledged = await killAfter(startChild(directory), 40);
    expect(acknowledged).toBeGreaterThanOrEqual(40);
    const db = await openPglite(directory);
    const [account] = await db.query<{ seq: number; lines: number }>(
      'select seq, (select count(*)::int from entry) as lines from account',
    );
    expect(account?.seq).toBeGreaterThanOrEqual(acknowledged);
    expect(account?.lines).toBe(account?.seq);
    expect(await disagreements(db)).toEqual([]);
    await db.close();
  }, 120_000);
});

describe('the directory of the embedded engine', () => {
  it('is refused to a second engine, in words that name the holder', async () => {
    const directory = join(folder, 'held');
    const first = await openPglite(directory);
    await expect(openPglite(directory)).rejects.toThrow(DirectoryHeld);
    await expect(openPglite(directory)).rejects.toThrow(`正由进程 ${String(process.pid)} 使用`);
    await first.close();
    const second = await openPglite(directory);
    await second.close();
  });

  it('is taken over from a process that no longer lives, also when its number lives again', () => {
    const directory = join(folder, 'left');
    writeFileSync(`${directory}.lock`, '4194303 1\n');
    takeDirectory(directory)();
    writeFileSync(`${directory}.lock`, `${String(process.pid)} 1\n`);
    takeDirectory(directory)();
  });
});
