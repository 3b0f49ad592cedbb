import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { seedFiles } from './seed-files';
import { SeedRefused } from './seed-refused';
import type { SeedText } from './load-seeds';

/** The texts of a folder's files; one that is missing is refused. Folders inside it are left alone. */
export const readSeedFiles = (folder: string): readonly SeedText[] => {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  const missing = seedFiles.find(({ name }) => !names.includes(name));
  if (missing !== undefined) {
    const expected = '有这个文件';
    throw new SeedRefused(missing.name, { row: null, field: null, expected, found: undefined });
  }
  return names.map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
};
