import Taro from '@tarojs/taro';
import type { Scan } from './types';

const isCancel = (cause: unknown) =>
  typeof cause === 'object' &&
  cause !== null &&
  'errMsg' in cause &&
  String(cause.errMsg).includes('cancel');

export const scan: Scan = {
  native: async () => {
    try {
      const found = await Taro.scanCode({ scanType: ['qrCode'] });
      return found.path ? found.path : found.result;
    } catch (cause) {
      if (isCancel(cause)) return null;
      throw cause;
    }
  },
};
