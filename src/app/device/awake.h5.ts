import type { Awake } from './types';

/** A browser without a wake lock, or one that refuses it, dims as it is set to. */
export const awake: Awake = {
  keep: async () => {
    if (!('wakeLock' in navigator)) return () => undefined;
    const lock = await navigator.wakeLock.request('screen');
    return () => void lock.release();
  },
};
