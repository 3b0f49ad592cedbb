/** The built H5 pages: what carries a hash in its name is kept for ever, index.html never. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { Part } from './part';

const hashed = /\.[0-9a-f]{8}\.[a-z0-9]+$/;

const cachingOf = (file: string): string =>
  hashed.test(file.replace(/\.(br|gz)$/, '')) ? 'public, max-age=31536000, immutable' : 'no-cache';

export const pages: Part = async (app, settings) => {
  if (settings.pages === null || !existsSync(settings.pages)) return;
  await app.register(fastifyStatic, {
    root: path.resolve(settings.pages),
    preCompressed: true,
    dotfiles: 'ignore',
    cacheControl: false,
    setHeaders: (response, file) => {
      response.header('cache-control', cachingOf(file));
    },
  });
};
