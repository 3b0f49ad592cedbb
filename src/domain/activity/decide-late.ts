import { addDays, dayOf, type Day } from '@kernel/day';
import { refuse } from '@kernel/refusal';
import { accept, type Reply } from '@kernel/wire';
import { decideAttend, type TimedActivity } from './decide-check-in';

/** How long an activity's late list stays open. */
export const lateDays = 30;

/** Whether a household may be named by hand now: counted on the day itself, waiting after it. */
export const decideLateList = (
  activity: TimedActivity,
  now: Date,
  today: Day,
): Reply<'counted' | 'waiting'> => {
  if (now < activity.fromAt) {
    const early = decideAttend(activity, now, []);
    if (!early.ok) return early;
  }
  const day = dayOf(activity.fromAt);
  if (today > addDays(day, lateDays)) return refuse('LATE_OVER', { days: lateDays });
  return accept(today > day ? 'waiting' : 'counted');
};

/** Whether this person may decide what waits on a late list. */
export const decideLate = (
  late: { readonly status: string; readonly by: string },
  person: string,
): Reply<null> => {
  if (late.status !== 'waiting') return refuse('LATE_DECIDED');
  return late.by === person ? refuse('LATE_OWN') : accept(null);
};
