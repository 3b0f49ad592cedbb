/** The faces a page shows when its doors are slow, broken, out of reach, or have nothing to tell. */
import type { BrowserContext, Route } from 'playwright-core';

/** `unreached` never had a network; `offline` loses it once everything stands. */
export const faces = ['loading', 'empty', 'broken', 'unreached', 'offline'] as const;
export type Face = (typeof faces)[number];

/** The call that brings what a page is for, and the lists of it that are bare on an empty page. */
export type Brings = { readonly call: string; readonly lists?: readonly string[] };

const requestId = 'rq_broken-000000000001';
type Value = Readonly<Record<string, unknown>>;

const pathOf = (route: Route): string => {
  const asked: { path?: string } = route.request().postDataJSON();
  return asked.path ?? '';
};
/** From now on this call is answered as the host answers it, but for what is changed. */
export const changeAnswer = (
  context: BrowserContext,
  call: string,
  change: (value: Value) => Value,
): Promise<unknown> =>
  context.route('**/call/**', async (route) => {
    if (pathOf(route) !== call) return route.fallback();
    const response = await route.fetch();
    const found: { ok?: boolean; value?: Value } = await response.json();
    const json = found.ok === true ? { ...found, value: change(found.value ?? {}) } : found;
    return route.fulfill({ response, json });
  });

const emptied = async (route: Route, lists: readonly string[]): Promise<void> => {
  const response = await route.fetch();
  const found: { ok?: boolean; value?: Value } = await response.json();
  const value = { ...found.value, ...Object.fromEntries(lists.map((name) => [name, []])) };
  await route.fulfill({ response, json: found.ok === true ? { ...found, value } : found });
};

const answerAs: Readonly<
  Record<Exclude<Face, 'offline'>, (route: Route, brings: Brings) => Promise<void>>
> = {
  loading: () => Promise.resolve(),
  empty: (route, { lists = [] }) => emptied(route, lists),
  broken: (route) => route.fulfill({ json: { fault: { requestId } } }),
  unreached: (route) => route.abort('connectionrefused'),
};

/** From now on the page's own call is answered so; every other call is answered as ever. */
export const putFace = (context: BrowserContext, face: Exclude<Face, 'offline'>, brings: Brings) =>
  context.route('**/call/**', (route) =>
    pathOf(route) === brings.call ? answerAs[face](route, brings) : route.fallback(),
  );
