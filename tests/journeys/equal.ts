import { isDeepStrictEqual } from 'node:util';

/** Stops a story where two things that must be the same are not. */
export const equal = (what: string, found: unknown, wanted: unknown): void => {
  if (isDeepStrictEqual(found, wanted)) return;
  throw new Error(`${what}: found ${JSON.stringify(found)}, wanted ${JSON.stringify(wanted)}`);
};
