import type { Rule } from './rule';

const often = (rule: Rule): string => {
  if (rule.timesEver !== null) return `每户一共记 ${String(rule.timesEver)} 次`;
  return rule.timesDay === 1 ? '一天记一次' : `一天最多记 ${String(rule.timesDay)} 次`;
};

/** Why a line is what it is, in words that can be read aloud. */
export const whyEarned = (rule: Rule): string =>
  `${rule.act}，按规则记 ${String(rule.points)} 分，${often(rule)}。`;

export const whySpent = (title: string, amount: number): string =>
  `${title}，用去 ${String(Math.abs(amount))} 分；先用最早到期的。`;

export const whyExpired = (amount: number): string =>
  `${String(Math.abs(amount))} 分过了使用期，按规则到期。`;

export const whyReversed = (undoes: string, reason: string | null): string =>
  `更正“${undoes}”这一笔${reason === null ? '' : `：${reason}`}。原来那行不涂掉。`;
