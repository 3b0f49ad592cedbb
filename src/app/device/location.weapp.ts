import Taro from '@tarojs/taro';
import type { Location } from './types';

export const location: Location = {
  now: async () => {
    const { latitude, longitude } = await Taro.getLocation({ type: 'gcj02' });
    return { lat: latitude, lon: longitude };
  },
};
