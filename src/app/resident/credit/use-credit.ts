import { accept } from '@kernel/wire';
import { resident, useRead } from '../../client';
import type { CreditBook } from '../reading/answers';
import { usePages } from '../../client/use-pages';

// An office corrects it while one waits for an answer.
const always = { isAlwaysAsked: true } as const;

/** One's own credit book: the standing, and the lines page by page. */
export const useCredit = () => {
  const book = useRead(['creditBook'], () => resident.creditBook.query({}), always);
  const ask = async (cursor: string | undefined) => {
    const found = await resident.creditBook.query(cursor === undefined ? {} : { cursor });
    return found.ok ? accept({ items: found.value.lines, next: found.value.nextCursor }) : found;
  };
  return { book, lines: usePages(['creditBook'], ask, always) };
};

/** The benefits that are open, and what the next level adds. */
export const sortBenefits = ({ benefits, next }: Pick<CreditBook, 'benefits' | 'next'>) => {
  const closed = benefits.filter(({ open }) => !open);
  return {
    open: benefits.filter(({ open }) => open),
    closed,
    atNext: next === null ? [] : closed.filter(({ levelName }) => levelName === next.name),
  };
};

/** How far along the river of levels one is, from 0 to 1, level by level. */
export const riverShare = ({ levels, balance }: Pick<CreditBook, 'levels' | 'balance'>): number => {
  const steps = levels.length - 1;
  if (steps < 1) return 1;
  const reached = levels.filter(({ fromCredit }) => fromCredit <= balance).length - 1;
  const from = levels[reached];
  const to = levels[reached + 1];
  if (from === undefined) return 0;
  if (to === undefined) return 1;
  const part = (balance - from.fromCredit) / (to.fromCredit - from.fromCredit);
  return (reached + part) / steps;
};
