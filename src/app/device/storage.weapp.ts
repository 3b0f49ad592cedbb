import Taro from '@tarojs/taro';
import type { Storage } from './types';

export const storage: Storage = {
  read: (key) => {
    const found: unknown = Taro.getStorageSync(key);
    return typeof found === 'string' && found !== '' ? found : null;
  },
  write: (key, text) => {
    Taro.setStorageSync(key, text);
  },
  remove: (key) => {
    Taro.removeStorageSync(key);
  },
};
