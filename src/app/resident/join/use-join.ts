import { parseScanCode } from '@kernel/scan-code';
import { useState } from 'react';
import { resident, useWrite } from '../../client';
import type { Answer, Asked } from '../reading/answers';

const shape = /^\d{8}$/;

/** The eight digits in what was typed or scanned, without spaces. */
export const inviteDigits = (text: string): string => {
  const read = parseScanCode(text);
  return (read?.kind === 'join' ? read.body : text).replace(/[\s-]/g, '');
};

export const useJoin = (given: string) => {
  const [code, setCode] = useState(() => inviteDigits(given));
  const [joined, setJoined] = useState<Answer<'joinHousehold'> | null>(null);
  const { run, pending, refusal, fault, reset } = useWrite(
    'joinHousehold',
    (input: Asked<'joinHousehold'>, requestId) =>
      resident.joinHousehold.mutate({ ...input, requestId }),
  );
  const digits = inviteDigits(code);
  const isReady = shape.test(digits);
  const send = async () => {
    if (!isReady) return;
    const found = await run({ code: digits });
    if (found !== undefined) setJoined(found);
  };
  return {
    code,
    joined,
    pending,
    refusal,
    fault,
    isReady,
    type: (text: string) => {
      reset();
      setCode(text);
    },
    send: () => void send(),
  };
};
