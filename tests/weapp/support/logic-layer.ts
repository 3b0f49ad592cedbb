/**
 * Runs files of dist/weapp as WeChat's logic layer does: one scope, no browser.
 * Every name below is hidden, so that a file which leans on one of them fails here and not on a phone.
 */
const hidden = [
  'window',
  'document',
  'navigator',
  'location',
  'localStorage',
  'sessionStorage',
  'fetch',
  'crypto',
  'URL',
  'URLSearchParams',
  'TextEncoder',
  'TextDecoder',
  'btoa',
  'atob',
  'structuredClone',
  'AbortController',
  'AbortSignal',
  'Event',
  'EventTarget',
  'XMLHttpRequest',
  'self',
  'process',
  'Buffer',
] as const;

export type LogicLayer = { run(file: string): unknown };

type Scope = Readonly<Record<string, unknown>>;

const beside = (file: string, name: string) => new URL(name, `file://${file}`).pathname;

/**
 * `scope` holds what WeChat gives: wx, App, Page, Component, getApp, getCurrentPages; `read` answers
 * what a file holds.
 */
export const makeLogicLayer = (scope: Scope, read: (file: string) => string): LogicLayer => {
  const loaded = new Map<string, { exports: unknown }>();
  const names = ['module', 'exports', 'require', 'global', ...hidden, ...Object.keys(scope)];
  const global: Record<string, unknown> = { ...scope };

  const run = (file: string): unknown => {
    const place = file.endsWith('.js') ? file : `${file}.js`;
    const known = loaded.get(place);
    if (known !== undefined) return known.exports;
    const module = { exports: {} };
    loaded.set(place, module);
    const need = (name: string) => run(beside(place, name));
    const given = [module, module.exports, need, global];
    const values = [...given, ...hidden.map(() => undefined), ...Object.values(scope)];
    // eslint-disable-next-line @typescript-eslint/no-implied-eval -- a scope of our own is the point
    const body = new Function(...names, `${read(place)}\n//# sourceURL=${place}`);
    Reflect.apply(body, undefined, values);
    return module.exports;
  };
  return { run };
};
