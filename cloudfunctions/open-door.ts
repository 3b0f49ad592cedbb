/**
 * What every cloud door does: learns who calls, makes the context, answers through its own router.
 *
 * 1. The pool lives as long as the instance; a door opens it at its first call.
 * 2. A door whose environment is wrong answers a fault and says in its log what is missing.
 */
import type { AnyRouter } from '@trpc/server';
import type { WireAnswer, WireCall } from '@kernel/wire';
import { answerCall } from '@procedures/answer';
import type { Caller } from '@procedures/context';
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

const deploy = (): Deployment => {
  const { databaseUrl, signingKey, pictures: storage } = readDoorEnvironment(process.env);
  const onIdleError = (cause: Error) => {
    sayLine({ what: 'idle connection', ...tellOf(cause) });
  };
  const db = openPg({ url: databaseUrl, max: connectionsMax, restricted: true, onIdleError });
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

const failed = (cause: unknown): WireAnswer => {
  const requestId = makeId('request');
  const why = cause instanceof EnvironmentRefused ? { faults: cause.faults } : tellOf(cause);
  sayLine({ requestId, ...why });
  return { fault: { requestId } };
};

/** A door whose calls are worded by `ask`; the nightly one words its own. */
export const openDoorWith = (router: AnyRouter, ask: Ask): Main => {
  let opened: Deployment | null = null;
  return async (event, context) => {
    const began = Date.now();
    try {
      opened ??= deploy();
      const { call, caller } = ask(opened, event, openIdOf(context, process.env));
      const asked = makeContext(opened, caller);
      const answer = await answerCall(router, call, asked, (cause, requestId) => {
        sayLine({ requestId, ...tellOf(cause) });
      });
      const ms = Date.now() - began;
      sayLine({ requestId: asked.requestId, outcome: outcomeOf(answer), ms });
      return answer;
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
