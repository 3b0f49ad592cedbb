import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { isId } from '@kernel/ids';
import { hasCode } from '../retry';
import type { PictureStore } from './port';

/** Pictures as files of a directory that nobody but this process's user reads. */
export const openPictureDirectory = (directory: string): PictureStore => {
  const fileOf = (id: string): string => {
    if (!isId('picture', id)) throw new Error('not the name of a picture');
    return path.join(directory, id);
  };
  return {
    put: async (id, { bytes }) => {
      await mkdir(directory, { recursive: true, mode: 0o700 });
      const file = fileOf(id);
      // Whole or not at all: a file of its own name is never half written.
      await writeFile(`${file}.coming`, bytes, { mode: 0o600, flush: true });
      await rename(`${file}.coming`, file);
    },
    get: async (id) => {
      try {
        return await readFile(fileOf(id));
      } catch (cause) {
        if (hasCode(cause, 'ENOENT')) return null;
        throw cause;
      }
    },
    remove: async (id) => {
      await rm(fileOf(id), { force: true });
      await rm(`${fileOf(id)}.coming`, { force: true });
    },
  };
};
