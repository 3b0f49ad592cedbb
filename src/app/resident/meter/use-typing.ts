import { useState } from 'react';
import { resident, useRead, useWrite } from '../../client';
import { useKeepPicture } from '../../client/use-keep-picture';
import type { TakenPicture } from '../../device/types';
import type { Answer, Asked } from '../reading/answers';
import { valueOf, type Meter } from './meter-words';

/** What is typed, what it would come to, and sending it. */
export const useTyping = (meter: Meter) => {
  const [text, setText] = useState('');
  const [replaced, setReplaced] = useState(false);
  const [picture, setPicture] = useState<TakenPicture | null>(null);
  const [isChecking, setChecking] = useState(false);
  const [told, setTold] = useState<Answer<'typeReading'> | null>(null);
  const value = valueOf(text);
  // Leading zeros are digits too; a longer number says that the register has more.
  const digits = Math.max(meter.digits, text.length);
  const asked: Asked<'typeReading'> = { value: value ?? 0, digits, replaced };
  const check = useRead(['checkReading', asked], () => resident.checkReading.query(asked), {
    isOff: !isChecking || value === null,
  });
  const write = useWrite('typeReading', (input: Asked<'typeReading'>, requestId) =>
    resident.typeReading.mutate({ ...input, requestId }),
  );
  const keeping = useKeepPicture('meter-picture', (kept, requestId) =>
    resident.keepClaimPicture.mutate({ picture: kept, requestId }),
  );
  const send = async () => {
    const kept = picture === null ? null : await keeping.keep(picture);
    if (kept === undefined) return;
    const done = await write.run({ ...asked, ...(kept === null ? {} : { picture: kept }) });
    if (done === undefined) return;
    setTold(done);
    setChecking(false);
    setText('');
    setPicture(null);
  };
  return {
    ...{ text, setText, replaced, setReplaced, value, told, check, picture, setPicture },
    isChecking,
    isSending: keeping.pending || write.pending,
    refusal: keeping.refusal ?? write.refusal,
    fault: keeping.fault ?? write.fault,
    ask: () => {
      keeping.reset();
      write.reset();
      setTold(null);
      setChecking(true);
    },
    back: () => {
      setChecking(false);
    },
    send: () => void send(),
  };
};
export type Typing = ReturnType<typeof useTyping>;
