/**
 * What the square on a printed card says: `C.<serial>-<eight digits>-<yymmdd>-<signature>`.
 *
 * 1. It carries the serial, the passbook number without its 0903, the last day on which it can be
 *    checked without a network, and an Ed25519 signature (RFC 8032) of all that stands before the
 *    last hyphen. No name: a lost card tells nothing.
 * 2. All of it is capitals, digits, `.` and `-`, which a QR code packs closest: 132 characters are
 *    41 modules a side at level M. The signature is 103 of the 32 signs that serials are made of.
 * 3. One signature has one spelling, and a text in small letters is read as if in capitals, since
 *    scanners that type may have them locked.
 */
import { parseDay, type Day } from './day';

export type CardCode = {
  readonly serial: string;
  /** Twelve digits, 0903 before them. */
  readonly passbookNo: string;
  /** The last Beijing day on which a desk checks it without a network. */
  readonly until: Day;
};
/** As read: what was signed, and 64 bytes that say by whom. */
export type SignedCardCode = CardCode & {
  readonly signed: string;
  readonly signature: Uint8Array;
};

const signs = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const prefix = '0903';
const century = '20';
const signatureBytes = 64;
const bitsOfSign = 5;
const bitsOfByte = 8;
const shape = /^(C\.([A-Z2-9]{10})-(\d{8})-(\d{6}))-([A-HJ-NP-Z2-9]{103})$/;

/** Numbers of `from` bits as numbers of `to` bits, the last one filled up with zeros. */
const regrouped = (numbers: Iterable<number>, from: number, to: number): number[] => {
  const made: number[] = [];
  let rest = 0;
  let bits = 0;
  for (const each of numbers) {
    rest = (rest << from) | each;
    bits += from;
    while (bits >= to) {
      bits -= to;
      made.push(rest >> bits);
      rest &= (1 << bits) - 1;
    }
  }
  if (bits > 0) made.push(rest << (to - bits));
  return made;
};

const bytesOf = (text: string): Uint8Array | null => {
  const numbers = [...text].map((sign) => signs.indexOf(sign));
  const bytes = regrouped(numbers, bitsOfSign, bitsOfByte);
  // 103 signs hold three bits more than 64 bytes do; anything in them is another spelling.
  return bytes[signatureBytes] === 0 ? Uint8Array.from(bytes.slice(0, signatureBytes)) : null;
};

/** What is signed: the text of a card before its signature. */
export const signedPartOf = ({ serial, passbookNo, until }: CardCode): string =>
  `C.${serial}-${passbookNo.slice(prefix.length)}-${until.slice(century.length).replaceAll('-', '')}`;

/** The whole text of a card's square; `signature` is 64 bytes. */
export const writeCardCode = (card: CardCode, signature: Uint8Array): string => {
  const tail = regrouped(signature, bitsOfByte, bitsOfSign).map((each) => signs.charAt(each));
  return `${signedPartOf(card)}-${tail.join('')}`;
};

/** Reads the square of a signed card; null when the text is none, or only a serial. */
export const readCardCode = (text: string): SignedCardCode | null => {
  const found = shape.exec(text.trim().toUpperCase());
  if (found === null) return null;
  const [, signed = '', serial = '', digits = '', short = '', tail = ''] = found;
  const until = parseDay(`${century}${short.replace(/^(..)(..)(..)$/, '$1-$2-$3')}`);
  const signature = bytesOf(tail);
  if (until === null || signature === null) return null;
  return { serial, passbookNo: `${prefix}${digits}`, until, signed, signature };
};

/** A text of signs below 128 as bytes, as they are signed. */
export const asciiOf = (text: string): Uint8Array =>
  Uint8Array.from([...text].map((sign) => sign.charCodeAt(0)));
