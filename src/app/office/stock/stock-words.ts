import type { StockItem } from '../answers';

export type StockAct = 'receive' | 'count' | 'writeoff';

export const stockActs: readonly { readonly key: StockAct; readonly text: string }[] = [
  { key: 'receive', text: '入库' },
  { key: 'count', text: '盘点' },
  { key: 'writeoff', text: '报损' },
];

export const usualReasons: Readonly<Record<StockAct, readonly string[]>> = {
  receive: ['配送到货，清单核对无误', '别的网点调来'],
  count: ['日常盘点', '交接盘点'],
  writeoff: ['破损', '过期', '丢失'],
};

const quantityMax = 1_000_000;

/** A whole number of pieces as typed; null for anything else. A count may be zero. */
export const piecesOf = (text: string, act: StockAct): number | null => {
  if (!/^\d{1,7}$/.test(text.trim())) return null;
  const pieces = Number(text);
  const least = act === 'count' ? 0 : 1;
  return pieces >= least && pieces <= quantityMax ? pieces : null;
};

/** What the shelf becomes, in words, before it does. */
export const stockPreview = (
  { title, unit, available, reserved }: StockItem,
  act: StockAct,
  pieces: number,
): string => {
  const now = `${title} 架上 ${String(available)} ${unit}`;
  const after = { receive: available + pieces, count: pieces, writeoff: available - pieces }[act];
  const kept = reserved > 0 ? `另有 ${String(reserved)} ${unit}留给预留的人，不算在内。` : '';
  if (after < 0) return `${now}，没有 ${String(pieces)} ${unit}可报。`;
  const done = { receive: '入库', count: '点得', writeoff: '报损' }[act];
  return `${now}，${done} ${String(pieces)} ${unit}，之后 ${String(after)} ${unit}。${kept}`;
};

/** Whether the shelf can become that at all. */
export const canStock = ({ available }: StockItem, act: StockAct, pieces: number): boolean =>
  act !== 'writeoff' || pieces <= available;
