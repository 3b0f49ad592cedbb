import { addDays, isWeekend, type Day } from '@kernel/day';

/** The day `count` working days later (Monday to Friday; public holidays are not known here). */
export const workingDaysLater = (from: Day, count: number): Day => {
  let day = from;
  for (let left = count; left > 0; left -= isWeekend(day) ? 0 : 1) day = addDays(day, 1);
  return day;
};

/** How long an office has to answer a question about a line. */
export const answerWorkingDays = 5;
