/** Whether the host says that it shows invented people; every page then carries 示例. */
import { useSyncExternalStore } from 'react';
import { storage } from '../device/storage';

const key = 'demo';
// Opened without a network, the pages still say what the last visit learnt.
let isDemoNow = storage.read(key) === '1';
const listeners = new Set<() => void>();

export const setDemo = (isDemo: boolean): void => {
  if (isDemo === isDemoNow) return;
  isDemoNow = isDemo;
  if (isDemo) storage.write(key, '1');
  else storage.remove(key);
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
