/** The codes that a phone keeps, and when it should fetch fresh ones. */
import { shownAt } from '../../client/shown-window';
import type { Answer } from '../reading/answers';

export { shownAt, type Shown } from '../../client/shown-window';

export type Run = Answer<'showCode'>;
export type Kept = {
  readonly run: Run;
  /** Whose codes they are: the tail of the session under which they came. */
  readonly owner: string;
};

const renewBeforeMs = 90_000;

/** Whether fresh codes should be fetched before the kept ones run out. */
export const isNearEnd = ({ run }: Kept, now: Date): boolean => {
  const shown = shownAt(run, now);
  return shown.kind === 'over' || shown.lastsUntil.getTime() - now.getTime() < renewBeforeMs;
};
