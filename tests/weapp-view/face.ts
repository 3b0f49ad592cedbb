/** The faces a page shows when its doors are slow, broken, out of reach, or have nothing to tell. */
import type { BrowserContext, Route } from 'playwright-core';

/** `unreached` never had a network; `offline` loses it once everything stands. */
export const faces = ['loading', 'empty', 'broken', 'unreached', 'offline'] as const;
export type Face = (typeof faces)[number];

/** The call that brings what a page is for, and the lists of it that are bare on an empty page. */
export type Brings = { readonly call: string; readonly lists?: readonly string[] };

const requestId = 'rq_broken-000000000001';
export type Value = Readonly<Record<string, unknown>>;

const pathOf = (route: Route): string => {
  const asked: { path?: string } = route.request().postDataJSON();
  return asked.path ?? '';
};
export type Change = (found: Value) => Value;
const changed = async (route: Route, change: Change): Promise<void> => {
  const response = await route.fetch();
  const found: { ok?: boolean; value?: Value } = await response.json();
  const json = found.ok === true ? { ...found, value: change(found.value ?? {}) } : found;
  await route.fulfill({ response, json });
};
const without = (lists: readonly string[]) => (found: Value) => ({
  ...found,
  ...Object.fromEntries(lists.map((name) => [name, []])),
});

const answerAs: Readonly<
  Record<Exclude<Face, 'offline'>, (route: Route, brings: Brings) => Promise<void>>
> = {
  loading: () => Promise.resolve(),
  empty: (route, { lists = [] }) => changed(route, without(lists)),
  broken: (route) => route.fulfill({ json: { fault: { requestId } } }),
  unreached: (route) => route.abort('connectionrefused'),
};

/** From now on each of these calls is answered so. */
export const changeAnswers = (
  context: BrowserContext,
  changes: Readonly<Record<string, Change>>,
): Promise<unknown> =>
  context.route('**/call/**', (route) => {
    const change = changes[pathOf(route)];
    return change === undefined ? route.fallback() : changed(route, change);
  });

/** From now on this call is answered as the host answers it, but for what is changed. */
export const changeAnswer = (
  context: BrowserContext,
  call: string,
  change: Change,
): Promise<unknown> => changeAnswers(context, { [call]: change });

/** The first of these calls is answered so, the next ones never: work that stands still half way. */
export const answerOnce = (
  context: BrowserContext,
  call: string,
  value: Value,
): Promise<unknown> => {
  let isAnswered = false;
  return context.route('**/call/**', (route) => {
    if (pathOf(route) !== call) return route.fallback();
    if (isAnswered) return Promise.resolve();
    isAnswered = true;
    return route.fulfill({ json: { ok: true, value } });
  });
};

/** From now on the page's own call is answered so; every other call is answered as ever. */
export const putFace = (context: BrowserContext, face: Exclude<Face, 'offline'>, brings: Brings) =>
  context.route('**/call/**', (route) =>
    pathOf(route) === brings.call ? answerAs[face](route, brings) : route.fallback(),
  );
