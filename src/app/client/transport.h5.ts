import { session } from './session';
import { isWireAnswer, Unreachable, type Send } from './send';

const timeoutMs = 15_000;

const headers = (): Record<string, string> => {
  const token = session.read();
  return {
    'content-type': 'application/json',
    ...(token === null ? {} : { authorization: `Bearer ${token}` }),
  };
};

const post = async (door: string, body: string): Promise<unknown> => {
  const stop = new AbortController();
  const timer = setTimeout(() => {
    stop.abort();
  }, timeoutMs);
  try {
    const request = { method: 'POST', headers: headers(), body, signal: stop.signal };
    const response = await fetch(`/call/${door}`, request);
    return await response.json();
  } catch (cause) {
    throw new Unreachable('no answer', { cause });
  } finally {
    clearTimeout(timer);
  }
};

/** Calls a door over http, with this device's session. */
export const send: Send = async ({ door, path, input }) => {
  const found = await post(door, JSON.stringify({ path, input: input ?? null }));
  if (!isWireAnswer(found)) throw new Unreachable('not an answer of ours');
  return found;
};
