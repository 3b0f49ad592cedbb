import type { RequestId } from '@kernel/ids';
import type { Refusal } from '@kernel/refusal';
import type { Reply } from '@kernel/wire';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { readFault, type FaultSeen } from './fault';
import { forgetRequest, requestIdFor } from './request-keeper';

type Face = {
  readonly pending: boolean;
  readonly refusal: Refusal | undefined;
  readonly fault: FaultSeen | undefined;
};
const calm: Face = { pending: false, refusal: undefined, fault: undefined };

export type Writing<Input, Value> = Face & {
  /** Answers the value, or undefined after a refusal or a fault; never rejects. */
  readonly run: (input: Input) => Promise<Value | undefined>;
  readonly reset: () => void;
};

/**
 * Writes through a door, safely sent twice:
 * `useWrite('reserve', (input: { office; item }, requestId) => resident.reserve.mutate({ ...input, requestId }))`.
 * After a yes every answer kept on the device is fetched anew.
 */
export const useWrite = <Input, Value>(
  intent: string,
  send: (input: Input, requestId: RequestId) => Promise<Reply<Value>>,
): Writing<Input, Value> => {
  const [face, setFace] = useState(calm);
  const isUnderWay = useRef(false);
  const sender = useRef(send);
  sender.current = send;
  const cache = useQueryClient();

  const run = useCallback(
    async (input: Input) => {
      if (isUnderWay.current) return undefined;
      isUnderWay.current = true;
      setFace({ ...calm, pending: true });
      try {
        const requestId = await requestIdFor(intent, input);
        const reply = await sender.current(input, requestId);
        forgetRequest(intent);
        setFace(reply.ok ? calm : { ...calm, refusal: reply.refusal });
        if (reply.ok) void cache.invalidateQueries();
        return reply.ok ? reply.value : undefined;
      } catch (cause) {
        setFace({ ...calm, fault: readFault(cause) });
        return undefined;
      } finally {
        isUnderWay.current = false;
      }
    },
    [intent, cache],
  );
  const reset = useCallback(() => {
    setFace(calm);
  }, []);
  return { ...face, run, reset };
};
