/**
 * What a desk without a network can say of a card by itself. It says no more than that the card was
 * issued here and was not blocked when the list was fetched; nothing is ever booked by it.
 */
import { asciiOf, readCardCode, type SignedCardCode } from '@kernel/card-code';
import { dayOf, type Day } from '@kernel/day';
import { parseScanCode } from '@kernel/scan-code';
import { verify } from '@stablelib/ed25519';
import { isFull, isListed, type BlockedList } from './blocked-list';

/** Why a card cannot be checked without a network. */
export type Uncheckable =
  'not-a-card' | 'no-list' | 'list-full' | 'unsigned' | 'clock-wrong' | 'list-old' | 'day-passed';

export type Checked =
  | { readonly kind: 'genuine'; readonly passbookNo: string; readonly listAt: Date }
  /** `passbookNo` is null for a serial that was typed. A dead card stays dead, however old the list. */
  | { readonly kind: 'blocked'; readonly passbookNo: string | null; readonly listAt: Date | null }
  | { readonly kind: 'forged' }
  | { readonly kind: 'uncheckable'; readonly why: Uncheckable; readonly until: Day | null };

const listOldAfterMs = 48 * 3_600_000;
const clockOffMostMs = 3_600_000;
const clockBackMostMs = 300_000;

const uncheckable = (why: Uncheckable, until: Day | null = null): Checked => ({
  kind: 'uncheckable',
  why,
  until,
});

const bytesOfHex = (hex: string): Uint8Array =>
  Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));

const isSigned = (key: string, { signed, signature }: SignedCardCode): boolean =>
  verify(bytesOfHex(key), asciiOf(signed), signature);

/** The serial of a card, scanned or typed; null when the text is no card. */
const serialOf = (text: string): string | null => {
  const code = parseScanCode(text);
  if (code !== null) return code.kind === 'card' ? code.body : null;
  const typed = text.replace(/[\s-]/g, '').toUpperCase();
  return /^[A-Z2-9]{10}$/.test(typed) ? typed : null;
};

/** Whether the text is a card's, signed or typed. */
export const isCard = (text: string): boolean => serialOf(text) !== null;

type Time = { readonly ageMs: number; readonly offMs: number; readonly today: Day };

/** How old the list is and how far this clock was from the server's when it was fetched. */
const timeOf = (whole: NonNullable<BlockedList['whole']>, now: Date): Time => ({
  ageMs: now.getTime() - Date.parse(whole.device),
  offMs: Math.abs(Date.parse(whole.device) - Date.parse(whole.server)),
  today: dayOf(now),
});

const whyNotNow = ({ ageMs, offMs, today }: Time, until: Day): Uncheckable | null => {
  if (ageMs < -clockBackMostMs || offMs > clockOffMostMs) return 'clock-wrong';
  if (ageMs > listOldAfterMs) return 'list-old';
  return today > until ? 'day-passed' : null;
};

const ofSigned = (card: SignedCardCode, list: BlockedList, now: Date): Checked => {
  if (list.whole === null) return uncheckable(isFull(list) ? 'list-full' : 'no-list');
  const why = whyNotNow(timeOf(list.whole, now), card.until);
  if (why !== null) return uncheckable(why, card.until);
  const { passbookNo } = card;
  return { kind: 'genuine', passbookNo, listAt: new Date(list.whole.server) };
};

/**
 * Checks what was scanned or typed against the list that this device keeps. `now` is by the clock of
 * the pages. A forged signature and a blocked serial are told whatever the clock and the list's
 * age; that a card is good is told only by a list of at most 48 hours and a clock that was within an
 * hour of the server's and was not put back since.
 */
export const checkCard = (text: string, list: BlockedList | null, now: Date): Checked => {
  const serial = serialOf(text);
  if (serial === null) return uncheckable('not-a-card');
  if (list === null) return uncheckable('no-list');
  const card = readCardCode(text);
  if (card !== null && !isSigned(list.key, card)) return { kind: 'forged' };
  if (isListed(list, serial)) {
    const listAt = list.whole === null ? null : new Date(list.whole.server);
    return { kind: 'blocked', passbookNo: card?.passbookNo ?? null, listAt };
  }
  return card === null ? uncheckable('unsigned') : ofSigned(card, list, now);
};
