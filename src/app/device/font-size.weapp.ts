import Taro from '@tarojs/taro';
import type { FontSize } from './types';

/** 17 is WeChat's standard step; 20 and more were chosen by somebody who wants large type. */
export const fontSize: FontSize = {
  systemPx: () => {
    const found: object = Taro.getAppBaseInfo();
    // Newer than Taro's types.
    return 'fontSizeSetting' in found && typeof found.fontSizeSetting === 'number'
      ? found.fontSizeSetting
      : null;
  },
};
