import type { ClaimId } from '@kernel/ids';
import { isId } from '@kernel/ids';
import { useState } from 'react';
import { resident, useRead, useWrite } from '../../client';
import { useKeepPicture } from '../../client/use-keep-picture';
import type { TakenPicture } from '../../device/types';
import type { Answer, Asked } from '../reading/answers';

export type ClaimSeen = Answer<'claim'>;

export const useClaim = (id: string) =>
  useRead(
    ['claim', id],
    () => {
      if (!isId('claim', id)) throw new Error('not the id of a claim');
      return resident.claim.query({ claim: id });
    },
    { isAlwaysAsked: true },
  );

/** Answering what the office asked: in words, with another picture under new digits if wanted. */
export const useAnswer = (claim: ClaimId, held: ClaimSeen['code']) => {
  const [asked, setAsked] = useState(held);
  const [picture, setPicture] = useState<TakenPicture | null>(null);
  const [words, setWords] = useState('');
  const code = asked ?? held;
  const asking = useWrite('ask-answer-code', (input: Asked<'askAnswerCode'>, requestId) =>
    resident.askAnswerCode.mutate({ ...input, requestId }),
  );
  const keeping = useKeepPicture('answer-picture', (text, requestId) =>
    resident.keepClaimPicture.mutate({ picture: text, requestId }),
  );
  const answering = useWrite('answer-claim', (input: Asked<'answerClaim'>, requestId) =>
    resident.answerClaim.mutate({ ...input, requestId }),
  );
  const writes = [asking, keeping, answering];
  const ask = async () => {
    writes.forEach(({ reset }) => {
      reset();
    });
    setPicture(null);
    const given = await asking.run({ claim });
    if (given !== undefined) setAsked(given);
  };
  const send = async () => {
    const answer = words.trim();
    if (picture === null || code === null) {
      await answering.run({ claim, answer });
      return;
    }
    const kept = await keeping.keep(picture);
    if (kept === undefined) return;
    await answering.run({ claim, answer, code: code.code, picture: kept });
  };
  return {
    ...{ code, picture, words, setPicture, setWords },
    isBusy: writes.some(({ pending }) => pending),
    refusal: writes.find(({ refusal }) => refusal !== undefined)?.refusal,
    fault: writes.find(({ fault }) => fault !== undefined)?.fault,
    ask: () => void ask(),
    send: () => void send(),
  };
};

export const useTakeBack = () =>
  useWrite('take-back-claim', (input: Asked<'takeBackClaim'>, requestId) =>
    resident.takeBackClaim.mutate({ ...input, requestId }),
  );
