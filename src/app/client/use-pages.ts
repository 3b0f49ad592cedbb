import type { Reply } from '@kernel/wire';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useDidShow } from '@tarojs/taro';
import type { Reading } from '.';
import { readFault } from './fault';
import { alwaysStale } from './query-cache';
import { useOnline } from '../device/use-online';
import { clock } from '../device/clock';

type Page<Item> = { readonly items: readonly Item[]; readonly next: string | null };
export type Pages<Item> = {
  readonly items: readonly Item[];
  /** Fetches the next page; null when this is all. */
  readonly more: (() => void) | null;
  readonly isMoreComing: boolean;
};

type PagesOptions = {
  readonly isOff?: boolean;
  /** Asks anew whenever it comes into sight: somebody else changes it while one waits. */
  readonly isAlwaysAsked?: boolean;
};

/** A list that is read page by page and shown as one; `first` is the first answer, with all it says. */
export const usePages = <Found extends Page<unknown>>(
  key: readonly unknown[],
  ask: (cursor: string | undefined) => Promise<Reply<Found>>,
  { isOff = false, isAlwaysAsked = false }: PagesOptions = {},
): Reading<Pages<Found['items'][number]> & { readonly first: Found }> => {
  const query = useInfiniteQuery({
    queryKey: [...key, 'pages'],
    queryFn: ({ pageParam }) => ask(pageParam === '' ? undefined : pageParam),
    initialPageParam: '',
    getNextPageParam: (last: Reply<Found>) => (last.ok ? last.value.next : null),
    enabled: !isOff,
    ...(isAlwaysAsked ? { staleTime: alwaysStale } : {}),
  });
  useDidShow(() => {
    if (!isOff && query.isStale && query.data !== undefined) void query.refetch();
  });
  const isOnline = useOnline();
  const replies = query.data?.pages ?? [];
  const refused = replies.find((reply) => !reply.ok);
  const [first] = replies;
  const items: Found['items'][number][] = replies.flatMap((reply) =>
    reply.ok ? reply.value.items : [],
  );
  return {
    value:
      first?.ok !== true || refused !== undefined
        ? undefined
        : {
            first: first.value,
            items,
            more: query.hasNextPage ? () => void query.fetchNextPage() : null,
            isMoreComing: query.isFetchingNextPage,
          },
    refusal: refused?.ok === false ? refused.refusal : undefined,
    fault: query.error === null ? undefined : readFault(query.error),
    isLoading: query.isLoading,
    isOld: (query.isError || !isOnline) && query.data !== undefined,
    readAt: query.dataUpdatedAt === 0 ? undefined : clock.rightly(query.dataUpdatedAt),
    again: () => void query.refetch(),
  };
};
