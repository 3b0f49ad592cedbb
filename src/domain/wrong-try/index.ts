/**
 * Wrong codes that somebody typed, so that a short code cannot be found by trying.
 *
 * 1. Counted by who typed, within an hour of the clock; never by the code, so that nobody can lock
 *    another person out of theirs.
 * 2. Whoever typed `triesMax` wrong ones is refused until the next hour, before a code is looked up.
 */
import { clockOf } from '@kernel/day';
import { refuse } from '@kernel/refusal';
import { accept, type Reply } from '@kernel/wire';

/** The most wrong codes of one caller in an hour. */
export const triesMax = 10;

const hourMs = 3_600_000;

/** The hour an instant falls into, counted from 1970. */
export const hourOf = (instant: Date): number => Math.floor(instant.getTime() / hourMs);

/** Whether another code is looked up for somebody who typed so many wrong ones in this hour. */
export const decideTry = (tries: number, now: Date): Reply<null> =>
  tries < triesMax
    ? accept(null)
    : refuse('TOO_MANY_TRIES', { time: clockOf(new Date((hourOf(now) + 1) * hourMs)) });
