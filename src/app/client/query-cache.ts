import { QueryClient, type Query } from '@tanstack/react-query';
import type { PersistedClient, Persister } from '@tanstack/react-query-persist-client';
import { clock } from '../device/clock';
import { storage } from '../device/storage';
import { readFault } from './fault';

const key = 'answers';
const dayMs = 86_400_000;
/** WeChat keeps at most 1 MB under one key; beyond this the pages simply load again. */
const longestText = 900_000;
const writeAfterMs = 1_000;

const keepForMs = 7 * dayMs;
/** A new shape of answers must not meet old ones: raise it with the contract. */
const cacheVersion = '4';

const freshMs = 15_000;
/** The age at which an answer is asked for anew, where somebody else changes it: any. */
export const alwaysStale = -Infinity;

/** An answer of a time that is still to come was kept before the device's clock was put back. */
const staleAfter = ({ state }: Pick<Query, 'state'>): number =>
  state.dataUpdatedAt > clock.own().getTime() ? alwaysStale : freshMs;

/** A refusal comes as data; only a call without an answer is tried again, and only twice. */
const shouldRetry = (count: number, error: unknown) => count < 2 && readFault(error).isOffline;

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      gcTime: keepForMs,
      staleTime: staleAfter,
      retry: shouldRetry,
      retryDelay: 800,
      networkMode: 'always',
      refetchOnWindowFocus: false,
    },
    mutations: { retry: false, networkMode: 'always' },
  },
});

// What this very client wrote, under its own version; another version is thrown away when restored.
const readKept: (text: string) => PersistedClient = JSON.parse;

const parse = (text: string): PersistedClient | undefined => {
  try {
    return readKept(text);
  } catch {
    // Half-written when the phone was switched off: pages load again.
    storage.remove(key);
    return undefined;
  }
};

type Kept = PersistedClient['clientState']['queries'][number];

/** What was read stays kept when it could not be read again: the failure is of that visit only. */
const asRead = (query: Kept): Kept => ({
  ...query,
  state: { ...query.state, status: 'success', error: null },
});
const withoutFailures = (client: PersistedClient): PersistedClient => ({
  ...client,
  clientState: { ...client.clientState, queries: client.clientState.queries.map(asRead) },
});

let timer: ReturnType<typeof setTimeout> | undefined;

/** Keeps the last answers on this device, so that pages open without a network. */
export const persister: Persister = {
  persistClient: (client) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const text = JSON.stringify(withoutFailures(client));
      if (text.length <= longestText) storage.write(key, text);
    }, writeAfterMs);
  },
  restoreClient: () => {
    const text = storage.read(key);
    return text === null ? undefined : parse(text);
  },
  removeClient: () => {
    clearTimeout(timer);
    storage.remove(key);
  },
};

/** What its owner may take back is not kept on the phone of whoever looked it up. */
const notKept = 'checkStatement';

/** How answers are kept; a query that failed again is kept too, as long as it holds an answer. */
export const keeping = {
  persister,
  maxAge: keepForMs,
  buster: cacheVersion,
  dehydrateOptions: {
    shouldDehydrateQuery: ({ state, queryKey }: Pick<Query, 'state' | 'queryKey'>) =>
      state.data !== undefined && queryKey[0] !== notKept,
  },
};

/**
 * Forgets every answer on this device: when another person signs in, or this one leaves.
 * Pages that stay open below this one would go on showing what they hold, so they ask again: call
 * it once the session is the new one.
 */
export const forgetAnswers = (): void => {
  queryClient.getMutationCache().clear();
  queryClient.removeQueries({ type: 'inactive' });
  void queryClient.resetQueries();
  void persister.removeClient();
};
