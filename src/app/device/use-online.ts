import { useSyncExternalStore } from 'react';
import { network } from './network';

const watch = (told: () => void) =>
  network.watch(() => {
    told();
  });

export const useOnline = (): boolean => useSyncExternalStore(watch, network.isOnline, () => true);
