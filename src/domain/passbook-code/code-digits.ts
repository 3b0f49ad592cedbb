import { sixDigits } from '@kernel/code-window';

/** How many runs of a person may be live: a phone, a second one, and one that was just replaced. */
export const liveRunsMax = 3;

/** What is signed for one window; the handle alone opens nothing. */
export const signedText = (handle: string, window: number, household: string): string =>
  `${handle}:${String(window)}:${household}`;

/** The twelve digits of a window: the handle, and six digits of the keyed hash (hex). */
export const digitsOf = (handle: string, hash: string): string => handle + sixDigits(hash);

/** The handle of twelve digits; null when the text is no passbook code. */
export const handleOf = (digits: string): string | null =>
  /^[1-9]\d{11}$/.test(digits) ? digits.slice(0, 6) : null;
