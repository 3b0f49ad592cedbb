import type { Refusal } from '@kernel/refusal';
import { useCallback, useRef, useState } from 'react';
import { resident, useWrite, visitor, type FaultSeen } from '../../client';
import { readFault } from '../../client/fault';
import { replacePage } from '../../device/navigate';
import type { PublicAnswer } from '../../client/visitor-answers';
import type { Answer } from '../reading/answers';
import { routeOf } from './scan-route';

export type Result =
  | { readonly kind: 'claimed'; readonly claim: Answer<'scan'> }
  | { readonly kind: 'checked'; readonly page: PublicAnswer<'checkPage'> }
  | { readonly kind: 'desk'; readonly words: string }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'faulted'; readonly fault: FaultSeen };

const check = async (code: string): Promise<Result> => {
  const page = await visitor.checkPage.query({ code });
  return page.ok
    ? { kind: 'checked', page: page.value }
    : { kind: 'refused', refusal: page.refusal };
};

/** A check code may happen to be all digits, and then looks like a passbook code. */
const checkDigits = async ({ kind, target }: Answer<'readScan'>): Promise<Result | null> => {
  if (kind !== 'passbook') return null;
  const page = await visitor.checkPage.query({ code: target });
  return page.ok && page.value.found ? { kind: 'checked', page: page.value } : null;
};

/** What a code turns out to be, and what came of it; a refused or unanswered claim is in `claim`. */
const useFollow = (setResult: (result: Result | null) => void) => {
  const claim = useWrite('scan', (input: { readonly code: string }, requestId) =>
    resident.scan.mutate({ ...input, requestId }),
  );
  const { run } = claim;

  const follow = useCallback(
    async (code: string) => {
      const found = await resident.readScan.query({ code });
      if (!found.ok) {
        setResult({ kind: 'refused', refusal: found.refusal });
        return;
      }
      const route = routeOf(found.value);
      switch (route.to) {
        case 'claim': {
          const claimed = await run({ code });
          if (claimed !== undefined) setResult({ kind: 'claimed', claim: claimed });
          return;
        }
        case 'page':
          replacePage(route.page, route.params);
          return;
        case 'check':
          setResult(await check(route.code));
          return;
        case 'desk':
          setResult((await checkDigits(found.value)) ?? { kind: 'desk', words: route.words });
      }
    },
    [run, setResult],
  );
  return { claim, follow };
};

/** Reads a code, says what it is, and claims it when it stands for an act. One code at a time. */
export const useScan = () => {
  const [result, setResult] = useState<Result | null>(null);
  const [isReading, setReading] = useState(false);
  const last = useRef('');
  const busy = useRef(false);
  const { claim, follow } = useFollow(setResult);
  const read = useCallback(
    async (text: string) => {
      const code = text.trim();
      if (code === '' || busy.current) return;
      busy.current = true;
      last.current = code;
      setReading(true);
      try {
        await follow(code);
      } catch (cause) {
        setResult({ kind: 'faulted', fault: readFault(cause) });
      } finally {
        busy.current = false;
        setReading(false);
      }
    },
    [follow],
  );

  const { refusal, fault, reset } = claim;
  const again = useCallback(() => {
    reset();
    setResult(null);
  }, [reset]);
  return {
    result: result ?? refused(refusal) ?? faulted(fault),
    isReading,
    read: (text: string) => void read(text),
    retry: () => {
      again();
      void read(last.current);
    },
    again,
  };
};

const refused = (refusal: Refusal | undefined): Result | null =>
  refusal === undefined ? null : { kind: 'refused', refusal };
const faulted = (fault: FaultSeen | undefined): Result | null =>
  fault === undefined ? null : { kind: 'faulted', fault };
