/** What a build may weigh; a build that is heavier fails. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const kB = 1024;
const budgets = { weappMain: 1024 * kB, weappPackage: 2048 * kB, h5FirstLoad: 200 * kB };

const bytesUnder = (folder: string): number =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => statSync(path.join(folder, name)))
    .reduce((sum, found) => sum + (found.isFile() ? found.size : 0), 0);

const hold = (what: string, bytes: number, budget: number) => {
  const line = `${what}: ${(bytes / kB).toFixed(0)} kB of ${(budget / kB).toFixed(0)} kB`;
  if (bytes > budget) throw new Error(`too heavy, ${line}`);
  console.log(line);
};

const subpackages = (): readonly string[] => {
  const app: { subPackages: { root: string }[] } = JSON.parse(
    readFileSync('dist/weapp/app.json', 'utf8'),
  );
  return app.subPackages.map(({ root }) => root.replace(/\/$/, ''));
};

/** The main package is everything outside the subpackages. */
export const checkWeapp = (): void => {
  const sizes = subpackages().map((root) => ({ root, bytes: bytesUnder(`dist/weapp/${root}`) }));
  sizes.forEach(({ root, bytes }) => {
    hold(`weapp ${root}`, bytes, budgets.weappPackage);
  });
  const others = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
  hold('weapp main package', bytesUnder('dist/weapp') - others, budgets.weappMain);
};

/** First load: what index.html names, and the code that 首页 shares with other pages. */
export const checkH5 = (): void => {
  const page = readFileSync('dist/h5/index.html', 'utf8');
  const named = [...page.matchAll(/(?:src|href)="\.\/((?:js|css)\/[^"]+)"/g)].map(
    (found) => found[1] ?? '',
  );
  const shared = readdirSync('dist/h5/js')
    .filter((name) => /^shared\..*\.js$/.test(name))
    .map((name) => `js/${name}`);
  const bytes = [...named, ...shared]
    .map((name) => gzipSync(readFileSync(`dist/h5/${name}`)).length)
    .reduce((sum, size) => sum + size, 0);
  hold('h5 first load, gzip', bytes, budgets.h5FirstLoad);
};
