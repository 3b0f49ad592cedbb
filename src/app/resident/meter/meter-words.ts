/** What a typed reading is, and what became of it, in words. */
import { monthAndDay } from '@kernel/day';
import { cubicMetres, litres } from '@kernel/litres';
import type { Answer } from '../reading/answers';

export type Meter = Answer<'meter'>;
export type Typed = Meter['readings'][number];
export type BillSeen = Meter['bills'][number];

export const readingChips = {
  waiting: { text: '等网点看', kind: 'warn' },
  approved: { text: '已记上', kind: 'ok' },
  declined: { text: '没有通过', kind: 'mute' },
  reversed: { text: '已冲正', kind: 'mute' },
} as const;

/** Whole cubic metres as typed; null when it is no reading. */
export const valueOf = (text: string): number | null =>
  /^\d{1,8}$/.test(text) ? Number(text) : null;

export const lastWords = ({ last }: Pick<Meter, 'last'>): string =>
  last === null ? '还没有报过' : `${String(last.value)}（${monthAndDay(last.day)}）`;

export const billNote = ({ from, to, estimated, version }: BillSeen): string =>
  [
    `${monthAndDay(from)}到${monthAndDay(to)}`,
    estimated ? '估抄，不是看表抄的' : '实抄',
    version > 1 ? `水务公司改过，这是第 ${String(version)} 版` : '',
  ]
    .filter((part) => part !== '')
    .join(' · ');

export const tonnes = (value: number): string => `${cubicMetres(litres(value))} 吨`;
