/**
 * `npm start`: builds what is missing or stale, opens the books and the host, says where it is.
 * `npm start -- --as-built` serves the pages as they were last built.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import type * as Environment from '../cloudfunctions/environment';
import type * as Log from '../cloudfunctions/log';
import type * as Serve from '../cloudfunctions/serve';
import { bundleSettings } from './bundle';
import { precompress } from './precompress';
import { freshness } from './start-stale';

type HostProgram = typeof Environment & typeof Log & typeof Serve;

const hostFolder = '.build/host';
const pagesFolder = 'dist/h5';
const pageSources = [
  'src/app',
  'src/kernel',
  'config/index.ts',
  'config/taro',
  'config/build-shell.ts',
  'package-lock.json',
];
const hostSources = ['src/kernel', 'src/domain', 'src/store', 'src/procedures', 'cloudfunctions'];

const tell = (progress: string) => {
  console.log(`· ${progress}`);
};

const version = (): string => {
  const found: { version: string } = JSON.parse(readFileSync('package.json', 'utf8'));
  return found.version;
};

/** The host as one file; its packages stay in node_modules. */
const buildHost = async (): Promise<void> => {
  const { isStale, stamp } = freshness(hostFolder, [...hostSources, 'seeds', 'config/bundle.ts']);
  if (!isStale) return;
  tell('正在打包服务端…');
  const names = ['environment', 'log', 'serve'];
  await build({
    ...bundleSettings,
    stdin: {
      contents: names.map((name) => `export * from './cloudfunctions/${name}';`).join('\n'),
      resolveDir: process.cwd(),
      loader: 'ts',
    },
    format: 'esm',
    packages: 'external',
    sourcemap: 'inline',
    sourcesContent: false,
    outfile: path.join(hostFolder, 'host.mjs'),
  });
  // A migration that a branch had and this one has not would be applied from here.
  rmSync(path.join(hostFolder, 'migrations'), { recursive: true, force: true });
  cpSync('src/store/migrations', path.join(hostFolder, 'migrations'), { recursive: true });
  stamp();
};

const buildPages = (): void => {
  const { isStale, stamp } = freshness(pagesFolder, pageSources);
  if (!isStale || (process.argv.includes('--as-built') && existsSync(pagesFolder))) return;
  tell('正在构建网页，大约一分钟…');
  const ran = spawnSync(process.execPath, ['--import', 'tsx', 'config/build.ts', 'h5'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (ran.status !== 0) throw new Error('网页没有构建成功，原因见上面几行。');
  precompress(pagesFolder);
  stamp();
};

/** npm and tsx stand before this process; when they are killed, this stops too. */
const stopWithParent = (stop: () => void): void => {
  if (process.env['npm_lifecycle_event'] === undefined) return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) stop();
  }, 1000).unref();
};

const stopOnce = (host: Serve.Host): (() => void) => {
  let isStopping = false;
  return () => {
    if (isStopping) return;
    isStopping = true;
    tell('正在停止…');
    host.stop().then(
      () => process.exit(0),
      (cause: unknown) => {
        console.error(cause);
        process.exit(1);
      },
    );
  };
};

const tellPersonas = ({ personas }: Serve.Host): void => {
  if (personas.length === 0) return;
  console.log('\n示例模式，下面的人都是虚构的，可以在“我的”页里换着看：');
  personas.forEach(({ label, description }) => {
    console.log(`  ${label}  ${description}`);
  });
};

const start = async (): Promise<void> => {
  await buildHost();
  const program: HostProgram = await import(pathToFileURL(`${hostFolder}/host.mjs`).href);
  const environment = program.readHostEnvironment(process.env);
  tell(environment.databaseUrl === null ? '正在打开内嵌账本…' : '正在连接 PostgreSQL…');
  const folders = { migrations: `${hostFolder}/migrations`, seeds: 'seeds', pages: pagesFolder };
  const say = program.sayLine;
  const host = await program.openHost({ environment, folders, version: version(), tell, say });
  const stop = stopOnce(host);
  process.on('SIGINT', stop).on('SIGTERM', stop);
  stopWithParent(stop);
  try {
    buildPages();
    const address = await host.listen();
    tellPersonas(host);
    console.log(`\n舟山节水存折已打开：${address}\n`);
  } catch (cause) {
    await host.stop();
    throw cause;
  }
};

start().catch((cause: unknown) => {
  // An expected no is a Chinese sentence; anything else shows where it came from.
  const isSentence = cause instanceof Error && /\p{Script=Han}/u.test(cause.message);
  console.error(isSentence ? cause.message : cause);
  process.exit(1);
});
