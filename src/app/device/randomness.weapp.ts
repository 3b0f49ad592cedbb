import Taro from '@tarojs/taro';
import type { Randomness } from './types';

export const randomness: Randomness = {
  bytes: async (length) => new Uint8Array((await Taro.getRandomValues({ length })).randomValues),
};
