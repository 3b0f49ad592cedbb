/**
 * What a camera reads or a hand types, as a closed set of kinds.
 *
 * 1. The text is `<letter>.<body>`, ≤ 32 characters, so that it fits a mini-program `scene`. The
 *    square of a printed card alone is longer, since it is signed (card-code.ts); its body is the
 *    serial all the same.
 * 2. A printed code may stand in an address (`…?scene=a.K7…`); the address itself is never trusted.
 * 3. A code is a pointer, never a right: what it opens is decided by the server.
 */
import { readCardCode } from './card-code';

export const scanKinds = {
  a: 'action',
  p: 'passbook',
  k: 'pickup',
  c: 'card',
  s: 'spot',
  b: 'benchmark',
  j: 'join',
  v: 'page',
  n: 'number',
  h: 'benefit',
  x: 'statement',
  t: 'class',
  l: 'slip',
  u: 'place',
} as const;

export type ScanLetter = keyof typeof scanKinds;
export type ScanKind = (typeof scanKinds)[ScanLetter];
export type ScanCode = { readonly kind: ScanKind; readonly body: string };

const letters = Object.keys(scanKinds);
const isLetter = (text: string): text is ScanLetter => letters.includes(text);
const shape = /^([a-z])\.([A-Za-z0-9_-]{1,30})$/;

const sceneOf = (text: string): string => {
  const found = /[?&]scene=([^&#]+)/.exec(text);
  if (found?.[1] === undefined) return text;
  try {
    return decodeURIComponent(found[1]);
  } catch {
    // A broken percent sign is no code of ours; the caller answers CODE_UNKNOWN.
    return '';
  }
};

/** The nine digits of a printed code at a place, typed with or without gaps; null when they are none. */
export const readPlaceDigits = (text: string): string | null => {
  const digits = text.replace(/[\s-]/g, '');
  return /^[1-9]\d{8}$/.test(digits) ? digits : null;
};

const fromDigits = (text: string): ScanCode | null => {
  const digits = text.replace(/[\s-]/g, '');
  if (readPlaceDigits(digits) !== null) return { kind: 'place', body: digits };
  if (/^\d{6}$/.test(digits)) return { kind: 'action', body: digits };
  if (!/^\d{12}$/.test(digits)) return null;
  return { kind: digits.startsWith('0903') ? 'number' : 'passbook', body: digits };
};

// Eight letters and eight digits that are not taken for one another when they are read aloud.
const classCode = /^[ACFHKMRW][ACFHKMRW2-9]{5}$/;

/** The six signs of a class code, typed with or without gaps; null when they are none. */
export const readClassCode = (text: string): string | null => {
  const code = text.replace(/[\s-]/g, '').toUpperCase();
  return classCode.test(code) ? code : null;
};

const fromClass = (text: string): ScanCode | null => {
  const code = readClassCode(text);
  return code === null ? null : { kind: 'class', body: code };
};

/** The check code below a printed page, as it stands there: twelve hexadecimal characters. */
const fromCheck = (text: string): ScanCode | null => {
  const check = text.replace(/[\s-]/g, '').toLowerCase();
  return /^[0-9a-f]{12}$/.test(check) ? { kind: 'page', body: check } : null;
};

/**
 * Reads a scanned or typed text; null when it is none of ours.
 * Six digits are what the screen of an activity shows now; nine hang at a place that honours a
 * benefit; twelve, spaced or not, are a passbook code read aloud, or a passbook number (0903…);
 * twelve hexadecimal characters are a printed page's check code; six signs that begin with a letter
 * are a teacher's class code. The signature of a card is not looked at here.
 */
export const parseScanCode = (input: string): ScanCode | null => {
  const text = sceneOf(input.trim());
  const found = shape.exec(text);
  const letter = found?.[1];
  const body = found?.[2];
  if (letter !== undefined && body !== undefined && isLetter(letter)) {
    return { kind: scanKinds[letter], body };
  }
  const card = readCardCode(text);
  if (card !== null) return { kind: 'card', body: card.serial };
  return fromDigits(text) ?? fromCheck(text) ?? fromClass(text);
};

/** Writes a code the way `parseScanCode` reads it. */
export const writeScanCode = (kind: ScanKind, body: string): string => {
  const letter = letters.find((each) => isLetter(each) && scanKinds[each] === kind);
  return `${letter ?? ''}.${body}`;
};

/** `482109375564` → `4821 0937 5564`, to be read aloud. */
export const inFours = (digits: string): string => digits.replace(/(\d{4})(?=\d)/g, '$1 ');

/** `482109375` → `482 109 375`, to be typed from a wall. */
export const inThrees = (digits: string): string => digits.replace(/(\d{3})(?=\d)/g, '$1 ');
