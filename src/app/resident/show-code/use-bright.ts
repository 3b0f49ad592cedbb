import { useDidHide, useDidShow } from '@tarojs/taro';
import { useCallback, useEffect, useRef } from 'react';
import { brightness } from '../../device/brightness';
import type { Stop } from '../../device/types';

/** Bright while the page is seen, and as it was afterwards. */
export const useBright = (): void => {
  const stop = useRef<Stop | null>(null);
  const lower = useCallback(() => {
    stop.current?.();
    stop.current = null;
  }, []);
  const raise = useCallback(() => {
    if (!brightness.canRaise || stop.current !== null) return;
    brightness.raise().then(
      (found) => {
        stop.current = found;
      },
      // A phone that does not allow it shows the code all the same.
      () => undefined,
    );
  }, []);
  useDidShow(raise);
  useDidHide(lower);
  useEffect(() => lower, [lower]);
};
