import type { Rule, ShelfItem } from '../answers';

/** `给 张* 记 30 分：换装浴室花洒。入账后可用 115 分。` */
export const previewWords = (
  { points, act }: Pick<Rule, 'points' | 'act'>,
  called: string,
  usable: number | null,
): string => {
  const after = usable === null ? '' : `入账后可用 ${String(usable + points)} 分。`;
  return `给 ${called} 记 ${String(points)} 分：${act}。${after}`;
};

/** Why an item cannot be exchanged now; null when it can. */
export const missingFor = (
  { points, available }: Pick<ShelfItem, 'points' | 'available'>,
  usable: number | null,
): string | null => {
  if (available <= 0) return '没有存货';
  if (usable !== null && usable < points) return `还差 ${String(points - usable)} 分`;
  return null;
};
