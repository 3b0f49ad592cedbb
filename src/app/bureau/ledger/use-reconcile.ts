import { useEffect, useRef, useState } from 'react';
import { bureau, useWrite } from '../../client';
import type { Served } from '../../post/posts';
import type { Answer, Asked } from '../answers';

type Stand = Answer<'reconcile'>;

/** Checks all books, call after call, as long as the page is open; another officer or the night goes on. */
export const useReconcile = (post: Served) => {
  const [under, setUnder] = useState<Stand['under']>(null);
  const isShown = useRef(true);
  useEffect(
    () => () => {
      isShown.current = false;
    },
    [],
  );
  const writing = useWrite('reconcile', (input: Asked<'reconcile'>, requestId) =>
    bureau.reconcile.mutate({ ...input, office: post.office, requestId }),
  );
  const run = async () => {
    for (let begin = true; isShown.current; begin = false) {
      const stand = await writing.run({ begin });
      setUnder(stand?.under ?? null);
      if (stand === undefined || stand.under === null) return;
    }
  };
  return { ...writing, under, start: () => void run() };
};
