import type { Comparison } from './comparison';
import type { Jump } from './jump';
import type { Trend } from './trend';

/** A smile, or none: there is no frown. */
export type Face = 'smile' | 'calm';
type Known = {
  readonly comparison: Comparison;
  readonly trend: Trend;
  readonly jump: Jump | null;
};

/** Who uses as much as like homes or less is smiled at, and so is who uses less than last year. */
export const faceOf = ({ comparison, trend, jump }: Known): Face => {
  if (jump !== null) return 'calm';
  const isLessThanBefore = trend.kind === 'known' && trend.percent < 0;
  const isLikeOthers = comparison.kind === 'shown' && comparison.standing !== 'more';
  return isLikeOthers || isLessThanBefore ? 'smile' : 'calm';
};
