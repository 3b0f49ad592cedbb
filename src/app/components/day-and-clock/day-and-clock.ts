import { clockOf, dayOf, monthAndDay } from '@kernel/day';

/** `11月26日 17:00` of an instant that crossed the wire as text. */
export const dayAndClock = (instant: string): string => {
  const then = new Date(instant);
  return `${monthAndDay(dayOf(then))} ${clockOf(then)}`;
};
