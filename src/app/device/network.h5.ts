import type { Network } from './types';

export const network: Network = {
  isOnline: () => navigator.onLine,
  watch: (told) => {
    const up = () => {
      told(true);
    };
    const down = () => {
      told(false);
    };
    window.addEventListener('online', up);
    window.addEventListener('offline', down);
    return () => {
      window.removeEventListener('online', up);
      window.removeEventListener('offline', down);
    };
  },
};
