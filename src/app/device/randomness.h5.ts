import type { Randomness } from './types';

export const randomness: Randomness = {
  bytes: (count) => Promise.resolve(crypto.getRandomValues(new Uint8Array(count))),
};
