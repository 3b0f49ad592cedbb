import { monthAndDay } from '@kernel/day';
import { cubicMetres } from '@kernel/litres';
import type { Decided, Known, Oddity, Typed } from './decide-reading';

const oddWords: Readonly<Record<Oddity, string>> = {
  lower: '比上次小，又不像走完一圈',
  more: '比平常多很多',
};

const usedWords = ({ litres, rolled }: Decided): string => {
  if (litres === null) return '';
  return `用了 ${cubicMetres(litres)} 吨${rolled ? '（表走完一圈，从 0 再走）' : ''}`;
};

/** A reading in one sentence, for the household and for the desk that looks at it. */
export const readingWords = (known: Known | null, typed: Typed, decided: Decided): string =>
  [
    `读数 ${String(typed.value)}`,
    typed.replaced ? '换了新表，从 0 起' : '',
    known === null
      ? '第一次报，以后从这里算起'
      : `上次 ${String(known.value)}（${monthAndDay(known.day)}）`,
    usedWords(decided),
    ...decided.odd.map((each) => oddWords[each]),
  ]
    .filter((part) => part !== '')
    .join('，');
