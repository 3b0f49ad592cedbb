import type { Rule } from './rule';

const often = (rule: Rule): string => {
  if (rule.perFixture) return '每件器具记一次';
  if (rule.timesEver !== null) return `每户一共记 ${String(rule.timesEver)} 次`;
  return rule.timesDay === 1 ? '一天记一次' : `一天最多记 ${String(rule.timesDay)} 次`;
};

const amount = ({ points, headsMax }: Rule, heads: number): string =>
  headsMax === null
    ? `记 ${String(points)} 分`
    : `每人 ${String(points)} 分，${String(heads)} 人记 ${String(points * heads)} 分`;

/** Why a line is what it is, in words that can be read aloud. */
export const whyEarned = (rule: Rule, heads: number): string =>
  `${rule.act}，按规则${amount(rule, heads)}，${often(rule)}。`;

export const whySpent = (title: string, amount: number): string =>
  `${title}，用去 ${String(Math.abs(amount))} 分；先用最早到期的。`;

export const whyExpired = (amount: number): string =>
  `${String(Math.abs(amount))} 分过了使用期，按规则到期。`;

export const whyReversed = (undoes: string, reason: string | null): string =>
  `更正“${undoes}”这一笔${reason === null ? '' : `：${reason}`}。原来那行不涂掉。`;
