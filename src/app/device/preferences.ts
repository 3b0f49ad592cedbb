/** Choices kept on this device, told at once to every page that is open. */
import { useSyncExternalStore } from 'react';
import { fontSize } from './font-size';
import { storage } from './storage';

const elderKey = 'elder';
const largeTypePx = 20;
const listeners = new Set<() => void>();

/** At first start the phone's own font size decides; afterwards the person does. */
const firstElder = (): boolean => {
  const kept = storage.read(elderKey);
  return kept === null ? (fontSize.systemPx() ?? 0) >= largeTypePx : kept === 'yes';
};

let elder: boolean | null = null;
export const isElder = (): boolean => {
  elder ??= firstElder();
  return elder;
};

export const setElder = (wanted: boolean): void => {
  elder = wanted;
  storage.write(elderKey, wanted ? 'yes' : 'no');
  listeners.forEach((told) => {
    told();
  });
};

const watch = (told: () => void) => {
  listeners.add(told);
  return () => {
    listeners.delete(told);
  };
};

/** Whether large type is on. */
export const useElder = (): boolean => useSyncExternalStore(watch, isElder, () => false);
