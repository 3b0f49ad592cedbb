import Taro from '@tarojs/taro';
import type { FontSize } from './types';

/** 17 is WeChat's standard step; 20 and more were chosen by somebody who wants large type. */
export const fontSize: FontSize = {
  systemPx: () => Taro.getAppBaseInfo().fontSizeSetting ?? null,
};
