import { useEffect } from 'react';
import type { Served } from '../../post/posts';
import { renewList } from './keep-list';

const everyMs = 600_000;

/** Keeps the block list of this device young while a desk is open and online; says nothing of it. */
export const useBlockList = ({ office }: Pick<Served, 'office'>, isLive: boolean): void => {
  useEffect(() => {
    if (!isLive) return undefined;
    const renew = () => {
      renewList({ office }).catch(() => {
        // No answer, or no room on the device: a check tells of the list's age, or that there is none.
      });
    };
    renew();
    const timer = setInterval(renew, everyMs);
    return () => {
      clearInterval(timer);
    };
  }, [office, isLive]);
};
