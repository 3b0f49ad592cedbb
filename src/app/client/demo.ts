/** Whether the host says that it shows invented people; every page then carries 示例. */
import { useSyncExternalStore } from 'react';

let isDemoNow = false;
const listeners = new Set<() => void>();

export const setDemo = (isDemo: boolean): void => {
  if (isDemo === isDemoNow) return;
  isDemoNow = isDemo;
  listeners.forEach((told) => {
    told();
  });
};

export const isDemo = (): boolean => isDemoNow;

const watch = (told: () => void) => {
  listeners.add(told);
  return () => {
    listeners.delete(told);
  };
};

export const useDemo = (): boolean => useSyncExternalStore(watch, isDemo, () => false);
