import { minuteOf } from '@kernel/day';
import type { ClaimSeen } from './use-claim';

type Step = ClaimSeen['steps'][number];

const stepNames = {
  sent: '发出',
  asked: '请你补充',
  answered: '补充了',
  checked: '一位核过',
  approved: '核过，记上',
  declined: '退回',
  withdrawn: '撤回',
} as const;
export const stepName = ({ kind }: Step): string => stepNames[kind];

/** Who, where, when, and what was said. */
export const stepWords = ({ note, called, officeName, at }: Step): string =>
  [note, called, officeName, minuteOf(new Date(at))].filter((each) => each !== null).join(' · ');

const byWhen = ({ dueDay }: ClaimSeen): string => (dueDay === null ? '' : `，最晚 ${dueDay} 核完`);

const withoutPhoto = (claim: ClaimSeen): string => {
  const { classTask } = claim;
  if (classTask === null) return `网点看过东西后记分${byWhen(claim)}。`;
  return classTask.isCounted
    ? '老师点过人数了，由学校负责人再核，30 天没核就退回。'
    : '老师点过人数后记分。';
};

/** Where it stands, in a sentence. */
export const standingWords = (claim: ClaimSeen): string => {
  const { status, points, photo, reason, checkers, steps } = claim;
  if (status === 'approved') return `核过了，记上 ${String(points)} 分。`;
  if (status === 'withdrawn') return '你家撤回了，没有记分。';
  if (status === 'reversed') return `这一笔已冲正${reason === null ? '' : `：${reason}`}。`;
  if (status === 'declined') return `没有通过${reason === null ? '' : `：${reason}`}。`;
  if (photo === null) return withoutPhoto(claim);
  if (photo.awaits === 'household') return '网点在等你补充，14 天没回就退回。';
  const isHalf = steps.some(({ kind }) => kind === 'checked');
  if (isHalf) return `已有一位核过，还差一位${byWhen(claim)}。`;
  const who = checkers === 2 ? '要两位工作人员核' : '等网点核';
  return `${who}${byWhen(claim)}。`;
};
