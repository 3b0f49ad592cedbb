import type { Reading } from '../client';
import { useOnline } from '../device/use-online';

export type Live = {
  /** What is shown is of now and a write can reach the books. */
  readonly isLive: boolean;
  readonly readAt: Date | undefined;
  /** For the strip of the page; undefined while what is shown is of now. */
  readonly oldSince: Date | undefined;
};

/** There is no queue of writes: without a connection nothing is posted and nothing handed over. */
export const useLive = (reading?: Pick<Reading<unknown>, 'isOld' | 'readAt'>): Live => {
  const isOnline = useOnline();
  const isLive = isOnline && reading?.isOld !== true;
  const readAt = reading?.readAt;
  return { isLive, readAt, oldSince: isLive ? undefined : readAt };
};
