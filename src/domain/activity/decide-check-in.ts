import { clockOf, dayOf, monthAndDay } from '@kernel/day';
import { refuse } from '@kernel/refusal';
import { accept, type Reply } from '@kernel/wire';

export type TimedActivity = {
  readonly fromAt: Date;
  readonly untilAt: Date;
  readonly openedBy: string;
};

/** Whether the digits of a scan are this activity's now. `matches`: the windows that sign them. */
export const decideDigits = (
  matches: readonly number[],
  timely: readonly number[],
): Reply<null> => {
  if (matches.length === 0) return refuse('CHECK_IN_FORGED');
  return matches.some((window) => timely.includes(window)) ? accept(null) : refuse('CODE_EXPIRED');
};

/** Which activity six typed digits stand for, of those that show them now or showed them before. */
export const chooseTyped = <Activity>(
  timely: readonly Activity[],
  isKnown: boolean,
): Reply<Activity> => {
  const [only, second] = timely;
  if (only === undefined) return refuse(isKnown ? 'CODE_EXPIRED' : 'CODE_UNKNOWN');
  return second === undefined ? accept(only) : refuse('CHECK_IN_TWO');
};

/** Whether somebody may check in at this instant; who opened it does not count their own household. */
export const decideAttend = (
  activity: TimedActivity,
  now: Date,
  members: readonly string[],
): Reply<null> => {
  if (now < activity.fromAt) {
    const day = `${monthAndDay(dayOf(activity.fromAt))} ${clockOf(activity.fromAt)}`;
    return refuse('CODE_NOT_YET', { day });
  }
  if (now > activity.untilAt) return refuse('CODE_OVER');
  return members.includes(activity.openedBy) ? refuse('OWN_HOUSEHOLD') : accept(null);
};
