/** How a target of the plan is said. */
import type { IconName } from '../../components/icon';
import type { Group, Target } from '../../client/visitor-answers';

const ops = { '>=': '至少 ', '<=': '不超过 ', '=': '' } as const;

/** `目标 至少 95%`, `目标 20 个`, `目标 全覆盖`. */
export const targetWords = ({ op, value, unit }: Target): string => {
  const gap = unit === null || unit === '%' ? '' : ' ';
  return `目标 ${ops[op]}${String(value)}${gap}${unit ?? ''}`;
};

/** Amber words about the year; null when the plan gives none. */
export const yearWords = ({ by, standing }: Target): string | null => {
  if (by === null) return null;
  return standing === 'past' ? `目标年 ${by}，已过，待确认` : `目标年 ${by}`;
};

/** `第 38–43 项 · 指标 7 个，未填报 7`. */
export const groupNote = ({ first, last, targets, reported }: Group): string => {
  const range = `第 ${String(first)}–${String(last)} 项`;
  if (targets === 0) return `${range} · 没有量化指标`;
  const missing = targets - reported;
  return `${range} · 指标 ${String(targets)} 个，${
    missing === 0 ? '都已填报' : `未填报 ${String(missing)}`
  }`;
};

/** By the first task of a group: the plan's groups do not change. */
const icons: Readonly<Record<number, IconName>> = {
  1: 'shield',
  7: 'doc',
  11: 'drop',
  18: 'factory',
  22: 'building',
  28: 'bottle',
  31: 'map',
  34: 'refresh',
  38: 'flag',
  44: 'list',
  48: 'people',
};
export const groupIcon = ({ first }: Group): IconName => icons[first] ?? 'list';
