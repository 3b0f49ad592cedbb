/**
 * The plan's board: 57 tasks in their groups, each target with what was reported of it.
 *
 * 1. A target without a confirmed report has none (null, 未填报); it is never nought.
 * 2. A target whose year has passed without a report waits for confirmation; it is not "failed".
 * 3. Of several reports the newest day counts.
 */
export { boardOf } from './board-of';
export type { BoardGroup, BoardTarget, BoardTask } from './board-of';
export type { PlanTarget, PlanTask, TargetReport } from './plan-task';
export { standingOf } from './standing-of';
export type { Standing } from './standing-of';
