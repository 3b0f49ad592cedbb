import { addDays, dayOf, type Day } from '@kernel/day';
import type { WireCall } from '@kernel/wire';

/** The day that the night after it closes: yesterday in Beijing. */
export const closingDay = (now: Date): Day => addDays(dayOf(now), -1);

/** The night's one call. Its request id is the day's, so a second timer gets the first answer. */
export const nightlyCall = (now: Date): WireCall => {
  const day = closingDay(now);
  return { path: 'run', input: { day, requestId: `rq_nightly-${day}` } };
};
