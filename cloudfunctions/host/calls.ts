/** POST /call/<door>: the four doors that people use, as one address each. */
import type { AnyRouter } from '@trpc/server';
import type { FastifyInstance } from 'fastify';
import { bureauRouter } from '@procedures/bureau/router';
import { officeRouter } from '@procedures/office/router';
import { residentRouter } from '@procedures/resident/router';
import { visitorRouter } from '@procedures/visitor/router';
import { dated } from '@kernel/wire';
import { answerCall, isUnsignedWrite } from '@procedures/answer';
import { keepingCharactersMax } from '@procedures/picture-keeping';
import { tellOf } from '../log';
import { makeContext } from '../make-context';
import type { HostSettings, Part } from './part';
import { callerOf } from './session';
import { TooManyCalls } from './shield';

const faultStatus = 503;
/** A picture and the words around it; what a call without one may carry, `answerCall` says. */
const bodyBytesMax = keepingCharactersMax + 2_048;

const routers: Readonly<Record<string, AnyRouter>> = {
  resident: residentRouter,
  office: officeRouter,
  visitor: visitorRouter,
  bureau: bureauRouter,
};

const hourMs = 3_600_000;

const addDoor = (app: FastifyInstance, settings: HostSettings, name: string, router: AnyRouter) => {
  const unsigned = app.createRateLimit({
    max: settings.unsignedWritesPerHour,
    timeWindow: hourMs,
    keyGenerator: ({ ip }) => ip,
  });
  app.post<{ Body: { path?: unknown; input?: unknown } | null }>(
    `/call/${name}`,
    { bodyLimit: bodyBytesMax },
    async (request, reply) => {
      const { path, input } = request.body ?? {};
      const now = new Date();
      const caller = callerOf(settings.keyed, request.headers.authorization, now);
      const call = { path: typeof path === 'string' ? path : '', input };
      if (caller.kind !== 'identified' && isUnsignedWrite(router, call.path)) {
        const limit = await unsigned(request);
        if (!limit.isAllowed && limit.isExceeded) throw new TooManyCalls();
      }
      const context = makeContext(settings, caller, now);
      const answer = await answerCall(router, call, context, (cause, requestId) => {
        settings.say({ requestId, ...tellOf(cause) });
      });
      return reply.code('fault' in answer ? faultStatus : 200).send(dated(answer, now));
    },
  );
};

export const calls: Part = (app, settings) => {
  Object.entries(routers).forEach(([name, router]) => {
    addDoor(app, settings, name, router);
  });
};
