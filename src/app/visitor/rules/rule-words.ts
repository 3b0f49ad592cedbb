/** How much and how often a rule counts, and who has to have seen it, in sentences. */
import { checkerWords, evidenceWords } from '../../components/rule-words';
import type { Rule } from '../../client/visitor-answers';

/** `每天 1 次，每月 4 次`, `每天 1 次，每月 1 次，一户一共 2 次`. */
export const timesWords = ({ timesDay, timesMonth, timesEver, perFixture }: Rule): string =>
  [
    `每天 ${String(timesDay)} 次`,
    `每月 ${String(timesMonth)} 次`,
    ...(timesEver === null ? [] : [`一户一共 ${String(timesEver)} 次`]),
    ...(perFixture ? ['每件器具 1 次'] : []),
  ].join('，');

/** The one number that counts most: how often ever, else by day and month. */
export const oftenWords = (rule: Rule): string =>
  rule.timesEver === null ? timesWords(rule) : `一户一共 ${String(rule.timesEver)} 次`;

/** `扫行动码，当场记；网点也能代记`. */
export const seenWords = (rule: Rule): string =>
  `${evidenceWords[rule.evidence]}，${checkerWords(rule.checkers, rule.evidence)}${rule.byDesk && rule.evidence !== 'seen' ? '；网点也能代记' : ''}`;

/** `+10`, `每人 +5`; the head count stands in `headWords`. */
export const pointsWords = ({ points, headsMax }: Pick<Rule, 'points' | 'headsMax'>): string =>
  `${headsMax === null ? '' : '每人 '}+${String(points)}`;

export const headWords = (headsMax: number): string => `按人记，一户最多算 ${String(headsMax)} 人`;
