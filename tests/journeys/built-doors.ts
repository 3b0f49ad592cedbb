/** The doors as they are uploaded, in a process of their own, on books of their own. */
import { fork } from 'node:child_process';
import path from 'node:path';
import type { DoorName, HeardAnswer, WireAnswer } from '@kernel/wire';
import { migrate } from '@store/migrate';
import { openPg } from '@store/pg-engine';
import { loadSeeds, readSeedFiles } from '@store/seeds';
import { loadDemo } from '../../cloudfunctions/demo/load-demo';
import { personaIdentity } from '../../cloudfunctions/host/personas';
import { keyedBy } from '../../cloudfunctions/keyed';
import { buildDoors, checkDoors } from '../../config/build-doors';
import type { Persona } from './stage';

const signingKey = 'a-key-of-the-journeys-with-more-than-32-characters';

export type Doors = {
  /**
   * A call as somebody (their OPENID comes from the platform), or as nobody; what was answered,
   * without the time of asking.
   */
  readonly call: (door: DoorName, who: Persona | null, event: unknown) => Promise<WireAnswer>;
  readonly close: () => Promise<void>;
};

/** The demo's people and their story, with identities as these doors know them. */
const fill = async (databaseUrl: string): Promise<void> => {
  const db = openPg({ url: databaseUrl });
  const now = new Date();
  await migrate(db, 'src/store/migrations');
  await loadSeeds({ db, files: readSeedFiles('seeds'), now });
  const deployment = { db, pictures: null, keyed: keyedBy(signingKey), demo: true };
  await loadDemo({ deployment, seeds: 'seeds', now, onProgress: () => undefined });
  await db.close();
};

type Answered = { readonly id: number; readonly answer: HeardAnswer };

export const openDoors = async (databaseUrl: string): Promise<Doors> => {
  buildDoors();
  checkDoors();
  await fill(databaseUrl);
  const child = fork(path.join(__dirname, 'door-process.cjs'), {
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: {
      PATH: process.env['PATH'] ?? '',
      DATABASE_URL: databaseUrl,
      SIGNING_KEY: signingKey,
    },
  });
  let calls = 0;
  return {
    call: (door, who, event) =>
      new Promise((resolve, reject) => {
        calls += 1;
        const id = calls;
        const ended = (code: number | null) => {
          reject(new Error(`the doors ended with ${String(code)}`));
        };
        const hear = (found: Answered) => {
          if (found.id !== id) return;
          child.off('message', hear).off('exit', ended);
          const { at: _at, ...answer } = found.answer;
          resolve(answer);
        };
        child.on('message', hear).once('exit', ended);
        child.send({ id, door, event, openId: who === null ? null : personaIdentity(who) });
      }),
    close: () =>
      new Promise((resolve) => {
        child.once('exit', () => {
          resolve();
        });
        child.disconnect();
      }),
  };
};
