import { byteAt, joined, longAt, littleLongAt, shortAt, wordAt } from './bytes';

const endOfImage = 0xd9;
const startOfScan = 0xda;
const orientationTag = 0x0112;
const exifEntryBytes = 12;

const isAlone = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);
const isAside = (marker: number): boolean => (marker >= 0xe0 && marker <= 0xef) || marker === 0xfe;

/** Without these a decoder shows other colours; they say nothing of who, where or when. */
const isNeeded = (marker: number, segment: Uint8Array): boolean =>
  (marker === 0xe0 && wordAt(segment, 4, 4) === 'JFIF') ||
  (marker === 0xe2 && wordAt(segment, 4, 11) === 'ICC_PROFILE') ||
  (marker === 0xee && wordAt(segment, 4, 5) === 'Adobe');

/** Which way up an Exif segment says the picture is, 1 to 8; 1 when it does not say. */
const orientationOf = (segment: Uint8Array): number => {
  if (wordAt(segment, 4, 4) !== 'Exif') return 1;
  const tiff = segment.subarray(10);
  const isLittle = wordAt(tiff, 0, 2) === 'II';
  const short = (at: number) =>
    isLittle ? byteAt(tiff, at) + byteAt(tiff, at + 1) * 256 : shortAt(tiff, at);
  const directory = isLittle ? littleLongAt(tiff, 4) : longAt(tiff, 4);
  const entries = Math.min(short(directory), 200);
  for (let entry = 0; entry < entries; entry += 1) {
    const at = directory + 2 + entry * exifEntryBytes;
    if (short(at) !== orientationTag) continue;
    const found = short(at + 8);
    return found >= 1 && found <= 8 ? found : 1;
  }
  return 1;
};

/** An Exif segment that says which way up, and nothing else. */
const uprightSegment = (orientation: number): Uint8Array =>
  Uint8Array.from([
    ...[0xff, 0xe1, 0x00, 0x22, 0x45, 0x78, 0x69, 0x66, 0x00, 0x00],
    ...[0x4d, 0x4d, 0x00, 0x2a, 0x00, 0x00, 0x00, 0x08, 0x00, 0x01],
    ...[0x01, 0x12, 0x00, 0x03, 0x00, 0x00, 0x00, 0x01, 0x00, orientation, 0x00, 0x00],
    ...[0x00, 0x00, 0x00, 0x00],
  ]);

/** Where the next marker stands behind the coded picture that begins at `from`. */
const endOfScan = (bytes: Uint8Array, from: number): number => {
  for (let at = from; at + 1 < bytes.length; at += 1) {
    const next = byteAt(bytes, at + 1);
    if (byteAt(bytes, at) === 0xff && next !== 0x00 && next !== 0xff && !isAlone(next)) return at;
  }
  return bytes.length;
};

/**
 * A JPEG without what its camera wrote beside the picture (place, time, device, comments, a small
 * second picture, anything behind its end); which way up it is stays. Null when it is broken.
 */
export const cleanJpeg = (bytes: Uint8Array): Uint8Array | null => {
  const parts: Uint8Array[] = [];
  let orientation = 1;
  let hasScan = false;
  let at = 2;
  while (at + 1 < bytes.length) {
    const marker = byteAt(bytes, at + 1);
    if (byteAt(bytes, at) !== 0xff) return null;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === endOfImage) {
      if (!hasScan) return null;
      const upright = orientation === 1 ? [] : [uprightSegment(orientation)];
      return joined([bytes.subarray(0, 2), ...upright, ...parts, bytes.subarray(at, at + 2)]);
    }
    const end = isAlone(marker) ? at + 2 : at + 2 + shortAt(bytes, at + 2);
    if (!isAlone(marker) && (end < at + 4 || end > bytes.length)) return null;
    const segment = bytes.subarray(at, end);
    if (marker === 0xe1 && orientation === 1) orientation = orientationOf(segment);
    if (!isAside(marker) || isNeeded(marker, segment)) parts.push(segment);
    at = end;
    if (marker === startOfScan) {
      hasScan = true;
      at = endOfScan(bytes, end);
      parts.push(bytes.subarray(end, at));
    }
  }
  return null;
};
