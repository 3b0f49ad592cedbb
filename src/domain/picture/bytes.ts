/** Reading bytes: beyond the end everything is 0, so a cut file fails its checks and nothing throws. */
export const byteAt = (bytes: Uint8Array, at: number): number => bytes[at] ?? 0;
export const shortAt = (bytes: Uint8Array, at: number): number =>
  byteAt(bytes, at) * 256 + byteAt(bytes, at + 1);
export const longAt = (bytes: Uint8Array, at: number): number =>
  shortAt(bytes, at) * 65_536 + shortAt(bytes, at + 2);
export const littleLongAt = (bytes: Uint8Array, at: number): number =>
  byteAt(bytes, at) +
  byteAt(bytes, at + 1) * 256 +
  byteAt(bytes, at + 2) * 65_536 +
  byteAt(bytes, at + 3) * 16_777_216;

/** `length` bytes as Latin-1 text. */
export const wordAt = (bytes: Uint8Array, at: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(at, at + length));

export const joined = (parts: readonly Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};
