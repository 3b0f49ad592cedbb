import { pictureBytesMax, pictureTextMax } from '@kernel/picture';
import type { Camera } from './types';

const longestSide = 1_600;
const qualities = [0.82, 0.65, 0.45, 0.25];

const choose = (isCameraOnly: boolean): Promise<File | null> =>
  new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = 'image/*';
    // A phone opens its camera; a computer has none to open and offers its files.
    if (isCameraOnly) input.setAttribute('capture', 'environment');
    input.addEventListener('change', () => {
      resolve(input.files?.[0] ?? null);
    });
    input.addEventListener('cancel', () => {
      resolve(null);
    });
    input.click();
  });

const drawn = (picture: ImageBitmap): HTMLCanvasElement => {
  const scale = Math.min(1, longestSide / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvas;
};

export const camera: Camera = {
  take: async ({ isCameraOnly = false } = {}) => {
    const file = await choose(isCameraOnly);
    if (file === null) return null;
    const canvas = drawn(await createImageBitmap(file));
    for (const quality of qualities) {
      const address = canvas.toDataURL('image/jpeg', quality);
      const text = address.slice(address.indexOf(',') + 1);
      if (text.length <= pictureTextMax) return { text, address };
    }
    throw new Error(`no picture below ${String(pictureBytesMax)} bytes`);
  },
  show: ({ mime, text }) => Promise.resolve(`data:${mime};base64,${text}`),
};
