import type { Day } from '@kernel/day';
import type { PlanTarget } from './plan-task';

/** Reported, or its year has passed and someone has to confirm it, or still open. */
export type Standing = 'reported' | 'past' | 'open';

/** How a target stands today; the whole of its year counts. */
export const standingOf = (
  { by }: Pick<PlanTarget, 'by'>,
  isReported: boolean,
  today: Day,
): Standing => {
  if (isReported) return 'reported';
  return by !== null && by < today.slice(0, 4) ? 'past' : 'open';
};
