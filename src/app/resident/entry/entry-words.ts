/** The words of a line's detail. */
import type { Entry } from '../reading/answers';

/** Name and office, or that the household or the system did it. */
export const whoWords = ({ by }: Pick<Entry, 'by'>): string => {
  if (!by.own) return '系统按规则记的';
  if (by.called !== null) return by.office === null ? by.called : `${by.called}　${by.office}`;
  return by.office === null ? '你家自己办的' : `你家自己扫的，${by.office}`;
};

export const ruleNote = (rule: NonNullable<Entry['rule']>): string => {
  const version = `第 ${String(rule.version)} 版，${rule.effectiveFrom} 起`;
  return rule.isDefault ? `${version}。默认规则，待公布` : version;
};

/** What was left of the points of this line. */
export const lotWords = ({ expiresOn, remaining }: NonNullable<Entry['lot']>): string =>
  `${expiresOn} · 还剩 ${String(remaining)} 分`;

export const usedWords = ({ amount, expiresOn }: Entry['uses'][number]): string =>
  `${String(amount)} 分，原来可用到 ${expiresOn}`;
