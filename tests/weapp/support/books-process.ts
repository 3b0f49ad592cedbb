/**
 * The books of a demo behind the four doors, in a process of its own: as far from the phone as in
 * life, and with a real Node around it while the phone's tests run in jsdom.
 */
import path from 'node:path';
import type { AnyRouter } from '@trpc/server';
import { answerCall } from '@procedures/answer';
import { bureauRouter } from '@procedures/bureau/router';
import { officeRouter } from '@procedures/office/router';
import { residentRouter } from '@procedures/resident/router';
import { visitorRouter } from '@procedures/visitor/router';
import { migrate } from '@store/migrate';
import { openPglite } from '@store/pglite-engine';
import type { PictureStore } from '@store/pictures/port';
import { loadSeeds, readSeedFiles } from '@store/seeds';
import { loadDemo } from '../../../cloudfunctions/demo/load-demo';
import { personaIdentity } from '../../../cloudfunctions/host/personas';
import { keyedBy } from '../../../cloudfunctions/keyed';
import { makeContext } from '../../../cloudfunctions/make-context';
import type { Asked } from './books';
import { clockNow } from './clock';

const routers: Readonly<Record<string, AnyRouter>> = {
  resident: residentRouter,
  office: officeRouter,
  visitor: visitorRouter,
  bureau: bureauRouter,
};
const root = path.resolve(__dirname, '../../..');
const seeds = path.join(root, 'seeds');
const keyed = keyedBy('a key of tests, which protects nothing at all');

const openDemo = async () => {
  const db = await openPglite(null);
  await migrate(db, path.join(root, 'src/store/migrations'));
  const now = clockNow();
  await loadSeeds({ db, files: readSeedFiles(seeds), now });
  const kept = new Map<string, Uint8Array>();
  const pictures: PictureStore = {
    put: async (id, { bytes }) => void kept.set(id, bytes),
    get: async (id) => kept.get(id) ?? null,
    remove: async (id) => void kept.delete(id),
  };
  const deployment = { db, pictures, keyed, demo: true };
  await loadDemo({ deployment, seeds, now, onProgress: () => undefined });
  await db.restrict();
  return deployment;
};

const serve = async () => {
  const deployment = await openDemo();
  const answer = async ({ id, who, door, path: name, input }: Asked) => {
    const router = routers[door];
    if (router === undefined) throw new Error(`no door ${door}`);
    const identityHash = keyed('identity', who === null ? '' : personaIdentity(who));
    const caller =
      who === null
        ? ({ kind: 'anonymous' } as const)
        : ({ kind: 'identified', identityHash } as const);
    const context = makeContext(deployment, caller, clockNow());
    const found = await answerCall(router, { path: name, input }, context, (cause) => {
      console.error(cause);
    });
    process.send?.({ id, answer: found });
  };
  process.on('message', (asked: Asked) => void answer(asked));
  process.on('disconnect', () => process.exit(0));
  process.send?.('open');
};

void serve();
