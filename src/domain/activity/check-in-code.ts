import { windowOf } from '@kernel/code-window';

/** How long after its window a code still counts: a scan takes its time, and typing more. */
const lateSeconds = 15;
/** How long before: the clock of the host's screen may be ahead. */
const earlySeconds = 5;
/** How many windows back a code is told to be old rather than made up: ten minutes. */
const rememberedWindows = 20;

const after = (now: Date, seconds: number): Date => new Date(now.getTime() + seconds * 1000);
const between = (first: number, last: number): readonly number[] =>
  Array.from({ length: last - first + 1 }, (_, at) => first + at);

/** The windows whose digits count at this instant. */
export const timelyWindows = (now: Date): readonly number[] =>
  between(windowOf(after(now, -lateSeconds)), windowOf(after(now, earlySeconds)));

/** The windows whose digits are known to be real, old ones among them. */
export const knownWindows = (now: Date): readonly number[] =>
  between(windowOf(now) - rememberedWindows, windowOf(after(now, earlySeconds)));

/** What is signed for one window of an activity. */
export const checkInText = (serial: string, window: number): string =>
  `${serial}:${String(window)}`;

/** What the body of an action code names: a printed code, the screen's QR, or six typed digits. */
export type PointedAct =
  | { readonly serial: string; readonly digits: string | null }
  | { readonly serial: null; readonly digits: string };

export const readActionBody = (body: string): PointedAct => {
  if (/^\d{6}$/.test(body)) return { serial: null, digits: body };
  const [, serial, digits] = /^([A-Z2-9]{10})-(\d{6})$/.exec(body) ?? [];
  return serial === undefined || digits === undefined
    ? { serial: body, digits: null }
    : { serial, digits };
};
