/** Ids, digits and keys of tests: each is new, and each is the same in every run. */
import { createHash, createHmac } from 'node:crypto';
import { makeId as brandId, type IdKind } from '@kernel/ids';

let made = 0;
const next = (): number => {
  made += 1;
  return made;
};

/** The tail of an id, unlike every one before. */
export const nextTail = (): string => `t${String(next()).padStart(11, '0')}`;

export const makeId = <Kind extends IdKind>(kind: Kind) => brandId(kind, nextTail());

const bytes = (): Buffer =>
  createHash('sha256')
    .update(`draw ${String(next())}`)
    .digest();

/** `length` ≤ 32 digits, scattered; the first is never 0. */
export const makeDigits = (length: number): string =>
  [...bytes().subarray(0, length)]
    .map((byte, at) => String(at === 0 ? 1 + (byte % 9) : byte % 10))
    .join('');

const serialLetters = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
export const makeSerial = (): string =>
  [...bytes().subarray(0, 10)].map((byte) => serialLetters.charAt(byte % 32)).join('');

export const keyed = (purpose: string, text: string): string =>
  createHmac('sha256', 'only for tests').update(`${purpose}\u001f${text}`).digest('hex');
