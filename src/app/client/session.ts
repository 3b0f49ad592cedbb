import { storage } from '../device/storage';

const key = 'session';

/** The signed session of this browser; on WeChat nobody needs one. */
export const session = {
  read: () => storage.read(key),
  write: (token: string) => {
    storage.write(key, token);
  },
  end: () => {
    storage.remove(key);
  },
};
