import type { Refusal } from '@kernel/refusal';
import { useCallback, useRef, useState } from 'react';
import { office, type FaultSeen } from '../../client';
import { readFault } from '../../client/fault';
import type { Seen } from '../answers';
import type { Served } from '../../post/posts';

type Face = {
  readonly isReading: boolean;
  readonly refusal: Refusal | undefined;
  readonly fault: FaultSeen | undefined;
};
const calm: Face = { isReading: false, refusal: undefined, fault: undefined };

export type CodeReader = Face & {
  readonly read: (text: string) => void;
  readonly again: () => void;
  readonly reset: () => void;
};

/** Reads what was scanned or typed, one code at a time; nothing is used up by looking. */
export const useCodeReader = (post: Served, onSeen: (seen: Seen) => void): CodeReader => {
  const [face, setFace] = useState(calm);
  const isUnderWay = useRef(false);
  const last = useRef('');
  const told = useRef(onSeen);
  told.current = onSeen;

  const ask = useCallback(
    async (text: string) => {
      const code = text.trim();
      if (code === '' || isUnderWay.current) return;
      isUnderWay.current = true;
      last.current = code;
      setFace({ ...calm, isReading: true });
      try {
        const reply = await office.readCode.query({ office: post.office, code });
        setFace(reply.ok ? calm : { ...calm, refusal: reply.refusal });
        if (reply.ok) told.current(reply.value);
      } catch (cause) {
        setFace({ ...calm, fault: readFault(cause) });
      } finally {
        isUnderWay.current = false;
      }
    },
    [post.office],
  );
  const read = useCallback((text: string) => void ask(text), [ask]);
  const again = useCallback(() => void ask(last.current), [ask]);
  const reset = useCallback(() => {
    setFace(calm);
  }, []);
  return { ...face, read, again, reset };
};
