import type { Line } from '../answers';

/** Why a reversal of this line cannot be asked for here; null when it can. */
export const whyNoReversal = (
  { kind, undone, office }: Pick<Line, 'kind' | 'undone' | 'office'>,
  here: string,
): string | null => {
  if (undone) return '这一笔已经冲正过了。';
  if (kind === 'reverse') return '这一笔就是冲正，不能再冲正。';
  if (kind !== 'earn' && kind !== 'spend') return '这一笔是系统按规则记的，不能冲正。';
  if (office === null) return '这一笔不是窗口记的，不能在窗口冲正。';
  return office === here ? null : '这一笔不是本网点记的，请到原来的网点申请。';
};

export type Goods = 'none' | 'shelf' | 'damaged';
const goodsNames: Readonly<Record<Goods, string>> = {
  none: '没有东西要收回',
  shelf: '收回，放回货架',
  damaged: '收回，但坏了',
};

/** What can become of the goods: only what was exchanged can come back. */
export const goodsChoices = ({
  kind,
}: Pick<Line, 'kind'>): readonly { key: Goods; text: string }[] => {
  const keys: readonly Goods[] = kind === 'spend' ? ['shelf', 'damaged', 'none'] : ['none'];
  return keys.map((key) => ({ key, text: goodsNames[key] }));
};
