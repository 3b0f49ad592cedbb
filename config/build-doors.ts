/**
 * Bundles each door for upload: dist/cloudfunctions/<door>/{index.js, package.json, config.json}.
 *
 * 1. A bundle holds its own router only, and no embedded engine; tests look into the bundles.
 * 2. A door over 1.5 MB fails the build: a cloud function's cold start grows with its size.
 */
import { cpSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildSync } from 'esbuild';
import { doorNames, type DoorName } from '../src/kernel/wire';
import { bundleSettings } from './bundle';

export const doorsFolder = 'dist/cloudfunctions';
const kB = 1024;
const doorBudget = 1536 * kB;

const bundle = (door: DoorName, folder: string): void => {
  buildSync({
    ...bundleSettings,
    entryPoints: [`cloudfunctions/${door}/index.ts`],
    outfile: path.join(folder, 'index.js'),
    format: 'cjs',
    minify: true,
    // pg asks for these only when somebody wants them.
    external: ['pg-native', 'cloudflare:sockets'],
  });
};

const describe = (door: DoorName, folder: string): void => {
  const { version }: { version: string } = JSON.parse(readFileSync('package.json', 'utf8'));
  const about = { name: door, version, private: true, main: 'index.js' };
  writeFileSync(path.join(folder, 'package.json'), `${JSON.stringify(about, null, 2)}\n`);
  cpSync(`cloudfunctions/${door}/config.json`, path.join(folder, 'config.json'));
};

export const buildDoors = (into = doorsFolder): void => {
  for (const door of doorNames) {
    const folder = path.join(into, door);
    mkdirSync(folder, { recursive: true });
    bundle(door, folder);
    describe(door, folder);
  }
};

export const checkDoors = (): void => {
  for (const door of doorNames) {
    const bytes = statSync(path.join(doorsFolder, door, 'index.js')).size;
    const line = `door ${door}: ${(bytes / kB).toFixed(0)} kB of ${String(doorBudget / kB)} kB`;
    if (bytes > doorBudget) throw new Error(`too heavy, ${line}`);
    console.log(line);
  }
};
