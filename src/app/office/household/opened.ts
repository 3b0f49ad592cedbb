/** An opened card after what was just done to it: opening it again would be another look. */
import type { Day } from '@kernel/day';
import type { Line, Opened } from '../answers';

const linesShown = 10;

const withUsable = (opened: Opened, usable: number): Opened['numbers'] => ({
  ...opened.numbers,
  usable,
});

type Written = {
  readonly seq: number;
  readonly day: Day;
  readonly title: string;
  readonly amount: number;
  readonly balance: number;
  /** Who wrote it: this desk. */
  readonly office: Line['office'];
};

const lineOf = (
  { seq, day, title, amount, balance, office }: Written,
  kind: Line['kind'],
): Line => ({
  seq,
  day,
  kind,
  title,
  amount,
  after: balance,
  stamp: null,
  undoes: null,
  undone: false,
  office,
});

/** The card with a line more. */
export const withLine = (opened: Opened, written: Written): Opened => ({
  ...opened,
  numbers: withUsable(opened, written.balance),
  lines: [lineOf(written, written.amount < 0 ? 'spend' : 'earn'), ...opened.lines].slice(
    0,
    linesShown,
  ),
});

/** The card after one of its lines was taken back: both lines stay. */
export const withUndone = (
  opened: Opened,
  undone: {
    readonly seq: number;
    readonly bySeq: number;
    readonly day: Day;
    readonly balance: number;
  },
): Opened => {
  const first = opened.lines.find(({ seq }) => seq === undone.seq);
  if (first === undefined) return { ...opened, numbers: withUsable(opened, undone.balance) };
  const { bySeq: seq, day, balance } = undone;
  const title = `冲正 ${first.day.slice(5)} 一笔`;
  const reverse = lineOf(
    { seq, day, title, amount: -first.amount, balance, office: first.office },
    'reverse',
  );
  const lines = opened.lines.map((line) =>
    line.seq === undone.seq ? { ...line, undone: true } : line,
  );
  return {
    ...opened,
    numbers: withUsable(opened, balance),
    lines: [{ ...reverse, undoes: undone.seq }, ...lines].slice(0, linesShown),
  };
};
