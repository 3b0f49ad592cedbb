import Taro from '@tarojs/taro';

const widePx = 960;

/** Whether there is room for a table and a card side by side: WeChat on a computer or a tablet. */
export const useWide = (): boolean => Taro.getWindowInfo().windowWidth >= widePx;
