/**
 * Which of the kept codes counts now, and how much of its time is left.
 * The windows are the server's; a phone whose clock is wrong is led by the first window it got.
 */
import type { Answer } from '../reading/answers';

export type Run = Answer<'showCode'>;
export type Kept = {
  readonly run: Run;
  /** Added to the phone's clock to get the server's. */
  readonly skewMs: number;
  /** Whose codes they are: the tail of the session under which they came. */
  readonly owner: string;
};

export type Shown =
  | {
      readonly kind: 'live';
      readonly digits: string;
      readonly secondsLeft: number;
      /** The last instant the kept codes reach, on this phone's clock. */
      readonly lastsUntil: Date;
    }
  | { readonly kind: 'over'; readonly since: Date };

const toleranceMs = 5_000;
const middleMs = 15_000;

/** How far this phone's clock is from the server's, when a run has just arrived. */
export const skewOf = ({ codes }: Run, now: Date): number => {
  const first = codes[0];
  if (first === undefined) return 0;
  const from = Date.parse(first.from);
  const until = Date.parse(first.until);
  const at = now.getTime();
  const isInside = at >= from - toleranceMs && at < until + toleranceMs;
  return isInside ? 0 : from + middleMs - at;
};

/** What to show at this instant of the phone's clock. */
export const shownAt = ({ run, skewMs }: Kept, now: Date): Shown => {
  const at = now.getTime() + skewMs;
  const last = run.codes[run.codes.length - 1];
  const end = last === undefined ? 0 : Date.parse(last.until);
  const first = run.codes[0];
  const code =
    first !== undefined && at < Date.parse(first.from)
      ? first
      : run.codes.find(({ from, until }) => at >= Date.parse(from) && at < Date.parse(until));
  const endHere = new Date(end - skewMs);
  if (code === undefined) return { kind: 'over', since: endHere };
  const left = Math.ceil((Date.parse(code.until) - at) / 1000);
  return {
    kind: 'live',
    digits: code.digits,
    secondsLeft: Math.min(Math.max(left, 1), 30),
    lastsUntil: endHere,
  };
};

const renewBeforeMs = 90_000;

/** Whether fresh codes should be fetched before the kept ones run out. */
export const isNearEnd = (kept: Kept, now: Date): boolean => {
  const shown = shownAt(kept, now);
  return shown.kind === 'over' || shown.lastsUntil.getTime() - now.getTime() < renewBeforeMs;
};
