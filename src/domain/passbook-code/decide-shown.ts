import { refuse } from '@kernel/refusal';
import { accept, type Reply } from '@kernel/wire';

/** A run of shown codes, as the books keep it. */
export type ShownRun = {
  readonly firstWindow: number;
  /** The last window that counts; earlier than the run's own end when the run was replaced. */
  readonly lastWindow: number;
  readonly isUsed: boolean;
};

/** One window of grace on either side: clocks differ, and a scan takes its time. */
export const graceWindows = 1;
/** At the counter both sides look at item and points first: two minutes more than a plain scan. */
export const counterWindows = 5;

/**
 * Whether shown digits count now. `matches` are the windows of the run that sign these very digits:
 * none means that nobody here made them.
 */
export const decideShown = (
  run: ShownRun,
  matches: readonly number[],
  now: { readonly window: number; readonly late: number },
): Reply<null> => {
  if (matches.length === 0) return refuse('CODE_FORGED');
  if (run.isUsed) return refuse('CODE_USED');
  const isTimely = matches.some(
    (each) =>
      each <= run.lastWindow && each >= now.window - now.late && each <= now.window + graceWindows,
  );
  return isTimely ? accept(null) : refuse('CODE_EXPIRED');
};
