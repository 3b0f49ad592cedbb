/** One window of a shown code: 30 s. */
export const windowSeconds = 30;
/** How many windows a phone gets at once, so that it can show codes without a network: 10 minutes. */
export const windowsPerRun = 20;
/** How many runs of a person may be live: a phone, a second one, and one that was just replaced. */
export const liveRunsMax = 3;

/** The window an instant falls into, counted from 1970. */
export const windowOf = (instant: Date): number =>
  Math.floor(instant.getTime() / (windowSeconds * 1000));

/** When a window begins, and when the next one does. */
export const windowSpan = (window: number): { readonly from: Date; readonly until: Date } => ({
  from: new Date(window * windowSeconds * 1000),
  until: new Date((window + 1) * windowSeconds * 1000),
});

/** The windows of a run that begins at `first`. */
export const windowsFrom = (first: number): readonly number[] =>
  Array.from({ length: windowsPerRun }, (_, at) => first + at);

/** What is signed for one window; the handle alone opens nothing. */
export const signedText = (handle: string, window: number, household: string): string =>
  `${handle}:${String(window)}:${household}`;

/** The twelve digits of a window: the handle, and six digits of the keyed hash (hex). */
export const digitsOf = (handle: string, hash: string): string =>
  handle + String(parseInt(hash.slice(0, 12), 16) % 1_000_000).padStart(6, '0');

/** The handle of twelve digits; null when the text is no passbook code. */
export const handleOf = (digits: string): string | null =>
  /^[1-9]\d{11}$/.test(digits) ? digits.slice(0, 6) : null;
