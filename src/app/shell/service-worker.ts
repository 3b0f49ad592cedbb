/** The service worker of the pages in a browser; `config/build-shell.ts` writes `shell` into it. */
import {
  answerFromShell,
  cacheOf,
  cachePrefix,
  keepShell,
  type Shell,
  type Ways,
} from './answer-from-shell';

type Lasting = Event & { waitUntil(work: Promise<unknown>): void };
type Asking = Event & { readonly request: Request; respondWith(answer: Promise<Response>): void };
type Worker = {
  readonly registration: { readonly scope: string };
  readonly clients: { claim(): Promise<void> };
  addEventListener(name: 'install' | 'activate', heard: (event: Lasting) => void): void;
  addEventListener(name: 'fetch', heard: (event: Asking) => void): void;
};

declare const self: Worker;
declare const shell: Shell;

const patienceMs = 4_000;
const ways: Ways = {
  shell,
  home: self.registration.scope,
  caches,
  fetch: (address, init) => fetch(address, init),
  patience: () => new Promise((resolve) => setTimeout(resolve, patienceMs)),
};

const forgetOldShells = async () => {
  const names = (await caches.keys()).filter((name) => name.startsWith(cachePrefix));
  const old = names.filter((name) => name !== cacheOf(shell));
  await Promise.all(old.map((name) => caches.delete(name)));
};

// A new worker waits until the pages of the old one are closed: they may still ask for its files.
self.addEventListener('install', (event) => {
  event.waitUntil(keepShell(ways));
});
self.addEventListener('activate', (event) => {
  event.waitUntil(forgetOldShells().then(() => self.clients.claim()));
});
self.addEventListener('fetch', (event) => {
  const answer = answerFromShell(ways, event.request);
  if (answer !== null) event.respondWith(answer);
});
