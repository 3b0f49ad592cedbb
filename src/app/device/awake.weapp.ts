import Taro from '@tarojs/taro';
import type { Awake } from './types';

export const awake: Awake = {
  keep: async () => {
    await Taro.setKeepScreenOn({ keepScreenOn: true });
    return () => void Taro.setKeepScreenOn({ keepScreenOn: false });
  },
};
