import type { Reading } from '../../client';
import { useOnline } from '../../device/use-online';

/** When what is shown was fetched, if it cannot be fetched again: for the strip of the page. */
export const useOldSince = ({ isOld, readAt }: Reading<unknown>): Date | undefined => {
  const isOnline = useOnline();
  return isOld || !isOnline ? readAt : undefined;
};
