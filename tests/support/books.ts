/**
 * Books to tell stories in: an engine in memory, migrated, with the few rows of book-rows.ts.
 * Open them once a file and give every story households of its own.
 *
 *   const books = await openBooks();
 *   const lin = callerOf(books, 'lin', { now });
 *   const reply = await lin.call(residentRouter, 'me');
 */
import { join } from 'node:path';
import type { AnyRouter, inferRouterOutputs } from '@trpc/server';
import { makeId as brandId } from '@kernel/ids';
import type { Reply, WireAnswer } from '@kernel/wire';
import { answerCall } from '@procedures/answer';
import type { Caller, Context } from '@procedures/context';
import type { ProcedureMeta } from '@procedures/base';
import { migrate } from '@store/migrate';
import type { PictureStore } from '@store/pictures/port';
import { openPglite } from '@store/pglite-engine';
import type { Db } from '@store/port';
import { loadRows } from './book-rows';
import { keyed, makeDigits, makeId, makeSerial, nextTail } from './fixed';

export * from './book-rows';
export { keyed, makeDigits, makeId, makeSerial } from './fixed';

export const migrationsFolder = join(__dirname, '../../src/store/migrations');
/** Friday 20 November 2026, ten in the morning in Beijing. */
export const morning = new Date('2026-11-20T02:00:00Z');

/** Fresh books in memory, or the given engine brought to the same state. */
export const openBooks = async (engine?: Db): Promise<Db> => {
  const db = engine ?? (await openPglite(null));
  await migrate(db, migrationsFolder);
  await loadRows(db);
  return db;
};

type Known = Record<string, { readonly _def: { readonly meta?: ProcedureMeta } }>;
const isWrite = (router: AnyRouter, path: string): boolean => {
  const known: Known = router._def.procedures;
  return known[path]?._def.meta?.kind === 'write';
};

/** A fault fails the story with what caused it. */
const throwOnFault = (cause: unknown): never => {
  throw cause;
};

const isReply = <Expected>(answer: WireAnswer | Expected): answer is Expected =>
  typeof answer === 'object' && answer !== null && 'ok' in answer;

export type Who = string | { readonly timer: true } | null;

const callerFrom = (who: Who): Caller => {
  if (who === null) return { kind: 'anonymous' };
  if (typeof who !== 'string') return { kind: 'timer' };
  return { kind: 'identified', identityHash: keyed('identity', who) };
};

/** Pictures in memory, for a whole test file. */
const keptPictures = new Map<string, Uint8Array>();
export const pictures: PictureStore = {
  put: async (id, { bytes }) => void keptPictures.set(id, bytes),
  get: async (id) => keptPictures.get(id) ?? null,
  remove: async (id) => void keptPictures.delete(id),
};

/** A new request id, as a phone makes it. */
export const newRequest = (): string => brandId('request', nextTail());

/**
 * Somebody who calls: a persona's name, `null` for anonymous, or the timer. A write gets a request
 * id of its own unless the input brings one. What is answered went through JSON, as on the wire.
 */
export const callerOf = (
  db: Db,
  who: Who,
  {
    now = morning,
    demo = false,
    kept = pictures,
    posts,
  }: {
    readonly now?: Date;
    readonly demo?: boolean;
    readonly kept?: PictureStore | null;
    readonly posts?: Context['posts'];
  } = {},
) => ({
  call: async <Router extends AnyRouter, Path extends keyof inferRouterOutputs<Router> & string>(
    router: Router,
    path: Path,
    input: object = {},
  ): Promise<inferRouterOutputs<Router>[Path]> => {
    const id = newRequest();
    const context: Context = {
      ...{ db, pictures: kept, caller: callerFrom(who), now, requestId: id, demo },
      ...{ makeId, makeDigits, makeSerial, keyed, posts },
    };
    const sent = isWrite(router, path) ? { requestId: id, ...input } : input;
    const answer = await answerCall(router, { path, input: sent }, context, throwOnFault);
    const carried: WireAnswer = JSON.parse(JSON.stringify(answer));
    if (!isReply<inferRouterOutputs<Router>[Path]>(carried)) throw new Error('no reply came');
    return carried;
  },
});

/** The value of an accepted reply; a refusal fails the story with its code. */
export const valueOf = <Value>(reply: Reply<Value>): Value => {
  if (!reply.ok) throw new Error(`refused: ${JSON.stringify(reply.refusal)}`);
  return reply.value;
};

/** `accepted`, or the code of the refusal. */
export const outcomeOf = (reply: Reply<unknown>): string =>
  reply.ok ? 'accepted' : reply.refusal.code;
