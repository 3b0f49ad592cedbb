/** esbuild's settings that every bundle of ours shares. */
import path from 'node:path';
import type { BuildOptions } from 'esbuild';

const rooms = ['kernel', 'domain', 'store', 'procedures'];

export const bundleSettings: BuildOptions = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  charset: 'utf8',
  logLevel: 'warning',
  legalComments: 'none',
  alias: Object.fromEntries(rooms.map((room) => [`@${room}`, path.resolve('src', room)])),
};
