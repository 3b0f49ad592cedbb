/**
 * The block list as a desk's device keeps it: serials of dead cards, the key that cards are signed
 * with, and as of when. Nothing of a person or a household is in it.
 *
 * 1. It grows by pages and counts as of an instant only once a pass has reached the end.
 * 2. Under another key it is another deployment's, and begins anew.
 * 3. It holds at most 80,000 serials; more would not fit a key of WeChat's storage (1 MB).
 */
import type { Answer } from '../answers';

export type BlockedPage = Answer<'blockedCards'>;

/** One instant by the server's clock and by that of the pages here, which a moved clock takes apart. */
export type Instant = { readonly server: string; readonly device: string };
export type BlockedList = {
  /** 32 bytes in hex. */
  readonly key: string;
  /** Ten characters each, one after another. */
  readonly serials: string;
  /** Where the next page begins; null: at the beginning. */
  readonly cursor: string | null;
  /** When it was last complete; null while its first pass is under way. */
  readonly whole: Instant | null;
};

const serialLength = 10;
export const serialsMost = 80_000;
const renewedAfterMs = 3 * 3_600_000;

const serialsIn = (text: string): readonly string[] => text.match(/.{10}/g) ?? [];

export const isListed = ({ serials }: BlockedList, serial: string): boolean =>
  serialsIn(serials).includes(serial);

/** It has no room for another page; whatever it says of a card is no longer the whole truth. */
export const isFull = ({ serials }: BlockedList): boolean =>
  serials.length >= serialsMost * serialLength;

/** The list with one page more. `now` is by the clock of the pages. */
export const withPage = (
  list: BlockedList | null,
  { publicKey, serials, next, hasMore, at }: BlockedPage,
  now: Date,
): BlockedList => {
  if (list !== null && list.key !== publicKey) {
    return { key: publicKey, serials: '', cursor: null, whole: null };
  }
  const all = [...new Set([...serialsIn(list?.serials ?? ''), ...serials])];
  const grown = {
    key: publicKey,
    serials: all.slice(0, serialsMost).join(''),
    cursor: next,
    whole: list?.whole ?? null,
  };
  if (isFull(grown)) return { ...grown, whole: null };
  return hasMore ? grown : { ...grown, whole: { server: at, device: now.toISOString() } };
};

/** Whether a pass is due: none was ended yet, or three hours ago, or the clock was put back. */
export const isDue = (list: BlockedList | null, now: Date): boolean => {
  if (list === null || list.whole === null) return true;
  const age = now.getTime() - Date.parse(list.whole.device);
  return age < 0 || age >= renewedAfterMs;
};

const isText = (found: unknown): found is string => typeof found === 'string';
const isInstant = (found: unknown): found is Instant =>
  typeof found === 'object' &&
  found !== null &&
  'server' in found &&
  'device' in found &&
  [found.server, found.device].every((each) => isText(each) && !Number.isNaN(Date.parse(each)));

const isList = (found: unknown): found is BlockedList =>
  typeof found === 'object' &&
  found !== null &&
  'key' in found &&
  'serials' in found &&
  'cursor' in found &&
  'whole' in found &&
  isText(found.key) &&
  /^[0-9a-f]{64}$/.test(found.key) &&
  isText(found.serials) &&
  /^(?:[A-Z2-9]{10})*$/.test(found.serials) &&
  (found.cursor === null || isText(found.cursor)) &&
  (found.whole === null || isInstant(found.whole));

/** The list out of a text that this device kept; null when it is none, or was cut off in writing. */
export const readList = (text: string | null): BlockedList | null => {
  if (text === null) return null;
  try {
    const found: unknown = JSON.parse(text);
    return isList(found) ? found : null;
  } catch {
    // Half-written when the phone was switched off: it is fetched again from the beginning.
    return null;
  }
};
