/** Headers, compression and the limit on calls, for every address of the host. */
import compress from '@fastify/compress';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import { refuse } from '@kernel/refusal';
import type { Part } from './part';
import { callerOf } from './session';

// Taro's web components put their styles into the page; scripts come from files only.
const contentSecurityPolicy = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'self'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", 'data:', 'blob:'],
    mediaSrc: ["'self'", 'blob:', 'mediastream:'],
    fontSrc: ["'self'", 'data:'],
    connectSrc: ["'self'"],
    workerSrc: ["'self'", 'blob:'],
    objectSrc: ["'none'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
  },
};

/** What a rate limit throws; the error handler answers it with its refusal. */
export class TooManyCalls extends Error {
  readonly statusCode = 429;
  readonly answer = refuse('TOO_MANY_CALLS');
}

export const shield: Part = async (app, { keyed, callsPerMinute }) => {
  await app.register(helmet, {
    contentSecurityPolicy,
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity: { maxAge: 15_552_000, includeSubDomains: false },
  });
  app.addHook('onSend', async (_request, reply) => {
    // Only the scanner needs a device of the phone.
    reply.header('permissions-policy', 'camera=(self), microphone=(), geolocation=(self)');
  });
  await app.register(compress, { threshold: 1024, encodings: ['br', 'gzip'] });
  await app.register(rateLimit, {
    max: callsPerMinute,
    timeWindow: 60_000,
    allowList: (request) => request.method === 'GET' && request.url !== '/demo/personas',
    keyGenerator: (request) => {
      const caller = callerOf(keyed, request.headers.authorization, new Date());
      return caller.kind === 'identified' ? caller.identityHash : request.ip;
    },
    errorResponseBuilder: () => new TooManyCalls(),
  });
};
