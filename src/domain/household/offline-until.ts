import { addMonths, firstDay, lastDay, monthOfDay, type Day } from '@kernel/day';

const monthsOffline = 60;

/**
 * The last day on which a card issued on `day` can be checked without a network: the end of the
 * month five years on. It bounds how long a blocked card must stay on the desks' lists; with a
 * network the card is good beyond it. Rule: docs/decisions/0033.
 */
export const offlineUntil = (day: Day): Day => lastDay(addMonths(monthOfDay(day), monthsOffline));

/** Cards issued before this day can no longer be checked without a network by `today`. */
export const issuedFrom = (today: Day): Day =>
  firstDay(addMonths(monthOfDay(today), -monthsOffline));
