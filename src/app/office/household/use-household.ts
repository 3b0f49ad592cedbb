import { dayOf } from '@kernel/day';
import { useState } from 'react';
import { office, useWrite, type Writing } from '../../client';
import type { Answer, Asked, Masked, Opened } from '../answers';
import type { Served } from '../../post/posts';
import type { Subject } from '../reading/seen-kept';
import { withLine, withUndone } from './opened';
import { clock } from '../../device/clock';

/** What was just written for the household, and can be taken back for ten minutes. */
export type Written = {
  readonly seq: number;
  readonly title: string;
  readonly amount: number;
  readonly balance: number;
  readonly undoableUntil: string;
  /** What the counter still has, after an exchange. */
  readonly stock?: string;
};

export type AtHousehold = {
  readonly id: string;
  readonly masked: Masked | null;
  readonly numbers: Opened['numbers'] | null;
  readonly usable: number | null;
  readonly opened: Opened | null;
  readonly code: string | null;
  readonly member: string | null;
  readonly written: Written | null;
  readonly opening: Writing<Asked<'openCard'>, Opened>;
  readonly open: (reason: string) => void;
  readonly wrote: (written: Written) => void;
  readonly undid: (seq: number, done: Answer<'undo'>) => void;
  readonly carded: (card: Opened['card']) => void;
};

/** One household in front of the desk: masked until it is opened for a reason. */
export const useHousehold = (post: Served, id: string, subject: Subject | null): AtHousehold => {
  const [opened, setOpened] = useState<Opened | null>(null);
  const [balance, setBalance] = useState<number | null>(null);
  const [written, setWritten] = useState<Written | null>(null);
  const [isSpent, setSpent] = useState(false);
  const opening = useWrite('open-card', (input: Asked<'openCard'>, requestId) =>
    office.openCard.mutate({ ...input, office: post.office, requestId }),
  );
  const openFor = async (reason: string) => {
    const found = await opening.run({ household: id, reason });
    if (found !== undefined) setOpened(found);
  };
  const numbers = opened?.numbers ?? subject?.numbers ?? null;
  const usable = balance ?? numbers?.usable ?? null;
  const today = () => dayOf(clock.now());
  return {
    id,
    masked: opened ?? subject?.household ?? null,
    numbers: numbers === null ? null : { ...numbers, usable: usable ?? numbers.usable },
    usable,
    opened,
    code: isSpent ? null : (subject?.code ?? null),
    member: subject?.member ?? null,
    written,
    opening,
    open: (reason) => void openFor(reason),
    wrote: (line) => {
      setBalance(line.balance);
      setWritten(line);
      // A shown code pays once; a card pays again.
      if (line.amount < 0 && subject?.code?.startsWith('c.') !== true) setSpent(true);
      setOpened((card) =>
        card === null ? null : withLine(card, { ...line, day: today(), office: post.office }),
      );
    },
    undid: (seq, done) => {
      setBalance(done.balance);
      setWritten(null);
      setOpened((card) =>
        card === null
          ? null
          : withUndone(card, { seq, bySeq: done.seq, day: today(), balance: done.balance }),
      );
    },
    carded: (card) => {
      setOpened((found) => (found === null ? null : { ...found, card }));
    },
  };
};
