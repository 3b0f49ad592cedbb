/** Writes the service worker beside the built pages, with the names of what it keeps. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { buildSync } from 'esbuild';

const hashed = /^(js|css)\/.+\.[0-9a-f]{8}\.(js|css)$/;
const versionLength = 12;

export const shellOf = (folder: string) => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.split(path.sep).join('/'))
    .filter((name) => hashed.test(name))
    .sort();
  // The page counts too: it may change while every file stays.
  const print = createHash('sha256').update(readFileSync(path.join(folder, 'index.html')));
  const version = print.update(files.join()).digest('hex').slice(0, versionLength);
  return { version, files };
};

export const buildShell = (folder: string): void => {
  buildSync({
    entryPoints: ['src/app/shell/service-worker.ts'],
    outfile: path.join(folder, 'service-worker.js'),
    bundle: true,
    minify: true,
    format: 'iife',
    target: ['chrome80', 'safari14.1'],
    charset: 'utf8',
    logLevel: 'warning',
    define: { shell: JSON.stringify(shellOf(folder)) },
  });
};
