import { useEffect, useState } from 'react';
import { useRead, visitor } from '../../client';
import type { Kind } from '../../client/visitor-answers';
import type { District } from './district-choice';

const waitMs = 400;

/** A text once the finger has rested. */
const useRested = (text: string): string => {
  const [rested, setRested] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => {
      setRested(text.trim());
    }, waitMs);
    return () => {
      clearTimeout(timer);
    };
  }, [text]);
  return rested;
};

export type ListAsked = {
  readonly kind: Kind['id'];
  readonly district?: string;
  readonly text?: string;
};

/** What the page of listings asks and shows; 小区 is the kind one comes for most. */
export const useBenchmarks = () => {
  const [kind, setKind] = useState<Kind['id']>('community');
  const [district, setDistrict] = useState<District | null>(null);
  const [text, setText] = useState('');
  const rested = useRested(text);
  const asked: ListAsked = {
    kind,
    ...(district === null ? {} : { district: district.code }),
    ...(rested === '' ? {} : { text: rested }),
  };
  const kinds = useRead(['benchmarkKinds'], () => visitor.benchmarkKinds.query({}));
  const list = useRead(['benchmarks', asked], () => visitor.benchmarks.query(asked));
  const clear = () => {
    setDistrict(null);
    setText('');
  };
  const isFiltered = district !== null || rested !== '';
  return {
    kind,
    setKind,
    district,
    setDistrict,
    text,
    setText,
    asked,
    kinds,
    list,
    clear,
    isFiltered,
  };
};
