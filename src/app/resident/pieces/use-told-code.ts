import { useState } from 'react';
import type { Writing } from '../../client';

type Told<Answer> = {
  readonly given?: string;
  readonly length: number;
  /** What is sent of what was typed. */
  readonly digitsOf: (text: string) => string;
  readonly write: Writing<{ readonly code: string }, Answer>;
};

/** Told codes are written in groups. */
export const withoutBlanks = (text: string): string => text.replace(/[\s-]/g, '');

/** Digits that somebody was told: typed, sent once they are all there, and what they opened. */
export const useToldCode = <Answer>({ given = '', length, digitsOf, write }: Told<Answer>) => {
  const { run, pending, refusal, fault, reset } = write;
  const [code, setCode] = useState(() => digitsOf(given));
  const [opened, setOpened] = useState<Answer | null>(null);
  const digits = digitsOf(code);
  const isReady = digits.length === length && /^\d+$/.test(digits);
  const send = async () => {
    if (!isReady) return;
    const found = await run({ code: digits });
    if (found !== undefined) setOpened(found);
  };
  return {
    code,
    opened,
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
