/** Books that were moved are the same books: every row, on every way, after every interruption. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DirectoryHeld } from '@store/directory-lock';
import { refuseHalfMoved } from '@store/move/half-moved';
import { openSource, openTarget } from '@store/move/open-place';
import { openPglite } from '@store/pglite-engine';
import type { Db } from '@store/port';
import { migrationsFolder } from '../support/books';
import { startPostgres, type PgServer } from '../support/pg-server';
import { differencesOf, dyingAt, Killed, moving, openMover } from './move-steps';
import { ordinaryDatabase, photograph, tellBooks } from './move-steps';

const folder = mkdtempSync(join(tmpdir(), 'passbook-move-'));
const directory = join(folder, 'here');
let server: PgServer;
let source: Db;
let picture = '';
const opened: Db[] = [];

const emptyTarget = async (): Promise<Db> => {
  const db = openMover(await ordinaryDatabase(server));
  opened.push(db);
  return db;
};

beforeAll(async () => {
  server = await startPostgres();
  const db = await tellBooks(await openPglite(join(directory, 'books')));
  await db.close();
  source = await openSource(directory);
  picture = await photograph(source);
});
afterAll(async () => {
  for (const db of opened) await db.close();
  await source.close();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('moving the books', () => {
  it('from the embedded engine to a server keeps every row, and the source as it was', async () => {
    const target = await emptyTarget();
    const told: string[] = [];
    const moved = await moving(source, target, (progress) => told.push(progress));
    expect(moved).toMatchObject({ differences: [], seals: 4 });
    expect(await photograph(target)).toBe(picture);
    expect(await photograph(source)).toBe(picture);
    expect(told.join('\n')).toMatch(/entry：\d+ 行已搬/);
  });

  it('from that server to another server keeps every row again, and lines go on there', async () => {
    const first = await emptyTarget();
    const second = await emptyTarget();
    expect(await differencesOf(moving(source, first))).toEqual([]);
    expect(await differencesOf(moving(first, second))).toEqual([]);
    expect(await photograph(second)).toBe(picture);
    await expect(second.query('update account set balance = 1')).rejects.toThrow('ONLY_BY_A_LINE');
    await expect(second.query('delete from entry')).rejects.toThrow('LINES_ARE_FINAL');
  });

  it('from a server back to an embedded engine keeps every row', async () => {
    const first = await emptyTarget();
    await moving(source, first);
    const back = await openTarget(join(folder, 'back'));
    opened.push(back);
    expect(await differencesOf(moving(first, back))).toEqual([]);
    expect(await photograph(back)).toBe(picture);
  });

  it('while somebody else is connected says so', async () => {
    const from = await emptyTarget();
    await moving(source, from);
    const [found] = await from.query<{ name: string }>('select current_database()::text as name');
    const other = openMover(
      (await ordinaryDatabase(server)).replace(/books\d+/, found?.name ?? ''),
    );
    opened.push(other);
    await other.query('select 1');
    const told: string[] = [];
    const differences = await differencesOf(
      moving(from, await emptyTarget(), (progress) => {
        told.push(progress);
      }),
    );
    expect(told[0]).toMatch(/^注意：来源还有 1 个别的连接/);
    expect(differences).toEqual([]);
  });

  it('names the table to which a host added while it was moved', async () => {
    const from = await emptyTarget();
    await moving(source, from);
    const adding: Promise<unknown>[] = [];
    const differences = await differencesOf(
      moving(from, await emptyTarget(), (progress) => {
        if (!progress.startsWith('共 ')) return;
        adding.push(from.query(`insert into district values ('330902', '定海区', 1)`));
      }),
    );
    await Promise.all(adding);
    expect(differences).toEqual(['表 district：来源 3 行，目标 2 行']);
  });

  it('again after it ended only compares', async () => {
    const target = await emptyTarget();
    await moving(source, target);
    const told: string[] = [];
    expect(await differencesOf(moving(source, target, (each) => told.push(each)))).toEqual([]);
    expect(told[0]).toBe('以前已经搬完，只再比较一遍');
    expect(await photograph(target)).toBe(picture);
  });
});

describe('a move that was broken off', () => {
  it.each([
    [1, 'before'],
    [2, 'after'],
    [8, 'before'],
    [13, 'after'],
    [20, 'before'],
    [25, 'after'],
  ] as const)('in page %d, %s it counts, goes on and ends the same', async (n, when) => {
    const target = await emptyTarget();
    // Every migration is a transaction too, and comes before the first page.
    const pagesFrom = readdirSync(migrationsFolder).length;
    await expect(moving(source, dyingAt(target, pagesFrom + n, when))).rejects.toThrow(Killed);
    await expect(refuseHalfMoved(target)).rejects.toThrow('这本账还没有搬完');
    expect(await differencesOf(moving(source, target))).toEqual([]);
    expect(await photograph(target)).toBe(picture);
    await refuseHalfMoved(target);
  });

  it('every five transactions ends the same after as many runs as it takes', async () => {
    const target = await emptyTarget();
    let runs = 0;
    for (let isDone = false; !isDone; runs += 1) {
      const attempt = moving(source, dyingAt(target, 5, runs % 2 === 0 ? 'before' : 'after'));
      isDone = await attempt.then(
        () => true,
        (cause: unknown) => {
          if (!(cause instanceof Killed)) throw cause;
          return false;
        },
      );
    }
    expect(runs).toBeGreaterThan(6);
    expect(await photograph(target)).toBe(picture);
  });
});

type Ended = { readonly code: number | null; readonly said: string };

/** Runs the command; kills it with kill -9 once it said `until`. */
const runMove = (to: string, until: RegExp | null): Promise<Ended> =>
  new Promise((resolve) => {
    const args = ['--import', 'tsx', 'config/move.ts', '--from', directory, '--to', to];
    const child = spawn(process.execPath, args, { cwd: join(__dirname, '../..') });
    let said = '';
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      if (until?.test(said)) child.kill('SIGKILL');
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('close', (code) => {
      resolve({ code, said });
    });
  });

