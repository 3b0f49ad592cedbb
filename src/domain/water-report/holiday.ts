import { addDays, addMonths, firstDay, lastDay, parseDay } from '@kernel/day';
import type { Period } from './period';

/** The two long holidays, when homes fill or stand empty. */
export type Holiday = 'spring-festival' | 'national-day';

/** First days of the lunar year, by GB/T 33661-2017; in a year that is not listed nothing is marked. */
const newYears = [
  ...['2024-02-10', '2025-01-29', '2026-02-17', '2027-02-06', '2028-01-26', '2029-02-13'],
  ...['2030-02-03', '2031-01-23', '2032-02-11', '2033-01-31', '2034-02-19', '2035-02-08'],
].flatMap((text) => parseDay(text) ?? []);
const festivalDays = 7;

/** Which of them have a day in a billing period. */
export const holidaysIn = ({ month, months }: Pick<Period, 'month' | 'months'>): Holiday[] => {
  const first = addMonths(month, 1 - months);
  const hasFestival = newYears.some(
    (day) => day <= lastDay(month) && addDays(day, festivalDays - 1) >= firstDay(first),
  );
  const hasNational = [first, month].some((each) => {
    const october = `${each.slice(0, 4)}-10`;
    return first <= october && october <= month;
  });
  return [
    ...(hasFestival ? (['spring-festival'] as const) : []),
    ...(hasNational ? (['national-day'] as const) : []),
  ];
};
