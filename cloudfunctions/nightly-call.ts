import { addDays, dayOf, type Day } from '@kernel/day';
import type { WireCall } from '@kernel/wire';

/** The day that the night after it closes: yesterday in Beijing. */
export const closingDay = (now: Date): Day => addDays(dayOf(now), -1);

/** The night's one call, named in the log by its day. A second timer finds nothing left to do. */
export const nightlyCall = (now: Date): WireCall => {
  const day = closingDay(now);
  return { path: 'run', input: { day, requestId: `rq_nightly-${day}` } };
};
