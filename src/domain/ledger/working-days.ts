import { addDays, isWeekend, type Day } from '@kernel/day';

/** The day `count` working days later (Monday to Friday; public holidays are not known here). */
export const workingDaysLater = (from: Day, count: number): Day => {
  let day = from;
  for (let left = count; left > 0; left -= isWeekend(day) ? 0 : 1) day = addDays(day, 1);
  return day;
};

/** How long an office has to answer a question about a line. */
export const answerWorkingDays = 5;
/** A claim is decided within so many working days, and so many again after an answer. */
const claimWorkingDays = 5;

/** The last day on which an office should decide a claim that came, or was answered, on a day. */
export const claimDueDay = (from: Day): Day => workingDaysLater(from, claimWorkingDays);

/** The last day whose claims should have been decided before `today`. */
export const lastOverdue = (today: Day): Day => {
  let day = addDays(today, -1);
  while (claimDueDay(day) >= today) day = addDays(day, -1);
  return day;
};
