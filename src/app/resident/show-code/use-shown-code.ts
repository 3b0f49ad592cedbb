import { useCallback, useEffect, useRef, useState } from 'react';
import { resident, useWrite } from '../../client';
import { forgetRequest } from '../../client/request-keeper';
import { useOnline } from '../../device/use-online';
import { isNearEnd, shownAt, type Kept } from './code-window';
import { owner, readKept, writeKept } from './kept-codes';
import { useNow } from '../../device/use-now';
import { clock } from '../../device/clock';

const intent = 'showCode';
const tickMs = 500;
const retryAfterMs = 15_000;

/**
 * The code to show. A fresh run is fetched on opening, because a kept one may have been used at the
 * desk; the kept one stands in when no answer comes, until its last window ends.
 */
export const useShownCode = () => {
  const now = useNow(tickMs);
  const isOnline = useOnline();
  const [kept, setKept] = useState<Kept | null>(null);
  const [isFirstOver, setFirstOver] = useState(false);
  const triedAt = useRef(0);
  const { run, pending, refusal, fault } = useWrite(intent, (_: object, requestId) =>
    resident.showCode.mutate({ requestId }),
  );

  const renew = useCallback(async () => {
    triedAt.current = clock.own().getTime();
    // An answer of an earlier try would bring codes of an earlier time: this one is a new request.
    forgetRequest(intent);
    const found = await run({});
    setFirstOver(true);
    if (found !== undefined) {
      const fresh = { run: found, owner: owner() };
      writeKept(fresh);
      setKept(fresh);
      return;
    }
    setKept((before) => before ?? readKept());
  }, [run]);

  useEffect(() => {
    if (isOnline) void renew();
    else {
      setKept(readKept());
      setFirstOver(true);
    }
  }, [isOnline, renew]);

  const isDue = kept !== null && isOnline && isNearEnd(kept, now);
  useEffect(() => {
    if (isDue && clock.own().getTime() - triedAt.current > retryAfterMs) void renew();
  }, [isDue, now, renew]);

  return {
    shown: kept === null ? null : shownAt(kept.run, now),
    run: kept?.run ?? null,
    isFirst: !isFirstOver,
    isOffline: !isOnline || fault?.isOffline === true,
    pending,
    refusal,
    fault,
    renew: () => void renew(),
  };
};

export type ShownCode = ReturnType<typeof useShownCode>;
