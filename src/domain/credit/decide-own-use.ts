import { refuse } from '@kernel/refusal';
import { accept, type Reply } from '@kernel/wire';

/** How long after a use the next one at the same place is taken for a second tap. */
export const betweenUsesMinutes = 10;
/** The most uses of one benefit that one person keeps at one place in a day. */
export const usesADayMax = 3;

/**
 * Whether somebody may keep one more use at a place: not within ten minutes of the last, whoever kept
 * that one, and three a day at most. Nothing is paid out by a use; both numbers are ours and keep the
 * bureau's counts from being padded.
 */
export const decideOwnUse = (
  uses: { readonly lastAt: Date | null; readonly today: number },
  now: Date,
): Reply<null> => {
  if (isJustUsed(uses.lastAt, now)) {
    return refuse('USED_JUST_NOW', { limit: betweenUsesMinutes });
  }
  return uses.today >= usesADayMax ? refuse('USED_ENOUGH', { limit: usesADayMax }) : accept(null);
};

/** Whether a use is so fresh that it is the one somebody stands at the counter with. */
export const isJustUsed = (lastAt: Date | null, now: Date): boolean =>
  lastAt !== null && now.getTime() - lastAt.getTime() < betweenUsesMinutes * 60_000;
