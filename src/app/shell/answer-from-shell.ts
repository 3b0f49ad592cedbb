/**
 * What a browser needs to open the app without a network, and how a request for it is answered.
 *
 * 1. `index.html` comes from the network when there is one: whoever is online sees the newest pages.
 * 2. A file with a hash in its name never changes, so the kept one is the right one.
 * 3. Nothing else is answered or kept: an answer of a door is personal and lives with its page.
 * 4. A shell is kept whole or not at all; its page and its files are of one build.
 */
export type Shell = {
  /** Names the build, and with it the cache. */
  readonly version: string;
  /** The files with a hash in their name, relative to the page. */
  readonly files: readonly string[];
};
type Kept = { open(name: string): Promise<Pick<Cache, 'add' | 'addAll' | 'match'>> };
type Asked = Pick<Request, 'method' | 'mode' | 'url'>;
export type Ways = {
  readonly shell: Shell;
  /** The folder that the pages are served from, with its slash. */
  readonly home: string;
  readonly caches: Kept;
  readonly fetch: (address: string, init?: RequestInit) => Promise<Response>;
  /** Resolves when the network has had its time. */
  readonly patience: () => Promise<void>;
};

export const cachePrefix = 'shell-';
export const cacheOf = ({ version }: Shell): string => `${cachePrefix}${version}`;
const pageName = 'index.html';

/** Keeps a whole shell. `reload` asks the host for the page anew; hashed files may come from the browser. */
export const keepShell = async ({
  shell,
  home,
  caches,
}: Pick<Ways, 'shell' | 'home' | 'caches'>) => {
  const cache = await caches.open(cacheOf(shell));
  await cache.add(new Request(`${home}${pageName}`, { cache: 'reload' }));
  await cache.addAll(shell.files.map((file) => `${home}${file}`));
};

const keptAt = async ({ shell, caches }: Ways, address: string): Promise<Response | undefined> =>
  (await caches.open(cacheOf(shell))).match(address);

/** The page of now; the kept one when there is no network, or one that does not answer. */
const answerPage = async (ways: Ways, address: string): Promise<Response> => {
  const kept = await keptAt(ways, `${ways.home}${pageName}`);
  const asked = ways.fetch(address);
  if (kept === undefined) return asked;
  const reached = asked.then(
    (found) => (found.status < 500 ? found : kept),
    () => kept,
  );
  return Promise.race([reached, ways.patience().then(() => kept)]);
};

const answerFile = async (ways: Ways, address: string): Promise<Response> =>
  (await keptAt(ways, address)) ?? ways.fetch(address);

/** The answer to a request of a page; null where the browser should ask by itself. */
export const answerFromShell = (ways: Ways, asked: Asked): Promise<Response> | null => {
  if (asked.method !== 'GET' || !asked.url.startsWith(ways.home)) return null;
  const [name = ''] = asked.url.slice(ways.home.length).split(/[?#]/);
  if (asked.mode === 'navigate') {
    return name === '' || name === pageName ? answerPage(ways, asked.url) : null;
  }
  return ways.shell.files.includes(name) ? answerFile(ways, asked.url) : null;
};
