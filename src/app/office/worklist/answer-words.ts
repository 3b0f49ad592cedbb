/** What an answer lacks, and what will come of it, said before it is sent. */
import type { Sheet } from './objection-part';

export type Written = {
  readonly result: 'stands' | 'wrong' | null;
  readonly answer: string;
  readonly shouldBe: string;
};

const isWhole = (text: string): boolean => /^\d{1,4}$/.test(text.trim());

/** The next thing to do before it can be sent; null when nothing is missing. */
export const lacksOf = (
  { result, answer, shouldBe }: Written,
  { book, reversal }: Pick<Sheet, 'book' | 'reversal'>,
): string | null => {
  if (result === null) return '先选核对的结果';
  if (result === 'wrong' && book === 'points' && reversal === null) return '先对这一笔申请冲正';
  if (result === 'wrong' && book === 'credit' && !isWhole(shouldBe)) return '写上应记多少分';
  return answer.trim().length < 2 ? '写上答复' : null;
};

export const previewOf = ({ result, shouldBe }: Written, { book }: Pick<Sheet, 'book'>): string => {
  if (result === 'wrong' && book === 'credit') {
    return `信用改成一共 ${shouldBe} 分，等另一位负责人核准；核准了才更正，并发出结果通知。`;
  }
  return '会发出一封结果通知，编好文号；答复写在那一笔下面。';
};

export const usualOf = (result: Written['result']): readonly string[] =>
  result === 'wrong' ? ['核对过凭据，确实记错了'] : ['核对过凭据，记得没错'];
