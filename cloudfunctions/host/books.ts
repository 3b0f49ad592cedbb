import path from 'node:path';
import { openPg } from '@store/pg-engine';
import { openPglite } from '@store/pglite-engine';
import type { Db } from '@store/port';
import type { HostEnvironment } from '../environment';
import { tellOf, type Say } from '../log';

const connectionsMax = 16;

/** Opens the books: a server when DATABASE_URL names one, else the embedded engine. */
export const openBooks = async (environment: HostEnvironment, say: Say): Promise<Db> =>
  environment.databaseUrl === null
    ? openPglite(path.resolve(environment.dataDirectory, 'books'))
    : openPg({
        url: environment.databaseUrl,
        max: connectionsMax,
        onIdleError: (cause) => {
          say({ what: 'idle connection', ...tellOf(cause) });
        },
      });
