import { addMonths, daysBetween, firstDay, lastDay, type Month } from '@kernel/day';
import type { Litres } from '@kernel/litres';

/** A billing period: the month it ends in, how many months it has, and what ran through the meter. */
export type Period = {
  readonly month: Month;
  readonly months: number;
  readonly litres: Litres;
  readonly estimated: boolean;
};

/** The calendar days of a period: its whole months. */
export const daysOf = ({ month, months }: Pick<Period, 'month' | 'months'>): number =>
  daysBetween(firstDay(addMonths(month, 1 - months)), lastDay(month)) + 1;

/** Litres a day, whole. */
export const litresADay = (period: Period): number => Math.round(period.litres / daysOf(period));

/** The same months a year before; null when no bill has just those. */
export const yearBefore = (period: Period, all: readonly Period[]): Period | null =>
  all.find(
    ({ month, months }) => months === period.months && month === addMonths(period.month, -12),
  ) ?? null;

const before = (period: Period, all: readonly Period[]): Period | null =>
  all.find(({ month }) => month === addMonths(period.month, -period.months)) ?? null;

/** Whether a difference to an estimated month may be hidden in this period: its own, or the last one's. */
export const isGuessed = (period: Period, all: readonly Period[]): boolean =>
  period.estimated || before(period, all)?.estimated === true;

export const newestFirst = <One extends Period>(periods: readonly One[]): One[] =>
  [...periods].sort((one, other) => (one.month < other.month ? 1 : -1));
