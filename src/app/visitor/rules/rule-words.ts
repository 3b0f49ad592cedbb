/** How often a rule counts, in a sentence. */
import type { Rule } from '../../client/visitor-answers';

const ways: Readonly<Record<Rule['way'], string>> = {
  activity: '到活动现场扫码',
  fixture: '换好后网点看过再记',
  tip: '扫码学一条',
  school: '扫课堂任务码',
  reading: '报读数时扫码',
  desk: '到网点记',
};

/** `每天 1 次，每月 4 次`, `每天 1 次，每月 1 次，一户一共 2 次`. */
export const timesWords = ({ timesDay, timesMonth, timesEver }: Rule): string =>
  [
    `每天 ${String(timesDay)} 次`,
    `每月 ${String(timesMonth)} 次`,
    ...(timesEver === null ? [] : [`一户一共 ${String(timesEver)} 次`]),
  ].join('，');

/** The one number that counts most: how often ever, else by day and month. */
export const oftenWords = (rule: Rule): string =>
  rule.timesEver === null ? timesWords(rule) : `一户一共 ${String(rule.timesEver)} 次`;

/** Who has to have seen it. */
export const wayWords = ({ way, checkedBy, byDesk }: Rule): string => {
  const seen = checkedBy === 'desk' && way !== 'fixture' ? '，网点看过再记' : '';
  return `${ways[way]}${seen}${byDesk && way !== 'desk' ? '；网点也能代记' : ''}`;
};
