import Taro from '@tarojs/taro';
import type { Clipboard } from './types';

export const clipboard: Clipboard = {
  copy: async (text) => {
    await Taro.setClipboardData({ data: text });
  },
};
