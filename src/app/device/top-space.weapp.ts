import Taro from '@tarojs/taro';
import type { TopSpace } from './types';

/** The nav is as high as the capsule with its air, so that the title stands on the capsule's line. */
export const topSpace = (): TopSpace => {
  const { statusBarHeight = 20, windowWidth } = Taro.getWindowInfo();
  const capsule = Taro.getMenuButtonBoundingClientRect();
  const air = Math.max(capsule.top - statusBarHeight, 4);
  return {
    statusPx: statusBarHeight,
    navPx: capsule.height + 2 * air,
    capsulePx: windowWidth - capsule.left,
  };
};
