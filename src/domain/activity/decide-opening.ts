import { addDays, atTime, monthAndDay, type Day } from '@kernel/day';
import { refuse } from '@kernel/refusal';
import { accept, type Reply } from '@kernel/wire';

/** How far ahead an activity may be announced. */
export const activityDaysAhead = 60;

export type Planned = {
  readonly day: Day;
  /** `HH:mm`, in Beijing. */
  readonly from: string;
  readonly until: string;
};

/** When a planned activity is; within one day, so that one version of its rule judges it. */
export const decideOpening = (
  { day, from, until }: Planned,
  now: Date,
  today: Day,
): Reply<{ readonly fromAt: Date; readonly untilAt: Date }> => {
  const last = addDays(today, activityDaysAhead);
  if (day < today || day > last) return refuse('ACTIVITY_DAY', { day: monthAndDay(last) });
  const times = { fromAt: atTime(day, from), untilAt: atTime(day, until) };
  return times.untilAt <= times.fromAt || times.untilAt <= now
    ? refuse('ACTIVITY_TIMES')
    : accept(times);
};
