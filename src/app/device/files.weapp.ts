import Taro from '@tarojs/taro';
import type { Files } from './types';

export const files: Files = {
  save: async (file) => {
    const path = `${Taro.env.USER_DATA_PATH ?? ''}/${file.name}`;
    const encoding = file.isBase64 ? 'base64' : 'utf8';
    Taro.getFileSystemManager().writeFileSync(path, file.content, encoding);
    await Taro.openDocument({ filePath: path, showMenu: true });
  },
};
