import { useState } from 'react';
import { forgetAnswers, resident, useWrite } from '../../client';
import { readFault, type FaultSeen } from '../../client/fault';
import { session } from '../../client/session';
import { files } from '../../device/files';
import { openTab } from '../../device/navigate';
import type { Asked } from '../reading/answers';
import { forgetKept } from '../show-code/kept-codes';
import type { Refusal } from '@kernel/refusal';

export const useSetCalled = () =>
  useWrite('setCalled', (input: Asked<'setCalled'>, requestId) =>
    resident.setCalled.mutate({ ...input, requestId }),
  );

/** Takes the consent back: what is kept on this phone goes too. */
export const useWithdraw = () => {
  const write = useWrite('withdrawConsent', (input: Asked<'withdrawConsent'>, requestId) =>
    resident.withdrawConsent.mutate({ ...input, requestId }),
  );
  const withdraw = async () => {
    const found = await write.run({ document: 'privacy' });
    if (found === undefined) return;
    forgetKept();
    forgetAnswers();
    openTab('home');
  };
  return { ...write, withdraw: () => void withdraw() };
};

/** Forgets the person on the server, and everything of theirs on this phone. */
export const useErase = () => {
  const write = useWrite('eraseMe', (input: Asked<'eraseMe'>, requestId) =>
    resident.eraseMe.mutate({ ...input, requestId }),
  );
  const erase = async (confirm: string) => {
    const found = await write.run({ confirm });
    if (found === undefined) return;
    forgetKept();
    session.end();
    forgetAnswers();
    openTab('home');
  };
  return { ...write, erase: (confirm: string) => void erase(confirm) };
};

type ExportFace = {
  readonly pending: boolean;
  readonly savedName: string | null;
  readonly refusal: Refusal | undefined;
  readonly fault: FaultSeen | undefined;
};
const calm: ExportFace = { pending: false, savedName: null, refusal: undefined, fault: undefined };

/** All that is kept of the caller, as a file of their own. */
export const useExport = () => {
  const [face, setFace] = useState(calm);
  const save = async () => {
    const reply = await resident.exportMine.query({});
    if (!reply.ok) {
      setFace({ ...calm, refusal: reply.refusal });
      return;
    }
    const name = `节水存折-我的资料-${reply.value.madeAt.slice(0, 10)}.txt`;
    const content = JSON.stringify(reply.value, null, 2);
    await files.save({ name, content, isBase64: false, mime: 'text/plain;charset=utf-8' });
    setFace({ ...calm, savedName: name });
  };
  const run = () => {
    if (face.pending) return;
    setFace({ ...calm, pending: true });
    save().catch((cause: unknown) => {
      setFace({ ...calm, fault: readFault(cause) });
    });
  };
  return { ...face, run };
};
