import { pictureBytesMax, pictureTextMax } from '@kernel/picture';
import Taro from '@tarojs/taro';
import type { Camera } from './types';

const longestSide = 1_600;
const qualities = [80, 60, 40, 20];

const isCancel = (cause: unknown) =>
  typeof cause === 'object' &&
  cause !== null &&
  'errMsg' in cause &&
  String(cause.errMsg).includes('cancel');

const choose = async (isCameraOnly: boolean): Promise<string | null> => {
  try {
    const { tempFiles } = await Taro.chooseMedia({
      count: 1,
      mediaType: ['image'],
      sourceType: isCameraOnly ? ['camera'] : ['camera', 'album'],
      sizeType: ['compressed'],
    });
    return tempFiles[0]?.tempFilePath ?? null;
  } catch (cause) {
    if (isCancel(cause)) return null;
    throw cause;
  }
};

export const camera: Camera = {
  take: async ({ isCameraOnly = false } = {}) => {
    const src = await choose(isCameraOnly);
    if (src === null) return null;
    const disk = Taro.getFileSystemManager();
    for (const quality of qualities) {
      const small = await Taro.compressImage({ src, quality, compressedWidth: longestSide });
      const text = disk.readFileSync(small.tempFilePath, 'base64');
      if (typeof text === 'string' && text.length <= pictureTextMax)
        return { text, address: small.tempFilePath };
    }
    throw new Error(`no picture below ${String(pictureBytesMax)} bytes`);
  },
  // A file, because a picture in setData would be half a megabyte for the page to carry.
  show: ({ id, text }) => {
    const address = `${Taro.env.USER_DATA_PATH ?? ''}/${id}`;
    Taro.getFileSystemManager().writeFileSync(address, text, 'base64');
    return Promise.resolve(address);
  },
};
