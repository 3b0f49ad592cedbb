/**
 * Beijing days and months: the one place where an instant becomes a day.
 *
 * 1. A day is `YYYY-MM-DD`, a month `YYYY-MM`, both in Asia/Shanghai (UTC+8, no summer time).
 * 2. Nothing here reads a clock: instants come in.
 * Why one place: functions run in UTC and timers in UTC+8, and a day cap must not move with either.
 */
import dayjs from 'dayjs';
import utc from 'dayjs/plugin/utc';

dayjs.extend(utc);

/** `YYYY-MM-DD`, a Beijing day. */
export type Day = string & { readonly day: unique symbol };
/** `YYYY-MM`, a Beijing month. */
export type Month = string & { readonly month: unique symbol };

const dayShape = /^\d{4}-\d{2}-\d{2}$/;
const monthShape = /^\d{4}-(0[1-9]|1[0-2])$/;
const beijing = (instant: Date) => dayjs.utc(instant).utcOffset(8);

/** The Beijing day of an instant. */
export const dayOf = (instant: Date): Day => beijing(instant).format('YYYY-MM-DD') as Day;
/** The Beijing month of an instant. */
export const monthOf = (instant: Date): Month => beijing(instant).format('YYYY-MM') as Month;
export const monthOfDay = (day: Day): Month => day.slice(0, 7) as Month;
export const firstDay = (month: Month): Day => `${month}-01` as Day;
export const lastDay = (month: Month): Day =>
  dayjs.utc(`${month}-01`).endOf('month').format('YYYY-MM-DD') as Day;
export const addDays = (day: Day, days: number): Day =>
  dayjs.utc(day).add(days, 'day').format('YYYY-MM-DD') as Day;
export const addMonths = (month: Month, months: number): Month =>
  dayjs.utc(`${month}-01`).add(months, 'month').format('YYYY-MM') as Month;
/** Whole days from one day to another; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number =>
  dayjs.utc(to).diff(dayjs.utc(from), 'day');
/** The instant at which a Beijing day begins. */
export const startOfDay = (day: Day): Date => new Date(`${day}T00:00:00+08:00`);
/** The instant of a wall-clock time `HH:mm` on a Beijing day. */
export const atTime = (day: Day, time: string): Date => new Date(`${day}T${time}:00+08:00`);
/** The day `years` later, 31 December of it: how points expire by default. */
export const endOfYearAfter = (day: Day, years: number): Day =>
  `${String(Number(day.slice(0, 4)) + years)}-12-31` as Day;

/** Whether a day is a Saturday or Sunday. */
export const isWeekend = (day: Day): boolean => [0, 6].includes(dayjs.utc(day).day());

/** The Monday of the week of a day. */
export const mondayOf = (day: Day): Day => addDays(day, -((dayjs.utc(day).day() + 6) % 7));

/** Reads a day; null when the text is not a real calendar day. */
export const parseDay = (text: string): Day | null =>
  dayShape.test(text) && dayjs.utc(text).format('YYYY-MM-DD') === text ? (text as Day) : null;
/** Reads a month; null when the text is none. */
export const parseMonth = (text: string): Month | null =>
  monthShape.test(text) ? (text as Month) : null;

/** `10:32` in Beijing. */
export const clockOf = (instant: Date): string => beijing(instant).format('HH:mm');
/** `2026-11-02 10:32` in Beijing. */
export const minuteOf = (instant: Date): string => beijing(instant).format('YYYY-MM-DD HH:mm');
/** `11月26日`. */
export const monthAndDay = (day: Day): string =>
  `${String(Number(day.slice(5, 7)))}月${String(Number(day.slice(8, 10)))}日`;
