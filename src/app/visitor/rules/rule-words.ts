/** How much and how often a rule counts, and who has to have seen it, in sentences. */
import { checkerWords, evidenceWords } from '../../components/rule-words';
import type { Rule } from '../../client/visitor-answers';

/** `每天 1 次 · 每月 4 次`, `一户一共 2 次`. */
export const timesWords = ({ timesDay, timesMonth, timesEver, perFixture }: Rule): string =>
  [
    `每天 ${String(timesDay)} 次`,
    `每月 ${String(timesMonth)} 次`,
    ...(timesEver === null ? [] : [`一户一共 ${String(timesEver)} 次`]),
    ...(perFixture ? ['每件器具 1 次'] : []),
  ].join(' · ');

/** `扫行动码，当场记；网点也能代记`. */
export const seenWords = (rule: Rule): string =>
  `${evidenceWords[rule.evidence]}，${checkerWords(rule.checkers)}${rule.byDesk && rule.evidence !== 'seen' ? '；网点也能代记' : ''}`;

/** `+10 分`, `每人 +5 分`; the head count stands in `headWords`. */
export const pointsWords = ({ points, headsMax }: Pick<Rule, 'points' | 'headsMax'>): string =>
  `${headsMax === null ? '' : '每人 '}+${String(points)} 分`;

export const headWords = ({ headsMax }: Pick<Rule, 'headsMax'>): readonly string[] =>
  headsMax === null ? [] : [`一户最多算 ${String(headsMax)} 人`];

/** `第 2 版，2026-12-01 起`, and until when, where its end is set. */
export const versionWords = ({
  version,
  effectiveFrom,
  effectiveUntil,
  isDefault,
}: Rule): string => {
  const until = effectiveUntil === null ? '' : `，到 ${effectiveUntil} 止`;
  return `第 ${String(version)} 版，${effectiveFrom} 起${until}${isDefault ? ' · 默认值' : ''}`;
};
