/** The plan's tasks and what units have confirmed of their targets. */
import type { PlanTask, TargetReport } from '@domain/programme';
import type { Day } from '@kernel/day';
import type { Query } from '../port';

/** All tasks; the table holds 57 at most. */
export const planTasks = (books: Query) =>
  books.query<PlanTask>(
    `select no, programme, category, content, lead_units as "leadUnits",
       supporting_units as "supportingUnits", targets, in_app as "inApp", feature
     from programme_task order by no`,
  );

/** The newest confirmed figure of every target. */
export const newestReports = (books: Query, today: Day) =>
  books.query<TargetReport>(
    `select distinct on (task, target) task, target, value, as_of as "asOf",
       confirmed_by as "confirmedBy"
     from programme_report where as_of <= $1 order by task, target, as_of desc`,
    [today],
  );
