import type { IconName } from './icon-paths';

export type IconSize = 20 | 24 | 28 | 40;
export type IconProps = {
  readonly name: IconName;
  readonly size?: IconSize;
  /** What it says; without one it is an ornament beside words. */
  readonly label?: string;
  readonly className?: string;
};

/** Lines grow finer as the icon grows. */
export const strokes = { 20: 1.75, 24: 1.75, 28: 1.6, 40: 1.3 } as const;
export const strokeOf = (size: IconSize): string => String(strokes[size]);
