import { addDays, daysBetween, monthAndDay, type Day } from '@kernel/day';
import { refuse } from '@kernel/refusal';
import { accept, type Reply } from '@kernel/wire';

/** The most pupils a class may have. */
export const pupilsMax = 60;
/** The longest a class task may go on, its first and last day counted. */
export const classDaysMax = 31;
/** How far ahead a class task may be opened. */
export const classDaysAhead = 60;
/** How long after its last day a class may be counted, and what waits after the count be decided. */
export const classWaitDays = 30;
/** The most uncounted class tasks of one school. */
export const classTasksMax = 100;

export type ClassTask = {
  readonly fromDay: Day;
  readonly untilDay: Day;
  readonly pupils: number;
  readonly joined: number;
  /** How many pupils the teacher counted; null until then. */
  readonly tookPart: number | null;
};

/** Whether a class task may go on from one day to the other. */
export const decideClassDays = (from: Day, until: Day, today: Day): Reply<null> => {
  const days = daysBetween(from, until) + 1;
  const isGood =
    from >= today && from <= addDays(today, classDaysAhead) && days >= 1 && days <= classDaysMax;
  return isGood
    ? accept(null)
    : refuse('CLASS_DAYS', { ahead: classDaysAhead, days: classDaysMax });
};

/** Whether a household may say today that the task was done. */
export const decideJoin = (task: ClassTask, today: Day): Reply<null> => {
  if (task.tookPart !== null) return refuse('CLASS_CLOSED');
  if (today < task.fromDay) return refuse('CLASS_NOT_YET', { day: monthAndDay(task.fromDay) });
  if (today > task.untilDay) return refuse('CLASS_OVER');
  return task.joined >= task.pupils ? refuse('CLASS_FULL', { pupils: task.pupils }) : accept(null);
};

/** Whether a class may be counted today, once. */
export const decideCount = (task: ClassTask, tookPart: number, today: Day): Reply<null> => {
  if (task.tookPart !== null) return refuse('CLASS_CLOSED');
  if (today < task.fromDay) return refuse('CLASS_NOT_YET', { day: monthAndDay(task.fromDay) });
  if (today > addDays(task.untilDay, classWaitDays)) {
    return refuse('CLASS_CLOSE_LATE', { days: classWaitDays });
  }
  return tookPart > task.pupils ? refuse('CLASS_COUNT', { pupils: task.pupils }) : accept(null);
};

export type Joined = {
  /** 1 for the first household that joined. */
  readonly no: number;
  /** Whoever counts is a member of it. */
  readonly isOwn: boolean;
  /** Its passbook may be written today. */
  readonly isUsable: boolean;
};

/**
 * Whom a count pays: the first that joined, as many as pupils took part. One's own household and a
 * passbook that cannot be written keep their place and wait, as do all beyond the count.
 */
export const paidBy = <Join extends Joined>(
  joined: readonly Join[],
  tookPart: number,
): readonly Join[] =>
  joined.filter(({ no, isOwn, isUsable }) => no <= tookPart && !isOwn && isUsable);

/** Whether this person may decide what a count left waiting. */
export const decideLeft = (
  task: { readonly tookPart: number | null; readonly countedBy: string | null },
  person: string,
): Reply<null> => {
  if (task.tookPart === null) return refuse('CLASS_NOT_CLOSED');
  return task.countedBy === person ? refuse('CLASS_OWN_COUNT') : accept(null);
};
