import { joined, longAt, wordAt } from './bytes';

const signatureBytes = 8;
const frameBytes = 12;

/** What a decoder needs; texts, times, Exif and unknown chunks are not among them. */
const needed: readonly string[] = [
  ...['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'sBIT', 'bKGD'],
  'pHYs',
];

/** A PNG without its texts, times and Exif, and without anything behind its end; null when broken. */
export const cleanPng = (bytes: Uint8Array): Uint8Array | null => {
  const parts = [bytes.subarray(0, signatureBytes)];
  if (wordAt(bytes, signatureBytes + 4, 4) !== 'IHDR') return null;
  let hasPicture = false;
  let at = signatureBytes;
  while (at + frameBytes <= bytes.length) {
    const end = at + frameBytes + longAt(bytes, at);
    if (end > bytes.length) return null;
    const kind = wordAt(bytes, at + 4, 4);
    if (needed.includes(kind)) parts.push(bytes.subarray(at, end));
    hasPicture ||= kind === 'IDAT';
    if (kind === 'IEND') return hasPicture ? joined(parts) : null;
    at = end;
  }
  return null;
};
