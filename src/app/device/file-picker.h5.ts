import type { FilePicker, PickedFile } from './types';

const picked = (file: File): PickedFile => ({
  name: file.name,
  size: file.size,
  read: async (from, to) => new Uint8Array(await file.slice(from, to).arrayBuffer()),
});

/** More characters than this at once are too many arguments for a call. */
const bytesAtOnce = 8_192;

export const filePicker: FilePicker = {
  kinds: ['csv', 'txt', 'xlsx'],
  pick: () =>
    new Promise((resolve) => {
      const input = document.createElement('input');
      input.type = 'file';
      input.accept = '.csv,.txt,.xlsx';
      input.addEventListener('change', () => {
        const [file] = input.files ?? [];
        resolve(file === undefined ? null : picked(file));
      });
      input.addEventListener('cancel', () => {
        resolve(null);
      });
      input.click();
    }),
  toBase64: (bytes) => {
    let text = '';
    for (let at = 0; at < bytes.length; at += bytesAtOnce) {
      text += String.fromCharCode(...bytes.subarray(at, at + bytesAtOnce));
    }
    return btoa(text);
  },
};
