/** What shows an act and how many check it, in the words of residents and of the bureau alike. */
import type { Evidence } from '@kernel/evidence';

export type Checkers = 0 | 1 | 2;

export const evidenceWords: Readonly<Record<Evidence, string>> = {
  code: '扫行动码',
  seen: '到网点记',
  reading: '报水表读数',
  'check-in': '扫活动现场的变化码',
  photo: '拍带号码的照片',
  label: '交水效标识和小票',
  bill: '凭水费账单',
  report: '报修办结',
  quiz: '答题',
  class: '凭课堂记数',
  slip: '凭编号纸条',
};

const checks: Readonly<Record<Checkers, string>> = {
  0: '当场记',
  1: '网点看过再记',
  2: '两个人核过再记',
};
/** A class is checked by its teacher, and by nobody of an office. */
export const checkerWords = (checkers: Checkers, evidence?: Evidence): string =>
  evidence === 'class' ? '老师点过人数再记' : checks[checkers];
