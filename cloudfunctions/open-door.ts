/**
 * What every cloud door does: learns who calls, makes the context, answers through its own router.
 *
 * 1. The pool lives as long as the instance; a door opens it at its first call.
 * 2. A door whose environment is wrong answers a fault and says in its log what is missing; so does
 *    one whose books were moved here only in part, until they are whole.
 */
import type { AnyRouter } from '@trpc/server';
import { dated, type WireAnswer, type WireCall } from '@kernel/wire';
import { answerCall } from '@procedures/answer';
import type { Caller } from '@procedures/context';
import { refuseHalfMoved } from '@store/move/half-moved';
import { MoveRefused } from '@store/move/move-refused';
import { openPg } from '@store/pg-engine';
import { openWechatPictures } from '@store/pictures/wechat';
import { makeId } from './chance';
import { EnvironmentRefused, readDoorEnvironment } from './environment';
import { keyedBy } from './keyed';
import { sayLine, tellOf } from './log';
import { makeContext, type Deployment } from './make-context';
import { callerFrom, openIdOf } from './wechat-caller';

export type Main = (event: unknown, context?: unknown) => Promise<WireAnswer>;
type Ask = (
  deployment: Deployment,
  event: unknown,
  openId: string | null,
) => { readonly call: WireCall; readonly caller: Caller };

const connectionsMax = 2;

const deploy = async (): Promise<Deployment> => {
  const { databaseUrl, signingKey, pictures: storage } = readDoorEnvironment(process.env);
  const onIdleError = (cause: Error) => {
    sayLine({ what: 'idle connection', ...tellOf(cause) });
  };
  const db = openPg({ url: databaseUrl, max: connectionsMax, restricted: true, onIdleError });
  try {
    await refuseHalfMoved(db);
  } catch (cause) {
    await db.close();
    throw cause;
  }
  const pictures = storage === null ? null : openWechatPictures({ ...storage, clock: Date.now });
  return { db, pictures, keyed: keyedBy(signingKey), demo: false };
};

const callIn = (event: unknown): WireCall => {
  const { path, input }: { path?: unknown; input?: unknown } =
    typeof event === 'object' && event !== null ? event : {};
  return { path: typeof path === 'string' ? path : '', input };
};

const outcomeOf = (answer: WireAnswer): string =>
  'fault' in answer ? 'fault' : answer.ok ? 'ok' : answer.refusal.code;

const whyNot = (cause: unknown) => {
  if (cause instanceof EnvironmentRefused) return { faults: cause.faults };
  return cause instanceof MoveRefused ? { faults: [cause.message] } : tellOf(cause);
};

const failed = (cause: unknown): WireAnswer => {
  const requestId = makeId('request');
  sayLine({ requestId, ...whyNot(cause) });
  return { fault: { requestId } };
};

/** A door whose calls are worded by `ask`; the nightly one words its own. */
export const openDoorWith = (router: AnyRouter, ask: Ask): Main => {
  let opening: Promise<Deployment> | null = null;
  // What failed is tried again by the next call.
  const open = (): Promise<Deployment> =>
    (opening ??= deploy().catch((cause: unknown) => {
      opening = null;
      throw cause;
    }));
  return async (event, context) => {
    const began = Date.now();
    try {
      const opened = await open();
      const { call, caller } = ask(opened, event, openIdOf(context, process.env));
      const asked = makeContext(opened, caller);
      const answer = await answerCall(router, call, asked, (cause, requestId) => {
        sayLine({ requestId, ...tellOf(cause) });
      });
      const ms = Date.now() - began;
      sayLine({ requestId: asked.requestId, outcome: outcomeOf(answer), ms });
      return dated(answer, asked.now);
    } catch (cause) {
      return failed(cause);
    }
  };
};

/** A door for people. */
export const openDoor = (router: AnyRouter): Main =>
  openDoorWith(router, ({ keyed }, event, openId) => ({
    call: callIn(event),
    caller: callerFrom(openId, keyed),
  }));
