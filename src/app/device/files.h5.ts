import type { Files, SavedFile } from './types';

const bytesOf = (file: SavedFile): BlobPart =>
  file.isBase64 ? Uint8Array.from(atob(file.content), (each) => each.charCodeAt(0)) : file.content;

export const files: Files = {
  save: (file) => {
    const address = URL.createObjectURL(new Blob([bytesOf(file)], { type: file.mime }));
    const link = document.createElement('a');
    link.href = address;
    link.download = file.name;
    link.click();
    URL.revokeObjectURL(address);
    return Promise.resolve();
  },
};
