import type { Day } from '@kernel/day';

/** A figure the plan names; `quote` is the plan's own wording. */
export type PlanTarget = {
  readonly indicator: string;
  readonly op: '>=' | '<=' | '=';
  readonly value: number | string;
  readonly unit: string | null;
  /** The year the plan sets for it, where it sets one. */
  readonly by: string | null;
  readonly quote: string;
};

/** One row of the plan's table of duties. */
export type PlanTask = {
  readonly no: number;
  readonly programme: string;
  readonly category: string;
  readonly content: string;
  readonly leadUnits: readonly string[];
  readonly supportingUnits: readonly string[];
  readonly inApp: string;
  readonly feature: string | null;
  readonly targets: readonly PlanTarget[];
};

/** A figure a unit has confirmed; `target` counts from 1 within its task. */
export type TargetReport = {
  readonly task: number;
  readonly target: number;
  readonly value: string;
  readonly asOf: Day;
  readonly confirmedBy: string;
};
