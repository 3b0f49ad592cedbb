/**
 * The host: all five doors, the pages and the night in one process.
 *
 *   const host = await openHost({ environment, folders, version, tell, say });
 *   await host.listen();   // answers until host.stop()
 *
 * 1. The books are opened, migrated and filled before a port is; a half-ready host answers nobody.
 * 2. Stopping finishes the calls under way. Nothing is kept in memory that was acknowledged, so a
 *    host that is killed loses nothing.
 */
import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import { gatherPosts } from '@procedures/posts-together';
import { openPictureDirectory } from '@store/pictures/directory';
import type { HostEnvironment } from './environment';
import { makeApp } from './host/app';
import { openBooks } from './host/books';
import { fillBooks, type Tell } from './host/fill';
import { startNights } from './host/night';
import type { HostSettings } from './host/part';
import { readPersonas, type Persona } from './host/personas';
import { keyedBy } from './keyed';
import type { Say } from './log';

export type Folders = {
  readonly migrations: string;
  readonly seeds: string;
  readonly pages: string;
};
export type HostOptions = {
  readonly environment: HostEnvironment;
  readonly folders: Folders;
  readonly version: string;
  readonly tell: Tell;
  readonly say: Say;
};
export type Host = {
  readonly personas: readonly Persona[];
  /** Opens the port and the night's timer; answers the address. */
  listen(): Promise<string>;
  stop(): Promise<void>;
};

export class PortBusy extends Error {
  constructor(port: number) {
    super(`端口 ${String(port)} 正被别的程序使用，请先停掉它，或用 PORT 换一个端口。`);
  }
}

const callsPerMinute = 600;
/** Many visitors may stand behind one address: on a ferry, in a hotel. */
const unsignedWritesPerHour = 60;

const listenOn = async (app: FastifyInstance, { listen, port }: HostEnvironment) => {
  try {
    await app.listen({ host: listen, port });
  } catch (cause) {
    const isBusy = cause instanceof Error && 'code' in cause && cause.code === 'EADDRINUSE';
    throw isBusy ? new PortBusy(port) : cause;
  }
  return `http://${listen}:${String(port)}`;
};

const settingsOf = async (options: HostOptions): Promise<HostSettings> => {
  const { environment, folders, version, say } = options;
  const { postsAtOnce } = environment;
  const db = await openBooks(environment, say);
  return {
    db,
    posts: postsAtOnce === 1 ? undefined : gatherPosts(db, postsAtOnce),
    pictures: openPictureDirectory(path.resolve(environment.dataDirectory, 'pictures')),
    keyed: keyedBy(environment.signingKey),
    demo: environment.demo,
    version,
    pages: folders.pages,
    seeds: folders.seeds,
    nightlyKey: environment.nightlyKey,
    trustProxy: environment.trustProxy,
    callsPerMinute,
    unsignedWritesPerHour,
    say,
  };
};

/** Opens and fills the books; what fails afterwards closes them again. */
export const openHost = async (options: HostOptions): Promise<Host> => {
  const settings = await settingsOf(options);
  try {
    await fillBooks(settings, options.folders.migrations, options.tell);
  } catch (cause) {
    await settings.db.close();
    throw cause;
  }
  let stopParts = async () => {
    await settings.db.close();
  };
  return {
    personas: settings.demo ? readPersonas(settings.seeds) : [],
    listen: async () => {
      const app = await makeApp(settings);
      const address = await listenOn(app, options.environment);
      const stopNights = startNights(settings);
      stopParts = async () => {
        stopNights();
        await app.close();
        await settings.db.close();
      };
      return address;
    },
    stop: () => stopParts(),
  };
};
