import type { Maps } from './types';

/** A browser has no map of its own: the address stands there in words. */
export const maps: Maps = { open: null };
