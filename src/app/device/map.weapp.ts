import Taro from '@tarojs/taro';
import type { Maps } from './types';

export const maps: Maps = {
  open: ({ lat, lon, name, address }) => {
    void Taro.openLocation({ latitude: lat, longitude: lon, name, address });
  },
};
