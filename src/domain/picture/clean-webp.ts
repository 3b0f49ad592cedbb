import { byteAt, joined, littleLongAt, wordAt } from './bytes';

const headBytes = 12;
const frameBytes = 8;
const needed: readonly string[] = ['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP'];
/** The bits of VP8X that promise an Exif and an XMP chunk. */
const aside = 0x08 | 0x04;

const withoutPromise = (chunk: Uint8Array): Uint8Array => {
  const plain = Uint8Array.from(chunk);
  plain[frameBytes] = byteAt(chunk, frameBytes) & ~aside;
  return plain;
};

const headOf = (length: number): Uint8Array =>
  Uint8Array.from([
    ...[0x52, 0x49, 0x46, 0x46],
    ...[0, 8, 16, 24].map((bits) => (length >>> bits) & 0xff),
    ...[0x57, 0x45, 0x42, 0x50],
  ]);

/** A WebP without Exif, XMP and unknown chunks; null when it is broken. */
export const cleanWebp = (bytes: Uint8Array): Uint8Array | null => {
  const whole = littleLongAt(bytes, 4) + 8;
  if (whole > bytes.length) return null;
  const parts: Uint8Array[] = [];
  let hasPicture = false;
  let at = headBytes;
  while (at + frameBytes <= whole) {
    const length = littleLongAt(bytes, at + 4);
    const end = at + frameBytes + length + (length % 2);
    if (end > whole) return null;
    const kind = wordAt(bytes, at, 4);
    const chunk = bytes.subarray(at, end);
    if (needed.includes(kind)) parts.push(kind === 'VP8X' ? withoutPromise(chunk) : chunk);
    hasPicture ||= ['VP8 ', 'VP8L', 'ANMF'].includes(kind);
    at = end;
  }
  if (!hasPicture) return null;
  const body = joined(parts);
  return joined([headOf(body.length + 4), body]);
};
