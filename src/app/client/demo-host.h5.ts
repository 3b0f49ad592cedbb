import { setDemo } from './demo';
import { forgetAnswers } from './query-cache';
import { session } from './session';

export type Persona = { readonly id: string; readonly label: string; readonly description: string };

const read = async (address: string, init?: RequestInit): Promise<unknown> => {
  const response = await fetch(address, init);
  if (!response.ok) throw new Error(`${address} answered ${String(response.status)}`);
  return response.json();
};

const isRecord = (found: unknown): found is Record<string, unknown> =>
  typeof found === 'object' && found !== null;

const isPersona = (found: unknown): found is Persona =>
  isRecord(found) &&
  ['id', 'label', 'description'].every((field) => typeof found[field] === 'string');

/** Asks the host whether it is a demo. Without a network the tag of the last visit is unknown. */
export const learnDemo = async (): Promise<void> => {
  const found = await read('/healthz');
  setDemo(isRecord(found) && found['demo'] === true);
};

export const readPersonas = async (): Promise<readonly Persona[]> => {
  const found = await read('/demo/personas');
  return Array.isArray(found) ? found.filter(isPersona) : [];
};

/** Becomes this invented person: a new session, and nothing left of the one before. */
export const becomePersona = async (persona: string): Promise<void> => {
  const found = await read('/demo/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ persona }),
  });
  if (!isRecord(found) || typeof found['token'] !== 'string') throw new Error('no token came');
  session.write(found['token']);
  forgetAnswers();
};
