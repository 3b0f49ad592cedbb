import Taro from '@tarojs/taro';
import type { Network } from './types';

let online = true;
const listeners = new Set<(online: boolean) => void>();
const tell = (now: boolean) => {
  online = now;
  listeners.forEach((told) => {
    told(now);
  });
};
let watching = false;

/** One subscription for the whole app: WeChat keeps a list of its own and it only grows. */
const begin = () => {
  if (watching) return;
  watching = true;
  Taro.onNetworkStatusChange((state) => {
    tell(state.isConnected);
  });
  void Taro.getNetworkType().then((found) => {
    tell(found.networkType !== 'none');
  });
};

export const network: Network = {
  isOnline: () => online,
  watch: (told) => {
    begin();
    listeners.add(told);
    return () => {
      listeners.delete(told);
    };
  },
};