describe('npm run move', () => {
  it('killed with kill -9 twice and run again ends with one sentence and 0', async () => {
    await source.close();
    const to = await ordinaryDatabase(server);
    expect((await runMove(to, /account：/)).code).toBeNull();
    expect((await runMove(to, /household：/)).code).toBeNull();
    const ended = await runMove(to, null);
    source = await openSource(directory);
    expect(ended.said).toMatch(/搬完了：\d+ 张表 \d+ 行逐行一致，4 天的封账根一致，对账无误。/);
    expect(ended.code).toBe(0);
    const target = openMover(to);
    opened.push(target);
    expect(await photograph(target)).toBe(picture);
  }, 120_000);

  it('says in Chinese what is missing, and ends with 1', async () => {
    const ended = await runMove('postgresql://nobody@127.0.0.1:1/none', null);
    expect(ended).toMatchObject({ code: 1 });
    expect(ended.said).toContain('正由进程');
  });
});

describe('what may not be moved', () => {
  it('is refused where other books are, which stay as they were', async () => {
    const target = await tellBooks(await emptyTarget());
    const before = await photograph(target);
    await expect(moving(source, target)).rejects.toThrow('目标里已经有别的记录');
    expect(await photograph(target)).toBe(before);
  });

  it('is refused where a part of other books was moved to', async () => {
    const target = await emptyTarget();
    const other = await tellBooks(await emptyTarget());
    await expect(moving(other, dyingAt(target, 20, 'after'))).rejects.toThrow(Killed);
    await expect(moving(source, target)).rejects.toThrow('目标里是从另一本账搬来的账本');
  });

  it('is refused where a database has tables of somebody else', async () => {
    const target = await emptyTarget();
    await target.script('create table theirs (id text primary key); insert into theirs values (1)');
    await expect(moving(source, target)).rejects.toThrow('目标里已经有别的记录（表 theirs）');
    expect(await target.query(`select to_regclass('entry')::text as entry`)).toEqual([
      { entry: null },
    ]);
  });

  it('is refused onto itself, from nowhere, from a held directory and from older tables', async () => {
    await expect(moving(source, source)).rejects.toThrow('来源和目标是同一本账');
    await expect(openSource(join(folder, 'nowhere'))).rejects.toThrow('里没有内嵌账本');
    await expect(openSource(directory)).rejects.toThrow(DirectoryHeld);
    await expect(moving(await emptyTarget(), await emptyTarget())).rejects.toThrow('没有账本');
    const older = await tellBooks(await emptyTarget());
    await older.query('delete from migration where name = (select max(name) from migration)');
    await expect(moving(older, await emptyTarget())).rejects.toThrow('表结构和本版本不同');
  });

  it('is never written to: the server refuses it', async () => {
    await expect(source.query('delete from look')).rejects.toMatchObject({ code: '25006' });
  });
});

describe('a copy that somebody changed', () => {
  const tampered = async (table: string, sql: string): Promise<readonly string[]> => {
    const target = await emptyTarget();
    await moving(source, target);
    await target.query(`alter table ${table} disable trigger user`);
    await target.query(sql);
    return differencesOf(moving(source, target));
  };

  it.each([
    [
      'entry',
      `update entry set title = '改过' where seq = 7`,
      /^表 entry：hh_\S+ \/ 7 这一行不一样/,
    ],
    ['entry', `delete from entry where kind = 'expire'`, /^表 entry：来源 \d+ 行，目标 \d+ 行/],
    ['account', `update account set hash = '\\x00'`, /^表 account：hh_\S+ 这一行不一样/],
    ['card', 'update card set replaced_by = null', /^表 card：A{10} 这一行不一样/],
    [
      'seal',
      `update seal set root = '\\x00' where day = '2026-01-05'`,
      /^表 seal：2026-01-05 这一行不一样/,
    ],
    [
      'look',
      `insert into look select id, now(), 'x', 'x', 'x', 'x' from household limit 1`,
      /^表 look：来源 0 行，目标 1 行/,
    ],
  ])('in %s is named: %s', async (table, sql, sentence) => {
    const found = await tampered(table, sql);
    expect(found[0]).toMatch(sentence);
  });

  it('so that lines and roots no longer follow is named by what no longer holds', async () => {
    const found = await tampered('entry', `update entry set hash = sha256('x') where seq = 1`);
    expect(found.join('\n')).toContain('对账不符：“每一笔的校验码都能从上一笔算出来”');
    expect(found.join('\n')).toContain('封账 2026-01-05：根和当天的分录对不上');
  });
});
