/** The invented people one can be, and a session as one of them: in demo mode only. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { refuse } from '@kernel/refusal';
import type { Part } from './part';
import { makeSession } from './session';

const short = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const personasFile = v.array(v.object({ id: short, label: short, description: short }));
const asked = v.object({ persona: short });
export type Persona = v.InferOutput<typeof personasFile>[number];

export const readPersonas = (seeds: string): readonly Persona[] => {
  const file = path.join(seeds, 'demo', 'personas.json');
  return existsSync(file) ? v.parse(personasFile, JSON.parse(readFileSync(file, 'utf8'))) : [];
};

/** The text a persona's identity hash is keyed from; the demo loader uses the same. */
export const personaIdentity = (persona: string): string => `demo:${persona}`;

export const personas: Part = (app, { demo, keyed, seeds }) => {
  if (!demo) return;
  const known = readPersonas(seeds);
  app.get('/demo/personas', () => known);
  app.post('/demo/session', (request, reply) => {
    const wish = v.safeParse(asked, request.body);
    const found = known.find(({ id }) => wish.success && id === wish.output.persona);
    if (found === undefined) return reply.code(404).send(refuse('NOT_FOUND'));
    const identityHash = keyed('identity', personaIdentity(found.id));
    return reply.send({ token: makeSession(keyed, identityHash, new Date()) });
  });
};
