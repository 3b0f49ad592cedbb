import type { RequestId } from '@kernel/ids';
import { useState } from 'react';
import { resident, useRead, useWrite } from '../../client';
import { useKeepPicture } from '../../client/use-keep-picture';
import { useLabel } from '../../components/label-part';
import type { TakenPicture } from '../../device/types';
import { useOnline } from '../../device/use-online';
import type { Answer, Asked } from '../reading/answers';

export type PhotoAct = Answer<'photoActs'>['items'][number];
export type PhotoFixture = PhotoAct['fixtures'][number];
type Code = Answer<'askClaimCode'>;

/** Asking for digits, sending up to two pictures, and the claim that they belong to. */
const useSending = () => {
  const asking = useWrite('ask-claim-code', (input: Asked<'askClaimCode'>, requestId) =>
    resident.askClaimCode.mutate({ ...input, requestId }),
  );
  const keep = (picture: string, requestId: RequestId) =>
    resident.keepClaimPicture.mutate({ picture, requestId });
  const keeping = useKeepPicture('claim-picture', keep);
  const keepingSecond = useKeepPicture('claim-picture-second', keep);
  const sending = useWrite('send-claim', (input: Asked<'sendClaim'>, requestId) =>
    resident.sendClaim.mutate({ ...input, requestId }),
  );
  const writes = [asking, keeping, keepingSecond, sending];
  return {
    ask: asking.run,
    send: async ({ code, note, picture, second, label }: Sent) => {
      const first = await keeping.keep(picture);
      if (first === undefined) return undefined;
      const other = second === null ? null : await keepingSecond.keep(second);
      if (other === undefined) return undefined;
      const pictures = other === null ? [first] : [first, other];
      const noted = note.trim() === '' ? {} : { note: note.trim() };
      const labelled = label === undefined ? {} : { label };
      return sending.run({ code, pictures, ...noted, ...labelled });
    },
    isBusy: writes.some(({ pending }) => pending),
    refusal: writes.find(({ refusal }) => refusal !== undefined)?.refusal,
    fault: writes.find(({ fault }) => fault !== undefined)?.fault,
    reset: () => {
      writes.forEach(({ reset }) => {
        reset();
      });
    },
  };
};
type Sent = {
  readonly code: Code['code'];
  readonly note: string;
  readonly picture: TakenPicture;
  readonly second: TakenPicture | null;
  readonly label: Asked<'sendClaim'>['label'];
};

/** What was done and to which fixture; one fixture needs no choosing. */
const useChosen = (acts: readonly PhotoAct[], given: string | null) => {
  const [rule, setRule] = useState<string | null>(given);
  const [fixture, setFixture] = useState<PhotoFixture['id'] | null>(null);
  const act = acts.find(({ id }) => id === rule) ?? null;
  const open = act?.fixtures.filter(({ isClaimed }) => !isClaimed) ?? [];
  const only = open.length === 1 ? (open[0]?.id ?? null) : null;
  const chosen = act?.perFixture === true ? (fixture ?? only) : null;
  return { rule, setRule, setFixture, act, open, chosen };
};

/** What was done, to which fixture, the digits for it, the picture, and the sending. */
export const usePhotoClaim = (given: string | null) => {
  const reading = useRead(['photo-acts'], () => resident.photoActs.query({}), {
    isAlwaysAsked: true,
  });
  const { rule, setRule, setFixture, ...what } = useChosen(reading.value?.items ?? [], given);
  const { act, chosen } = what;
  const [asked, setAsked] = useState<Code | null>(null);
  const [picture, setPicture] = useState<TakenPicture | null>(null);
  const [second, setSecond] = useState<TakenPicture | null>(null);
  const [note, setNote] = useState('');
  const [done, setDone] = useState<Answer<'sendClaim'> | null>(null);
  const kind = act?.fixtures.find(({ id }) => id === chosen)?.kind ?? null;
  const label = useLabel(act?.labelGrade ?? null, kind);
  const { ask, send, reset, ...writing } = useSending();
  const held = reading.value?.codes.find((each) => each.rule === rule && each.fixture === chosen);
  const code = asked ?? held ?? null;

  const choose = (wanted: string | null) => {
    reset();
    setAsked(null);
    setPicture(null);
    setSecond(null);
    setFixture(null);
    label.setModel('');
    label.setYear(null);
    label.setScan(null);
    setRule(wanted);
  };
  const askCode = async () => {
    if (act === null) return;
    reset();
    setPicture(null);
    setSecond(null);
    const answer = await ask({ rule: act.id, ...(chosen === null ? {} : { fixture: chosen }) });
    if (answer !== undefined) setAsked(answer);
  };
  const submit = async () => {
    if (code === null || picture === null) return;
    const answer = await send({ code: code.code, note, picture, second, label: label.sent() });
    if (answer !== undefined) setDone(answer);
  };
  return {
    ...{ reading, ...what, ...writing, code, picture, second, note, done, label },
    ...{ choose, setFixture, setPicture, setSecond, setNote },
    isOnline: useOnline(),
    ask: () => void askCode(),
    submit: () => void submit(),
    again: () => {
      setDone(null);
      setNote('');
      choose(null);
    },
  };
};
export type PhotoClaiming = ReturnType<typeof usePhotoClaim>;
