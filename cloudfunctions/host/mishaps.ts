/** What is answered when a request never reaches a door: too large, no JSON, no such address. */
import type { FastifyError } from 'fastify';
import { refuse } from '@kernel/refusal';
import { makeId } from '../chance';
import { tellOf } from '../log';
import type { Part } from './part';
import { TooManyCalls } from './shield';

export const mishaps: Part = (app, { say }) => {
  app.setNotFoundHandler((_request, reply) => reply.code(404).send(refuse('NOT_FOUND')));
  app.setErrorHandler((cause: FastifyError, _request, reply) => {
    if (cause instanceof TooManyCalls) return reply.code(429).send(cause.answer);
    const status = cause.statusCode ?? 500;
    if (status < 500) return reply.code(status).send(refuse('INPUT_INVALID', { field: '内容' }));
    const requestId = makeId('request');
    say({ requestId, ...tellOf(cause) });
    return reply.code(503).send({ fault: { requestId } });
  });
};
