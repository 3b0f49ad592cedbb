import Taro from '@tarojs/taro';
import type { Theme } from './types';

export const theme: Theme = { isDark: () => Taro.getAppBaseInfo().theme === 'dark' };
