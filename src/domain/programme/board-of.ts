import type { Day } from '@kernel/day';
import type { PlanTarget, PlanTask, TargetReport } from './plan-task';
import { standingOf, type Standing } from './standing-of';

export type BoardTarget = PlanTarget & {
  readonly standing: Standing;
  readonly report: Pick<TargetReport, 'value' | 'asOf' | 'confirmedBy'> | null;
};
export type BoardTask = Omit<PlanTask, 'programme' | 'targets'> & {
  readonly targets: readonly BoardTarget[];
};
export type BoardGroup = {
  readonly programme: string;
  readonly first: number;
  readonly last: number;
  readonly targets: number;
  readonly reported: number;
  readonly tasks: readonly BoardTask[];
};

const newestReport = (reports: readonly TargetReport[], task: number, target: number) =>
  reports
    .filter((each) => each.task === task && each.target === target)
    .reduce<TargetReport | null>(
      (best, each) => (best === null || each.asOf > best.asOf ? each : best),
      null,
    );

const taskOf = (
  { programme: _programme, ...task }: PlanTask,
  reports: readonly TargetReport[],
  today: Day,
): BoardTask => ({
  ...task,
  targets: task.targets.map((target, index) => {
    const found = newestReport(reports, task.no, index + 1);
    return {
      ...target,
      standing: standingOf(target, found !== null, today),
      report: found && { value: found.value, asOf: found.asOf, confirmedBy: found.confirmedBy },
    };
  }),
});

const groupOf = (programme: string, tasks: readonly BoardTask[]): BoardGroup => {
  const targets = tasks.flatMap((task) => task.targets);
  const numbers = tasks.map(({ no }) => no);
  return {
    programme,
    first: Math.min(...numbers),
    last: Math.max(...numbers),
    targets: targets.length,
    reported: targets.filter(({ report }) => report !== null).length,
    tasks,
  };
};

/** The board: groups in the order of their first task. */
export const boardOf = (
  tasks: readonly PlanTask[],
  reports: readonly TargetReport[],
  today: Day,
): readonly BoardGroup[] =>
  [...new Set(tasks.map(({ programme }) => programme))].map((programme) =>
    groupOf(
      programme,
      tasks
        .filter((task) => task.programme === programme)
        .map((task) => taskOf(task, reports, today)),
    ),
  );
