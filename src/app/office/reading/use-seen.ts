import { useEffect, useState } from 'react';
import type { Reading } from '../../client';
import type { Seen } from '../answers';
import type { Served } from '../../post/posts';
import { useCodeReader } from './use-code-reader';
import { clock } from '../../device/clock';

/** What a code shows, read once when the page opens; nothing of it stays on the device. */
export const useSeen = (post: Served, code: string): Reading<Seen> => {
  const [found, setFound] = useState<{ seen: Seen; at: Date } | null>(null);
  const reader = useCodeReader(post, (seen) => {
    setFound({ seen, at: clock.now() });
  });
  const { read } = reader;
  useEffect(() => {
    read(code);
  }, [read, code]);
  return {
    value: found?.seen,
    refusal: reader.refusal,
    fault: reader.fault,
    isLoading: reader.isReading,
    isOld: false,
    readAt: found?.at,
    again: reader.again,
  };
};
