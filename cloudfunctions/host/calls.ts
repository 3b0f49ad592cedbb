/** POST /call/<door>: the four doors that people use, as one address each. */
import type { AnyRouter } from '@trpc/server';
import type { FastifyInstance } from 'fastify';
import { bureauRouter } from '@procedures/bureau/router';
import { officeRouter } from '@procedures/office/router';
import { residentRouter } from '@procedures/resident/router';
import { visitorRouter } from '@procedures/visitor/router';
import { answerCall } from '@procedures/answer';
import { tellOf } from '../log';
import { makeContext } from '../make-context';
import type { HostSettings, Part } from './part';
import { callerOf } from './session';

const faultStatus = 503;

const routers: Readonly<Record<string, AnyRouter>> = {
  resident: residentRouter,
  office: officeRouter,
  visitor: visitorRouter,
  bureau: bureauRouter,
};

/** The bureau sends files, part by part (`partCharactersMax` in send-meter-part, and its envelope). */
const bodyBytesMax: Readonly<Record<string, number>> = { bureau: 640 * 1024 };

const addDoor = (app: FastifyInstance, settings: HostSettings, name: string, router: AnyRouter) => {
  app.post<{ Body: { path?: unknown; input?: unknown } | null }>(
    `/call/${name}`,
    bodyBytesMax[name] === undefined ? {} : { bodyLimit: bodyBytesMax[name] },
    async (request, reply) => {
      const { path, input } = request.body ?? {};
      const now = new Date();
      const caller = callerOf(settings.keyed, request.headers.authorization, now);
      const context = makeContext(settings, caller, now);
      const call = { path: typeof path === 'string' ? path : '', input };
      const answer = await answerCall(router, call, context, (cause, requestId) => {
        settings.say({ requestId, ...tellOf(cause) });
      });
      return reply.code('fault' in answer ? faultStatus : 200).send(answer);
    },
  );
};

export const calls: Part = (app, settings) => {
  Object.entries(routers).forEach(([name, router]) => {
    addDoor(app, settings, name, router);
  });
};
