/** Before any test: builds the mini-program that tests/weapp opens, when it is missing or stale. */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { freshness } from './start-stale';

const root = path.resolve(__dirname, '..');
const at = (name: string) => path.join(root, name);
const built = at('dist/weapp');
const sources = [
  'src/app',
  'src/kernel',
  'config/index.ts',
  'config/taro',
  'package-lock.json',
  'project.config.json',
].map(at);

type Asked = { readonly nonFlagArgs?: readonly string[] };

/** Other rooms' tests do not wait for a build: their names on the command line say so. */
const asksForWeapp = ({ nonFlagArgs = [] }: Asked): boolean => {
  if (nonFlagArgs.length === 0) return true;
  const files = readdirSync(at('tests/weapp')).map((name) => at(`tests/weapp/${name}`));
  return nonFlagArgs.some((asked) => files.some((file) => new RegExp(asked, 'i').test(file)));
};

const buildWeapp = (config: Asked): void => {
  if (!asksForWeapp(config)) return;
  const { isStale, stamp } = freshness(built, sources);
  if (!isStale) return;
  console.log('building dist/weapp for tests/weapp, about a minute…');
  const ran = spawnSync(process.execPath, ['--import', 'tsx', 'config/build.ts', 'weapp'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (ran.status !== 0) throw new Error('dist/weapp was not built, see above');
  stamp();
};

export default buildWeapp;
