import {
  demoKey,
  readDoorEnvironment,
  readHostEnvironment,
  type Environment,
} from '../../cloudfunctions/environment';

const ownKey = 'a-key-for-tests-with-more-than-32-characters';
const server = { DATABASE_URL: 'postgresql://books' };

describe('the host', () => {
  it('is a demo on the embedded engine when nothing is set', () => {
    expect(readHostEnvironment({})).toMatchObject({
      demo: true,
      databaseUrl: null,
      port: 8787,
      listen: 'localhost',
    });
  });

  it('is no demo once it has a key of its own', () => {
    expect(readHostEnvironment({ SIGNING_KEY: ownKey }).demo).toBe(false);
    expect(readHostEnvironment({ SIGNING_KEY: ownKey, DEMO: '1' }).demo).toBe(true);
  });

  it.each<[string, Environment, RegExp]>([
    ['production without a key', { NODE_ENV: 'production' }, /缺少 SIGNING_KEY/],
    ['production with a short key', { NODE_ENV: 'production', SIGNING_KEY: 'short' }, /太短/],
    [
      'production with the demo key',
      { NODE_ENV: 'production', SIGNING_KEY: demoKey },
      /公开的示例密钥/,
    ],
    [
      'production in demo mode',
      { NODE_ENV: 'production', SIGNING_KEY: ownKey, DEMO: '1' },
      /不能开示例模式/,
    ],
    ['no demo and no key', { DEMO: '0' }, /缺少 SIGNING_KEY/],
    ['the demo key without the demo', { DEMO: '0', SIGNING_KEY: demoKey }, /公开的示例密钥/],
    ['a port that is none', { PORT: '99999' }, /PORT/],
    ['more posts at once than it takes', { POSTS_AT_ONCE: '65' }, /POSTS_AT_ONCE/],
    ['a short key for the night', { NIGHTLY_KEY: 'night' }, /NIGHTLY_KEY/],
  ])('does not start as %s', (_what, env, sentence) => {
    expect(() => readHostEnvironment(env)).toThrow(sentence);
  });
});

describe('a cloud door', () => {
  it('names everything that is missing at once', () => {
    expect(() => readDoorEnvironment({})).toThrow(/DATABASE_URL[\s\S]*SIGNING_KEY/);
  });

  it.each([
    [{ ...server, SIGNING_KEY: demoKey }],
    [{ ...server, SIGNING_KEY: 'short' }],
    [{ ...server, SIGNING_KEY: ownKey, DEMO: '1' }],
  ])('has no demo mode and no demo key: %j', (env) => {
    expect(() => readDoorEnvironment(env)).toThrow(/不能启动/);
  });
});
