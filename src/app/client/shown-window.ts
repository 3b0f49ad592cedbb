/**
 * Which of the codes that came from the server counts now, and how much of its time is left.
 * The windows are the server's, and so is the instant asked with.
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
      /** The last instant the kept codes reach. */
      readonly lastsUntil: Date;
    }
  | { readonly kind: 'over'; readonly since: Date };

/** What to show at this instant. */
export const shownAt = (run: Windowed, now: Date): Shown => {
  const at = now.getTime();
  const last = run.codes[run.codes.length - 1];
  const end = last === undefined ? 0 : Date.parse(last.until);
  const first = run.codes[0];
  const code =
    first !== undefined && at < Date.parse(first.from)
      ? first
      : run.codes.find(({ from, until }) => at >= Date.parse(from) && at < Date.parse(until));
  const lastsUntil = new Date(end);
  if (code === undefined) return { kind: 'over', since: lastsUntil };
  const left = Math.ceil((Date.parse(code.until) - at) / 1000);
  return {
    kind: 'live',
    digits: code.digits,
    secondsLeft: Math.min(Math.max(left, 1), windowSeconds),
    lastsUntil,
  };
};
