import { useState } from 'react';
import { useRead, useWrite, visitor } from '../../client';
import { useKeepPicture } from '../../client/use-keep-picture';
import { location } from '../../device/location';
import type { TakenPicture } from '../../device/types';
import type { PublicAnswer, PublicAsked } from '../../client/visitor-answers';
import type { Kind } from './words';

export type Done = PublicAnswer<'reportLeak'>;
type At = { readonly lat: number; readonly lon: number };

/** A report as it is written: what, where, and only what one chose to add. */
export const useReport = (given: string | null) => {
  const [kind, setKind] = useState<Kind | null>(null);
  const [place, setPlace] = useState('');
  const [note, setNote] = useState('');
  const [code, setCode] = useState(given ?? '');
  const [district, setDistrict] = useState<string | null>(null);
  const [at, setAt] = useState<At | null>(null);
  const [isUnlocated, setUnlocated] = useState(false);
  const [picture, setPicture] = useState<TakenPicture | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const districts = useRead(['districts'], () => visitor.districts.query({}), {
    isOff: given !== null,
  });
  const keeping = useKeepPicture('report-picture', (text, requestId) =>
    visitor.keepPicture.mutate({ picture: text, requestId }),
  );
  const write = useWrite('report-leak', (input: PublicAsked<'reportLeak'>, requestId) =>
    visitor.reportLeak.mutate({ ...input, requestId }),
  );
  const hasCode = code.trim() !== '';
  const lacks: 'needKind' | 'needPlace' | 'needDistrict' | null =
    kind === null
      ? 'needKind'
      : place.trim().length < 2
        ? 'needPlace'
        : !hasCode && district === null
          ? 'needDistrict'
          : null;
  const locate = () => {
    setUnlocated(false);
    if (at !== null) {
      setAt(null);
      return;
    }
    location.now().then(setAt, () => {
      setUnlocated(true);
    });
  };
  const send = async (same?: 'join' | 'other') => {
    if (kind === null || lacks !== null) return;
    const kept = picture === null ? null : await keeping.keep(picture);
    if (kept === undefined) return;
    const sent = await write.run({
      kind,
      place: place.trim(),
      ...(note.trim() === '' ? {} : { note: note.trim() }),
      ...(hasCode ? { code: code.trim() } : { district: district ?? '' }),
      ...(at ?? {}),
      ...(kept === null ? {} : { picture: kept }),
      ...(same === undefined ? {} : { same }),
    });
    if (sent !== undefined) setDone(sent);
  };
  return {
    ...{ kind, place, note, code, district, at, isUnlocated, picture, done, districts, lacks },
    ...{ setKind, setPlace, setNote, setCode, setDistrict, setPicture, locate, send },
    isBusy: keeping.pending || write.pending,
    refusal: keeping.refusal ?? write.refusal,
    isLost: keeping.fault !== undefined || write.fault !== undefined,
    again: () => {
      setDone(null);
      setPlace('');
      setNote('');
      setPicture(null);
      setAt(null);
      write.reset();
    },
  };
};
export type Reporting = ReturnType<typeof useReport>;
