/**
 * A wire between a host and a database server that is cut where it hurts most: when a COMMIT has
 * passed, before its answer is passed on (the server did it, the host never hears), or before the
 * COMMIT itself is passed on (the server never does it).
 */
import { createServer, connect, type Socket } from 'node:net';

export type Cut = 'answer' | 'commit';
export type Wire = {
  readonly port: number;
  /** The next commit that passes is cut, or every so many. */
  readonly cutNext: (what: Cut) => void;
  readonly cutEvery: (commits: number, what: Cut) => void;
  readonly mend: () => void;
  /** How often it was cut. */
  readonly cuts: () => number;
  readonly close: () => Promise<void>;
};

// As `pg` sends it: a simple query, ended by a zero.
const commit = Buffer.from('commit\0');

export const layWire = async (socket: string): Promise<Wire> => {
  let every = 0;
  let what: Cut = 'answer';
  let isOnce = false;
  let [commits, cuts] = [0, 0];
  const open = new Set<Socket>();
  const isDue = (): boolean => {
    if (every === 0) return false;
    commits += 1;
    if (commits % every !== 0) return false;
    cuts += 1;
    if (isOnce) every = 0;
    return true;
  };
  const wire = createServer((host) => {
    const server = connect(socket);
    let isDeaf = false;
    const cut = () => {
      host.destroy();
      server.destroy();
    };
    host.on('data', (chunk: Buffer) => {
      const isCut = chunk.includes(commit) && isDue();
      if (isCut && what === 'commit') cut();
      else server.write(chunk);
      isDeaf ||= isCut;
    });
    server.on('data', (chunk: Buffer) => {
      if (isDeaf) cut();
      else host.write(chunk);
    });
    for (const end of [host, server]) {
      open.add(end);
      end.on('error', cut).on('close', () => {
        open.delete(end);
        cut();
      });
    }
  });
  await new Promise<void>((resolve) => wire.listen(0, '127.0.0.1', resolve));
  const found = wire.address();
  if (found === null || typeof found === 'string') throw new Error('the wire has no port');
  const cutting = (commitsApart: number, cutAt: Cut, once: boolean) => {
    [every, what, isOnce, commits] = [commitsApart, cutAt, once, 0];
  };
  return {
    port: found.port,
    cutNext: (cutAt) => cutting(1, cutAt, true),
    cutEvery: (commitsApart, cutAt) => cutting(commitsApart, cutAt, false),
    mend: () => cutting(0, what, false),
    cuts: () => cuts,
    close: () =>
      new Promise((resolve) => {
        wire.close(() => resolve());
        open.forEach((end) => end.destroy());
      }),
  };
};
