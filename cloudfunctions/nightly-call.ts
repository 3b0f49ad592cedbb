import { addDays, dayOf, type Day } from '@kernel/day';
import type { WireCall } from '@kernel/wire';

/**
 * A call reads the clock before it waits for its account, so just after midnight a line of the day
 * before may still be on its way. A day is closed when none can be: no call lives this long.
 */
const settledAfterMs = 10 * 60_000;

/** The day that the night after it closes: yesterday in Beijing, once midnight is well past. */
export const closingDay = (now: Date): Day =>
  addDays(dayOf(new Date(now.getTime() - settledAfterMs)), -1);

/** The night's one call, named in the log by its day. A second timer finds nothing left to do. */
export const nightlyCall = (now: Date): WireCall => {
  const day = closingDay(now);
  return { path: 'run', input: { day, requestId: `rq_nightly-${day}` } };
};
