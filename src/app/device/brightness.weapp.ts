import Taro from '@tarojs/taro';
import type { Brightness } from './types';

export const brightness: Brightness = {
  canRaise: true,
  raise: async () => {
    const { value } = await Taro.getScreenBrightness({});
    await Taro.setScreenBrightness({ value: 1 });
    return () => void Taro.setScreenBrightness({ value });
  },
};
