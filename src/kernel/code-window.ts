/**
 * Windows of shown codes: which one an instant falls into. The server signs what counts in a window,
 * a page shows the code of the window it is in.
 */

/** One window of a shown code: 30 s. */
export const windowSeconds = 30;

/** The window an instant falls into, counted from 1970. */
export const windowOf = (instant: Date): number =>
  Math.floor(instant.getTime() / (windowSeconds * 1000));

/** When a window begins, and when the next one does. */
export const windowSpan = (window: number): { readonly from: Date; readonly until: Date } => ({
  from: new Date(window * windowSeconds * 1000),
  until: new Date((window + 1) * windowSeconds * 1000),
});

/** How many windows a screen gets at once, so that it can show codes without a network: 10 minutes. */
export const windowsPerRun = 20;

/** The windows of a run that begins at `first`. */
export const windowsFrom = (first: number): readonly number[] =>
  Array.from({ length: windowsPerRun }, (_, at) => first + at);

/** Six digits of a keyed hash (hex): what is signed for a window. */
export const sixDigits = (hash: string): string =>
  String(parseInt(hash.slice(0, 12), 16) % 1_000_000).padStart(6, '0');
