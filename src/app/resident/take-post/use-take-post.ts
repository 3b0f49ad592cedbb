import { useState } from 'react';
import { resident, useWrite } from '../../client';
import type { Answer, Asked } from '../reading/answers';

/** Twelve digits that were told, and the post they stand for. */
export const useTakePost = () => {
  const [code, setCode] = useState('');
  const [taken, setTaken] = useState<Answer<'takePost'> | null>(null);
  const { run, pending, refusal, fault, reset } = useWrite(
    'takePost',
    (input: Asked<'takePost'>, requestId) => resident.takePost.mutate({ ...input, requestId }),
  );
  const digits = code.replace(/[\s-]/g, '');
  const isReady = /^\d{12}$/.test(digits);
  const send = async () => {
    if (!isReady) return;
    const found = await run({ code: digits });
    if (found !== undefined) setTaken(found);
  };
  return {
    code,
    taken,
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
