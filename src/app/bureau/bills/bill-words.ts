/** What became of a file's lines, in words. */
import type { Answer } from '../answers';
import type { FileSeen } from './import-steps';

export type Fault = Answer<'meterFileFaults'>['items'][number];
export type Waiting = Answer<'unmatchedNumbers'>['items'][number];

const names = {
  fresh: '新的',
  changed: '改过的',
  same: '和已有的一样',
  unmatched: '没对上户',
  outside: '户主没同意',
  repeated: '文件里重复',
  wrong: '有错的',
} as const;

const notes: Readonly<Partial<Record<keyof typeof names, string>>> = {
  changed: '留作新的一版，旧的不动',
  same: '不再收',
  unmatched: '收进“对户号”里等',
  outside: '不收',
  repeated: '只收一行',
  wrong: '不收，改好再传',
};

export type CountRow = { readonly key: string; readonly name: string; readonly text: string };

const isName = (key: string): key is keyof typeof names => key in names;
/** `12,345`. */
export const counted = (count: number): string => String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');

/** The counts that say something, in a fixed order. */
export const countRows = (counts: FileSeen['found']): readonly CountRow[] =>
  Object.keys(names)
    .filter(isName)
    .filter((key) => (counts[key] ?? 0) > 0 || key === 'fresh' || key === 'wrong')
    .map((key) => {
      const note = notes[key];
      const lines = `${counted(counts[key] ?? 0)} 行`;
      const isTold = note !== undefined && (counts[key] ?? 0) > 0;
      return { key, name: names[key], text: isTold ? `${lines}，${note}` : lines };
    });

/** Lines that would be written. */
export const toTake = ({ found }: Pick<FileSeen, 'found'>): number =>
  (found.fresh ?? 0) + (found.changed ?? 0) + (found.unmatched ?? 0);

export const statusWords = {
  receiving: { text: '没传完', kind: 'warn' },
  checked: { text: '等收', kind: 'warn' },
  taking: { text: '收到一半', kind: 'warn' },
  taken: { text: '收好了', kind: 'ok' },
  dropped: { text: '不要了', kind: 'mute' },
} as const;

export const progressWords = (phase: 'reading' | 'taking', seen: FileSeen | null): string => {
  if (seen === null) return '正在读第一段';
  return phase === 'reading'
    ? `读了 ${counted(seen.rows)} 行`
    : `收了 ${counted(seen.takenRow)} 行，共 ${counted(seen.rows)} 行`;
};

export const faultSaid = ({ row, field, found, expected }: Fault): string =>
  `第 ${String(row)} 行 ${field}：现在${found === '' ? '空着' : `是“${found}”`}，要${expected}`;
