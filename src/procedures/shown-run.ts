/** The codes a screen shows from a window on, each with the time it counts in. */
import { windowsFrom, windowSpan } from '@kernel/code-window';

export type ShownCodes = readonly {
  readonly digits: string;
  readonly from: string;
  readonly until: string;
}[];

export const shownRun = (first: number, digitsIn: (window: number) => string): ShownCodes =>
  windowsFrom(first).map((window) => {
    const { from, until } = windowSpan(window);
    return { digits: digitsIn(window), from: from.toISOString(), until: until.toISOString() };
  });
