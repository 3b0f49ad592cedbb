/**
 * Reads the environment, once, and names everything that is wrong with it in one sentence each.
 *
 * 1. Production never starts without its own SIGNING_KEY, with the demo key, or in demo mode.
 * 2. The demo key is used in demo mode only; a cloud door has no demo mode.
 */
import type { WechatStorage } from '@store/pictures/wechat';

export type Environment = Readonly<Record<string, string | undefined>>;

/** Published with the source, so it protects nothing but invented people. */
export const demoKey = 'demo-key-of-the-water-passbook-which-protects-nothing';
const keyLengthMin = 32;
const portDefault = '8787';

export class EnvironmentRefused extends Error {
  constructor(readonly faults: readonly string[]) {
    super(`不能启动：\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
  }
}

const keyFaults = (key: string | undefined): readonly string[] => {
  if (key === undefined || key === '') return ['缺少 SIGNING_KEY（至少 32 个字符的随机串）。'];
  if (key === demoKey) return ['SIGNING_KEY 是公开的示例密钥，请换成自己的随机串。'];
  return key.length < keyLengthMin ? ['SIGNING_KEY 太短，至少要 32 个字符。'] : [];
};

const demoFaults = (env: Environment): readonly string[] =>
  env['DEMO'] === '1' ? ['正式环境不能开示例模式，请去掉 DEMO=1。'] : [];

const refuseIf = (faults: readonly string[]): void => {
  if (faults.length > 0) throw new EnvironmentRefused(faults);
};

export type DoorEnvironment = {
  readonly databaseUrl: string;
  readonly signingKey: string;
  /** Null: no pictures are kept. */
  readonly pictures: Omit<WechatStorage, 'clock'> | null;
};

const pictureNames = [
  'PICTURES_APPID',
  'PICTURES_SECRET',
  'PICTURES_ENV',
  'PICTURES_PREFIX',
] as const;

const picturesIn = (env: Environment): Omit<WechatStorage, 'clock'> | null => {
  const [appId = '', secret = '', storageEnv = '', prefix = ''] = pictureNames.map(
    (name) => env[name],
  );
  return appId === ''
    ? null
    : { appId, secret, env: storageEnv, prefix, api: 'https://api.weixin.qq.com' };
};

/** All four or none: half of them would fail at the first picture. */
const pictureFaults = (env: Environment): readonly string[] => {
  const missing = pictureNames.filter((name) => (env[name] ?? '') === '');
  const prefix = env['PICTURES_PREFIX'] ?? '';
  if (missing.length === pictureNames.length) return [];
  return [
    ...missing.map((name) => `缺少 ${name}（云存储的四项要一起写，或都不写）。`),
    ...(prefix === '' || /^cloud:\/\/[\w-]+\.[\w-]+$/.test(prefix)
      ? []
      : ['PICTURES_PREFIX 要像 cloud://环境.存储桶。']),
  ];
};

/** What a cloud door needs; a cloud door is always production. */
export const readDoorEnvironment = (env: Environment): DoorEnvironment => {
  const { DATABASE_URL: databaseUrl = '', SIGNING_KEY: signingKey = '' } = env;
  const missing = databaseUrl === '' ? ['缺少 DATABASE_URL（PostgreSQL 的连接地址）。'] : [];
  refuseIf([...missing, ...keyFaults(signingKey), ...demoFaults(env), ...pictureFaults(env)]);
  return { databaseUrl, signingKey, pictures: picturesIn(env) };
};

export type HostEnvironment = {
  readonly production: boolean;
  readonly demo: boolean;
  readonly signingKey: string;
  readonly databaseUrl: string | null;
  readonly dataDirectory: string;
  readonly port: number;
  readonly listen: string;
  readonly trustProxy: boolean;
  readonly nightlyKey: string | null;
  /** How many posts that come meanwhile share a transaction; 1: none do. */
  readonly postsAtOnce: number;
};

const isDemo = (env: Environment, production: boolean): boolean =>
  env['DEMO'] === '1' || (env['DEMO'] === undefined && !env['SIGNING_KEY'] && !production);

const portOf = (text: string): number | null => {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  return port >= 1 && port <= 65_535 ? port : null;
};

const postsAtOnceMost = 64;
const postsAtOnceOf = (text: string): number | null => {
  const posts = /^\d{1,2}$/.test(text) ? Number(text) : 0;
  return posts >= 1 && posts <= postsAtOnceMost ? posts : null;
};

const nightlyKeyFaults = (key = ''): readonly string[] =>
  key !== '' && key.length < keyLengthMin ? ['NIGHTLY_KEY 太短，至少要 32 个字符。'] : [];

const hostFaults = (env: Environment, production: boolean, demo: boolean): readonly string[] => {
  const key = env['SIGNING_KEY'] || undefined;
  const mayBePublic = demo && !production && (key === undefined || key === demoKey);
  return [
    ...(mayBePublic ? [] : keyFaults(key)),
    ...(production ? demoFaults(env) : []),
    ...(portOf(env['PORT'] ?? portDefault) === null ? ['PORT 要是 1 到 65535 的整数。'] : []),
    ...nightlyKeyFaults(env['NIGHTLY_KEY']),
    ...(postsAtOnceOf(env['POSTS_AT_ONCE'] ?? '1') === null
      ? [`POSTS_AT_ONCE 要是 1 到 ${String(postsAtOnceMost)} 的整数。`]
      : []),
  ];
};

/** What the host needs; without a key, and outside production, it is a demo. */
export const readHostEnvironment = (env: Environment): HostEnvironment => {
  const production = env['NODE_ENV'] === 'production';
  const demo = isDemo(env, production);
  refuseIf(hostFaults(env, production, demo));
  return {
    production,
    demo,
    signingKey: env['SIGNING_KEY'] || demoKey,
    databaseUrl: env['DATABASE_URL'] || null,
    dataDirectory: env['DATA_DIR'] || '.data',
    port: portOf(env['PORT'] ?? portDefault) ?? Number(portDefault),
    listen: env['LISTEN'] || 'localhost',
    trustProxy: env['TRUST_PROXY'] === '1',
    nightlyKey: env['NIGHTLY_KEY'] || null,
    postsAtOnce: postsAtOnceOf(env['POSTS_AT_ONCE'] ?? '') ?? postsAtOnceMost,
  };
};
