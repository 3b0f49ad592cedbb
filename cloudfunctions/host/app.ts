/**
 * The web host: pages, doors and health in one Fastify, without a port yet.
 *
 * 1. The log names method, route, status, milliseconds and request id, never an address or a person.
 * 2. The nightly door is not among the doors that can be called from outside.
 */
import fastify, { type FastifyInstance } from 'fastify';
import { nanoid } from 'nanoid';
import { calls } from './calls';
import { health } from './health';
import { mishaps } from './mishaps';
import { night } from './night';
import { pages } from './pages';
import type { HostSettings } from './part';
import { personas } from './personas';
import { shield } from './shield';

const bodyBytesMax = 64 * 1024;
const requestTimeoutMs = 30_000;

const tellRequests = (app: FastifyInstance, { say }: HostSettings) => {
  app.addHook('onResponse', async (request, reply) => {
    say({
      method: request.method,
      route: request.routeOptions.url ?? 'none',
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
      id: request.id,
    });
  });
};

export const makeApp = async (settings: HostSettings): Promise<FastifyInstance> => {
  const app = fastify({
    bodyLimit: bodyBytesMax,
    requestTimeout: requestTimeoutMs,
    trustProxy: settings.trustProxy,
    genReqId: () => nanoid(12),
    forceCloseConnections: 'idle',
  });
  tellRequests(app, settings);
  await mishaps(app, settings);
  await shield(app, settings);
  await calls(app, settings);
  await night(app, settings);
  await health(app, settings);
  await personas(app, settings);
  await pages(app, settings);
  return app;
};
