import type { DoorName } from '@kernel/wire';
import { TRPCClientError, type TRPCLink } from '@trpc/client';
import type { AnyRouter } from '@trpc/server';
import { observable } from '@trpc/server/observable';
import { clock } from '../device/clock';
import { Faulted, type Send } from './send';

/**
 * The last link of a door's client, which hears the server's time in what comes. An answer, a refusal
 * too, arrives as data; a fault and a lost network arrive as an error whose cause is `Faulted` or
 * `Unreachable`.
 */
export const doorLink =
  <Router extends AnyRouter>(door: DoorName, send: Send): TRPCLink<Router> =>
  () =>
  ({ op }) =>
    observable((observer) => {
      let isOver = false;
      const answer = async () => {
        const sent = clock.own();
        const { at, ...found } = await send({ door, path: op.path, input: op.input });
        if (at !== undefined) clock.hear(at, sent);
        if ('fault' in found) throw new Faulted(found.fault.requestId);
        return found;
      };
      answer().then(
        (data) => {
          if (isOver) return;
          observer.next({ result: { type: 'data', data } });
          observer.complete();
        },
        (cause: unknown) => {
          if (isOver) return;
          const reason = cause instanceof Error ? cause : new Error(String(cause));
          observer.error(TRPCClientError.from(reason));
        },
      );
      return () => {
        isOver = true;
      };
    });
