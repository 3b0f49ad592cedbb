import type { Storage } from './types';

export const storage: Storage = {
  read: (key) => window.localStorage.getItem(key),
  write: (key, text) => {
    window.localStorage.setItem(key, text);
  },
  remove: (key) => {
    window.localStorage.removeItem(key);
  },
};
