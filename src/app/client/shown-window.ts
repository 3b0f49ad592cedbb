/**
 * Which of the codes that came from the server counts now, and how much of its time is left.
 * The windows are the server's; a device whose clock is wrong is led by the first window it got.
 */
import { windowSeconds } from '@kernel/code-window';

export type Windowed = {
  readonly codes: readonly {
    readonly digits: string;
    readonly from: string;
    readonly until: string;
  }[];
};

export type Shown =
  | {
      readonly kind: 'live';
      readonly digits: string;
      readonly secondsLeft: number;
      /** The last instant the kept codes reach, on this device's clock. */
      readonly lastsUntil: Date;
    }
  | { readonly kind: 'over'; readonly since: Date };

const toleranceMs = 5_000;
const middleMs = 15_000;

/** How far this device's clock is from the server's, when a run has just arrived. */
export const skewOf = ({ codes }: Windowed, now: Date): number => {
  const first = codes[0];
  if (first === undefined) return 0;
  const from = Date.parse(first.from);
  const until = Date.parse(first.until);
  const at = now.getTime();
  const isInside = at >= from - toleranceMs && at < until + toleranceMs;
  return isInside ? 0 : from + middleMs - at;
};

/** What to show at this instant of the device's clock; `skewMs` is added to it to get the server's. */
export const shownAt = (
  { run, skewMs }: { readonly run: Windowed; readonly skewMs: number },
  now: Date,
): Shown => {
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
    secondsLeft: Math.min(Math.max(left, 1), windowSeconds),
    lastsUntil: endHere,
  };
};
