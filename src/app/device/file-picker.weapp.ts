import Taro from '@tarojs/taro';
import type { FilePicker } from './types';

const read = (filePath: string, position: number, length: number): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    Taro.getFileSystemManager().readFile({
      filePath,
      position,
      length,
      success: ({ data }) => {
        resolve(typeof data === 'string' ? new Uint8Array(0) : new Uint8Array(data));
      },
      fail: ({ errMsg }) => {
        reject(new Error(errMsg));
      },
    });
  });

const isCancelled = (cause: unknown): boolean =>
  typeof cause === 'object' &&
  cause !== null &&
  'errMsg' in cause &&
  String(cause.errMsg).includes('cancel');

export const filePicker: FilePicker = {
  kinds: ['csv', 'txt'],
  pick: async () => {
    try {
      const extension = ['csv', 'txt'];
      const { tempFiles } = await Taro.chooseMessageFile({ count: 1, type: 'file', extension });
      const [file] = tempFiles;
      if (file === undefined) return null;
      const { name, size, path } = file;
      return { name, size, read: (from, to) => read(path, from, Math.min(to, size) - from) };
    } catch (cause) {
      if (isCancelled(cause)) return null;
      throw cause;
    }
  },
  toBase64: (bytes) => Taro.arrayBufferToBase64(bytes.slice().buffer),
};
