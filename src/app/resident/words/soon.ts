import { daysBetween, type Day } from '@kernel/day';

const soonDays = 92;

/** Whether points that end on this day are worth a notice today; a year ahead they are not. */
export const isSoon = (day: Day, today: Day): boolean => daysBetween(today, day) <= soonDays;
