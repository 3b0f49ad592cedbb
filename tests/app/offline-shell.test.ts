/** The app opens without a network: what is kept of it, and what never is. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { answerFromShell, cacheOf, keepShell, type Ways } from '@app/shell/answer-from-shell';
import { shellOf } from '../../config/build-shell';

const home = 'https://passbook.example/';
const shell = { version: 'one', files: ['js/app.0a1b2c3d.js'] };

const never = () => new Promise<void>(() => undefined);
const offline = () => Promise.reject(new TypeError('no network'));
type Fetched = (address: string) => Promise<Response>;

const addressOf = (asked: RequestInfo | URL): string => {
  if (typeof asked === 'string') return asked;
  return asked instanceof URL ? asked.href : asked.url;
};

/** Caches as a browser has them, filled through `network`. */
const cachesFilledBy = (network: Fetched) => {
  const all = new Map<string, Map<string, string>>();
  const open = async (name: string) => {
    const kept = all.get(name) ?? new Map<string, string>();
    all.set(name, kept);
    const add = async (asked: RequestInfo | URL) => {
      const address = addressOf(asked);
      const found = await network(address);
      if (!found.ok) throw new TypeError(`${address} was not found`);
      kept.set(address, await found.text());
    };
    return {
      add,
      addAll: async (addresses: Iterable<RequestInfo>) => {
        for (const address of addresses) await add(address);
      },
      match: (address: RequestInfo | URL) => {
        const text = kept.get(addressOf(address));
        return Promise.resolve(text === undefined ? undefined : new Response(text));
      },
    };
  };
  return { all, open };
};

const installed = async (fetch: Fetched, patience: Ways['patience'] = never) => {
  const caches = cachesFilledBy((address) => Promise.resolve(new Response(`kept ${address}`)));
  await keepShell({ shell, home, caches });
  return { ways: { shell, home, caches, fetch, patience }, all: caches.all };
};

const page = { method: 'GET', mode: 'navigate', url: `${home}?scene=s.TAOHUA#/visitor/spot/index` };
const script = { method: 'GET', mode: 'no-cors', url: `${home}js/app.0a1b2c3d.js` } as const;
const textOf = async (answer: Promise<Response> | null) => (await answer)?.text();
const asPage = (url: string) => ({ ...page, mode: 'navigate' as const, url });

test('online, the newest page is shown, and the kept one is not replaced by it', async () => {
  const { ways, all } = await installed(() => Promise.resolve(new Response('newest')));
  expect(await textOf(answerFromShell(ways, asPage(page.url)))).toBe('newest');
  expect(all.get(cacheOf(shell))?.get(`${home}index.html`)).toBe(`kept ${home}index.html`);
});

test.each([
  ['there is no network', offline, never],
  [
    'the network does not answer',
    () => new Promise<Response>(() => undefined),
    Promise.resolve.bind(Promise),
  ],
  [
    'a gateway answers that the host is down',
    () => Promise.resolve(new Response('', { status: 502 })),
    never,
  ],
])('the kept page opens when %s', async (_why, fetch, patience) => {
  const { ways } = await installed(fetch, patience);
  for (const url of [page.url, home, `${home}index.html`]) {
    expect(await textOf(answerFromShell(ways, asPage(url)))).toBe(`kept ${home}index.html`);
  }
});

test('a file of the build comes from what is kept, also online', async () => {
  const { ways } = await installed(() => Promise.resolve(new Response('asked again')));
  expect(await textOf(answerFromShell(ways, script))).toBe(`kept ${script.url}`);
});

test.each([
  ['an answer of a door', { method: 'POST', mode: 'cors', url: `${home}call/resident` }],
  ['a door asked by address', { method: 'GET', mode: 'cors', url: `${home}call/resident` }],
  ['whether the host is well', { method: 'GET', mode: 'cors', url: `${home}healthz` }],
  ['the demo people', { method: 'GET', mode: 'cors', url: `${home}demo/personas` }],
  ['a file of another build', { method: 'GET', mode: 'no-cors', url: `${home}js/app.ffffffff.js` }],
  ['another address opened as a page', { method: 'GET', mode: 'navigate', url: `${home}healthz` }],
  [
    'another host',
    { method: 'GET', mode: 'no-cors', url: 'https://other.example/js/app.0a1b2c3d.js' },
  ],
] as const)('%s is never answered from here', async (_what, asked) => {
  const { ways } = await installed(offline);
  expect(answerFromShell(ways, asked)).toBeNull();
});

test('a build of which one file is missing is not kept', async () => {
  const caches = cachesFilledBy((address) =>
    Promise.resolve(new Response('', { status: address.includes('app') ? 404 : 200 })),
  );
  await expect(keepShell({ shell, home, caches })).rejects.toThrow('was not found');
});

test('a build names its hashed files only, and another page is another version', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'passbook-shell-'));
  for (const each of ['js', 'css']) mkdirSync(path.join(folder, each));
  const write = (name: string) => {
    writeFileSync(path.join(folder, name), name);
  };
  ['index.html', 'js/app.0a1b2c3d.js', 'css/9.0a1b2c3d.css', 'js/app.0a1b2c3d.js.br'].forEach(
    write,
  );
  write('js/app.0a1b2c3d.js.LICENSE.txt');
  const first = shellOf(folder);
  expect(first.files).toEqual(['css/9.0a1b2c3d.css', 'js/app.0a1b2c3d.js']);
  expect(shellOf(folder)).toEqual(first);
  writeFileSync(path.join(folder, 'index.html'), 'changed');
  expect(shellOf(folder).version).not.toBe(first.version);
  rmSync(folder, { recursive: true });
});
