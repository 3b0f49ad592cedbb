/**
 * Class tasks: a school's class does something at home, a grown-up of the household says so under the
 * class's code, and points go out when the teacher has counted.
 *
 * 1. Nothing is kept of a child: a class has a name and a number of pupils, and households join.
 * 2. A household joins a task once, within its days, and no more households than the class has pupils.
 * 3. Nothing is paid before the count; then at most as many as pupils took part, in the order of
 *    joining. What is beyond waits for a manager who did not count (features.md rows 21 and 85).
 * 4. Nobody pays their own household by their own count.
 */
export { classCodeFrom } from './class-code';
export {
  classDaysAhead,
  classDaysMax,
  classTasksMax,
  classWaitDays,
  decideClassDays,
  decideCount,
  decideJoin,
  decideLeft,
  paidBy,
  pupilsMax,
} from './decide-class-task';
export type { ClassTask, Joined } from './decide-class-task';
