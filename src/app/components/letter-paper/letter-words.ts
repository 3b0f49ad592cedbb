/** The words of a letter that depend on what was objected to and what came of it. */
import type { Letter } from '../../client/answers';

/** `2026年11月23日`. */
export const longDay = (day: string): string =>
  `${day.slice(0, 4)}年${String(Number(day.slice(5, 7)))}月${String(Number(day.slice(8)))}日`;

const bookNames = { points: '存折', credit: '信用积分' } as const;
const withSign = (amount: number) => (amount < 0 ? `−${String(-amount)}` : `+${String(amount)}`);

/** What was objected to, in one sentence. */
export const askedWords = ({ askedDay, book, line, isNoted }: Letter): string =>
  `${isNoted ? '你在窗口' : '你'}${longDay(askedDay)}对${bookNames[book]}第 ${String(line.seq)} 笔` +
  `“${line.title}”（${longDay(line.day)}，${withSign(line.amount)} 分）提出异议：`;

export const resultWords = ({ result }: Letter): string =>
  result === 'stands' ? '核对结果：没有记错' : '核对结果：确实记错了';

const reversalWords = {
  waiting: '已申请冲正，等另一位负责人核准。核准前，存折上的分不变。',
  approved: '已经冲正，原来那行不涂掉。',
  undone: '记的人已经撤回，原来那行不涂掉。',
} as const;

/** What was done about it; null where nothing had to be. */
export const doneWords = ({ result, correction, reversal, book }: Letter): string | null => {
  if (result === 'stands') return null;
  if (correction !== null) {
    const { amount, seq } = correction;
    const moved = amount < 0 ? `收回 ${String(-amount)} 分` : `补记 ${String(amount)} 分`;
    return `已更正：${moved}，记在信用积分第 ${String(seq)} 笔，原来那行不涂掉。`;
  }
  if (book === 'credit') return null;
  return reversal === null ? '申请的冲正没有核准，请再问网点。' : reversalWords[reversal];
};
