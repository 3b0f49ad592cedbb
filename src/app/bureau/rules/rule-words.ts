/** What the bureau reads of rules: what a change changes, and what it would have made of thirty days. */
import { monthAndDay, type Day } from '@kernel/day';
import { checkerWords, evidenceWords } from '../../components/rule-words';
import type { BookRule, Proposal, Previewed, RuleVersion } from '../answers';

type Said = Omit<
  Pick<Proposal, keyof Proposal & keyof BookRule>,
  'id' | 'version' | 'icon' | 'effectiveFrom'
>;

const amount = (points: number, headsMax: number | null): string =>
  headsMax === null
    ? `${String(points)} 分`
    : `每人 ${String(points)} 分，一户最多 ${String(headsMax)} 人`;
const timesOf = ({ timesDay, timesMonth, timesEver, perFixture }: Said): string =>
  [
    `每天 ${String(timesDay)} 次`,
    `每月 ${String(timesMonth)} 次`,
    ...(timesEver === null ? [] : [`一户一共 ${String(timesEver)} 次`]),
    ...(perFixture ? ['每件器具 1 次'] : []),
  ].join('，');
const lifeOf = (lotYears: number | null): string => {
  if (lotYears === null) return '照总的期限';
  return lotYears === 0 ? '得分当年年底' : `得分后第 ${String(lotYears)} 年年底`;
};

/** A rule's terms, line by line: name and words. */
export const saidOf = (rule: Said): readonly (readonly [string, string])[] => [
  ['名称', rule.title],
  ['做什么', rule.act],
  ['记多少', amount(rule.points, rule.headsMax)],
  ['信用积分', `${String(rule.credit)} 分`],
  ['次数', timesOf(rule)],
  ['凭据', evidenceWords[rule.evidence]],
  ['谁核', checkerWords(rule.checkers, rule.evidence)],
  ['网点代记', rule.byDesk ? '可以' : '不可以'],
  ['积分到期', lifeOf(rule.lotYears)],
  ['最后一天', rule.effectiveUntil ?? '不定'],
  ['依据', rule.clause],
  ['出处', rule.source],
];

export type Change = {
  readonly name: string;
  readonly before: string | null;
  readonly now: string;
};

/** What a proposal changes, and all it says where the rule is new. */
export const changesOf = (proposal: Proposal): readonly Change[] => {
  const before = proposal.base === null ? null : saidOf(proposal.base);
  return saidOf(proposal).flatMap(([name, now], at) => {
    const was = before?.[at]?.[1] ?? null;
    return was === now ? [] : [{ name, before: was, now }];
  });
};

/** `记多少 10 分 → 12 分，另有 1 处`, in short, for a row. */
export const changeNote = (proposal: Proposal): string => {
  const [first, ...others] = changesOf(proposal);
  const what =
    first === undefined
      ? ''
      : `${first.name}${first.before === null ? '' : ` ${first.before} →`} ${first.now}`;
  const rest =
    others.length === 0 || proposal.base === null
      ? ''
      : `，另有\u00a0${String(others.length)}\u00a0处`;
  return proposal.base === null ? '新的一条' : `${what}${rest}`;
};

const days = ({ from, until }: Pick<Previewed, 'from' | 'until'>): string =>
  `${monthAndDay(from)}到${monthAndDay(until)}`;

/** What was posted, and what would have been. */
export const previewWords = (seen: Previewed): readonly string[] => {
  if (seen.lines === 0) return [`${days(seen)}没有按这一条记过，没有可比的。`];
  const parts = [
    ...(seen.same > 0 ? [`${String(seen.same)} 笔不变`] : []),
    ...(seen.more > 0 ? [`${String(seen.more)} 笔变多`] : []),
    ...(seen.less > 0 ? [`${String(seen.less)} 笔变少`] : []),
    ...(seen.refused > 0 ? [`${String(seen.refused)} 笔记不上`] : []),
  ];
  return [
    `${days(seen)}按这一条记了 ${String(seen.lines)} 笔，共 ${String(seen.points)} 分。`,
    `照新的一版会是 ${String(seen.pointsThen)} 分：${parts.join('，')}。`,
    ...(seen.isWhole ? [] : ['户数太多，只算了前 20000 户。']),
  ];
};

/** `第 2 版 · 2026-12-01 起`, with its last day where there is one. */
export const versionNote = ({ effectiveFrom, endsOn }: RuleVersion): string =>
  endsOn === null ? `${effectiveFrom} 起` : `${effectiveFrom} 到 ${endsOn}`;

/** Who proposed and who approved; a version out of the seeds names nobody. */
export const versionBy = ({ proposedCalled, approvedCalled, reason }: RuleVersion): string =>
  reason === null
    ? '随系统带来的默认规则'
    : `${proposedCalled ?? '已离岗的同事'}提，${approvedCalled ?? '已离岗的同事'}核准：${reason}`;

export const statusWords: Readonly<Record<Proposal['status'], string>> = {
  proposed: '等核准',
  approved: '已核准',
  declined: '已退回',
  withdrawn: '已撤回',
};

/** What a row says of a rule besides its points. */
export const bookNote = (rule: BookRule, today: Day): string => {
  const { version, effectiveFrom, effectiveUntil, next, waiting } = rule;
  const isOver = effectiveUntil !== null && effectiveUntil < today;
  return [
    effectiveFrom > today ? `${effectiveFrom} 才开始` : `第 ${String(version)} 版`,
    ...(isOver ? ['已停用'] : []),
    ...(next === null ? [] : [`${next.effectiveFrom} 起换第 ${String(next.version)} 版`]),
    ...(waiting === null ? [] : ['有修改等核准']),
  ].join(' · ');
};
