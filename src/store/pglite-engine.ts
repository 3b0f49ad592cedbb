/**
 * The embedded engine: PGlite in one directory, for one process.
 *
 * 1. Acknowledged means on the disk: PGlite itself starts with fsync off (`-F`); here it starts
 *    without, and its node file system gets a real fsync.
 * 2. One process at a time: a lock file beside the directory names its holder, and is never taken
 *    from a living process (a second engine on the same files destroyed acknowledged rows).
 * 3. One connection: statements and transactions stand in one queue.
 * 4. No write begins on a disk that is nearly full: the engine stops for good, its whole process
 *    with it, when it finds no room for its log. Reading goes on, and writing once there is room.
 */
import { fsyncSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { PGlite, types } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';
import { retryWhenAsked } from './retry';
import { takeDirectory } from './directory-lock';
import { requireRoom } from './disk-room';
import { takeRole, type Db, type Query, type Tx } from './port';

type Synced = { readonly nfd: number };
type NodeModule = { NODEFS: { stream_ops: { fsync?: (stream: Synced) => number } } };

class SyncedNodeFS extends NodeFS {
  override async init(...args: Parameters<NodeFS['init']>): ReturnType<NodeFS['init']> {
    const { emscriptenOpts } = await super.init(...args);
    const addFsync = (module: unknown) => {
      (module as NodeModule).NODEFS.stream_ops.fsync = (stream) => {
        fsyncSync(stream.nfd);
        return 0;
      };
    };
    return {
      emscriptenOpts: { ...emscriptenOpts, preRun: [...(emscriptenOpts.preRun ?? []), addFsync] },
    };
  }
}

const startParams = PGlite.defaultStartParams
  .filter((param) => param !== '-F')
  .concat(['-c', 'wal_sync_method=fsync', '-c', 'full_page_writes=on']);

const parsers = {
  [types.DATE]: (text: string) => text,
  [types.INT8]: Number,
};

const inQueue = () => {
  let last: Promise<unknown> = Promise.resolve();
  return <Result>(work: () => Promise<Result>): Promise<Result> => {
    const mine = last.then(work, work);
    last = mine.catch(() => undefined);
    return mine;
  };
};

const queryOn = (target: Pick<PGlite, 'query'>): Query => ({
  query: async <Found>(sql: string, params: readonly unknown[] = []) => {
    const answer = await target.query<Found>(sql, [...params], { parsers });
    return answer.rows;
  },
});

/** Opens the engine in `directory` (made when missing), or in memory when it is null (tests). */
export const openPglite = async (directory: string | null): Promise<Db> => {
  if (directory !== null) mkdirSync(dirname(directory), { recursive: true });
  const hasRoom = () => {
    if (directory !== null) requireRoom(dirname(directory));
  };
  hasRoom();
  const release = directory === null ? () => undefined : takeDirectory(directory);
  const engine = await PGlite.create({
    ...(directory === null ? {} : { fs: new SyncedNodeFS(directory), startParams }),
  }).catch((cause: unknown) => {
    release();
    throw cause;
  });
  const queue = inQueue();
  const inTransaction = <Result>(work: (tx: Tx) => Promise<Result>) =>
    engine.transaction((tx) => work({ ...queryOn(tx), inTransaction: true }));
  return {
    engine: 'pglite',
    query: (sql, params) => queue(() => queryOn(engine).query(sql, params)),
    transaction: (work) =>
      queue(async () => {
        hasRoom();
        return retryWhenAsked(() => inTransaction(work));
      }),
    restrict: async () => {
      await queue(() => engine.query(takeRole));
    },
    script: (sql) =>
      queue(async () => {
        hasRoom();
        await engine.exec(sql);
      }),
    close: async () => {
      await queue(() => engine.close());
      release();
    },
  };
};
