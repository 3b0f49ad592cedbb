import type { Rule } from './rule';

const often = (rule: Rule): string => {
  if (rule.evidence === 'bill') return '一户十二个月里记一次';
  if (rule.perFixture) return '每件器具记一次';
  if (rule.timesEver !== null) return `每户一共记 ${String(rule.timesEver)} 次`;
  return rule.timesDay === 1 ? '一天记一次' : `一天最多记 ${String(rule.timesDay)} 次`;
};

const amount = ({ points, headsMax }: Rule, heads: number): string =>
  headsMax === null
    ? `记 ${String(points)} 分`
    : `每人 ${String(points)} 分，${String(heads)} 人记 ${String(points * heads)} 分`;

const pictured = ({ checkers }: Rule, fixture: string): string =>
  `凭${fixture === '' ? '' : `${fixture}的`}照片，由 ${String(checkers)} 位工作人员核过。`;

/**
 * Why a line is what it is, in words that can be read aloud. `pictureOf` names what a picture showed,
 * empty where it was no fixture; null where none was taken.
 */
export const whyEarned = (rule: Rule, heads: number, pictureOf: string | null = null): string =>
  `${rule.act}，按规则${amount(rule, heads)}，${often(rule)}。` +
  (pictureOf === null ? '' : pictured(rule, pictureOf));

export const whySpent = (title: string, amount: number): string =>
  `${title}，用去 ${String(Math.abs(amount))} 分；先用最早到期的。`;

export const whyExpired = (amount: number): string =>
  `${String(Math.abs(amount))} 分过了使用期，按规则到期。`;

/** What a reversal did not take, because it had expired before; nothing where all came back. */
const expiredBefore = (given: number, taken: number): string => {
  const expired = Math.max(0, given) - taken;
  if (expired <= 0) return '';
  const gone = expired === given ? `这 ${String(given)} 分` : `其中 ${String(expired)} 分`;
  const left = taken === 0 ? '积分不变' : `只收回 ${String(taken)} 分`;
  return `${gone}早已到期，不再扣，${left}。`;
};

/** `given` is what the undone line moved, `amount` what its reversal does, each with its sign. */
export const whyReversed = (
  undone: { readonly title: string; readonly given: number },
  { reason, amount }: { readonly reason: string | null; readonly amount: number },
): string =>
  `更正“${undone.title}”这一笔${reason === null ? '' : `：${reason}`}。` +
  `${expiredBefore(undone.given, -amount)}原来那行不涂掉。`;

/** Why a line of credit is what it is. */
export const whyCredited = (rule: Pick<Rule, 'act'>, amount: number): string =>
  `${rule.act}，按规则另记信用 ${String(amount)} 分。存折里的分可以花，信用分只记着。`;

/** A correction of credit: what it undoes or adds, and why. */
export const whyCreditCorrected = (
  title: string,
  { reason, amount }: { readonly reason: string | null; readonly amount: number },
): string =>
  `更正“${title}”这一笔${reason === null ? '' : `：${reason}`}。` +
  `${amount < 0 ? `收回 ${String(-amount)} 分` : `补记 ${String(amount)} 分`}，原来那行不涂掉。`;
