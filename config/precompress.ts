/** Writes .br and .gz beside the built pages once, so that the host need not at every request. */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const worthwhileBytes = 1024;
const compressible = /\.(js|css|html|svg|json|txt)$/;

export const precompress = (folder: string): void => {
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(folder, name))
    .filter((file) => compressible.test(file) && statSync(file).size >= worthwhileBytes)
    .forEach((file) => {
      const text = readFileSync(file);
      const best = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };
      writeFileSync(`${file}.br`, brotliCompressSync(text, best));
      writeFileSync(`${file}.gz`, gzipSync(text, { level: 9 }));
    });
};
