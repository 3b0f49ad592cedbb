import type { Refusal } from '@kernel/refusal';
import type { Reply } from '@kernel/wire';
import { useQuery } from '@tanstack/react-query';
import { useDidShow } from '@tarojs/taro';
import { useOnline } from '../device/use-online';
import { readFault, type FaultSeen } from './fault';
import { alwaysStale } from './query-cache';
import { clock } from '../device/clock';

/** What a page has of an answer. `readAt` is when the shown value was fetched. */
export type Reading<Value> = {
  readonly value: Value | undefined;
  readonly refusal: Refusal | undefined;
  readonly fault: FaultSeen | undefined;
  readonly isLoading: boolean;
  /** The value is from before, and cannot be fetched again. */
  readonly isOld: boolean;
  readonly readAt: Date | undefined;
  readonly again: () => void;
};

export type ReadOptions = {
  readonly isOff?: boolean;
  /** Fetches again at this pace while the page is open. */
  readonly everyMs?: number;
  /** Asks anew whenever it comes into sight: somebody else changes it while one waits. */
  readonly isAlwaysAsked?: boolean;
};

/**
 * Reads through a door: `useRead(['home'], () => resident.home.query({}))`.
 * The key names the procedure and its input; the answer is kept on the device under it.
 */
export const useRead = <Value>(
  key: readonly unknown[],
  ask: () => Promise<Reply<Value>>,
  { isOff = false, everyMs, isAlwaysAsked = false }: ReadOptions = {},
): Reading<Value> => {
  const query = useQuery<Reply<Value>>({
    queryKey: key,
    queryFn: ask,
    enabled: !isOff,
    refetchInterval: everyMs ?? false,
    ...(isAlwaysAsked ? { staleTime: alwaysStale } : {}),
  });
  const isOnline = useOnline();
  useDidShow(() => {
    if (!isOff && query.isStale && query.data !== undefined) void query.refetch();
  });
  const reply = query.data;
  return {
    value: reply?.ok === true ? reply.value : undefined,
    refusal: reply?.ok === false ? reply.refusal : undefined,
    fault: query.error === null ? undefined : readFault(query.error),
    isLoading: query.isLoading,
    isOld: (query.isError || !isOnline) && reply !== undefined,
    readAt: query.dataUpdatedAt === 0 ? undefined : clock.rightly(query.dataUpdatedAt),
    again: () => void query.refetch(),
  };
};
