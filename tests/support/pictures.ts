/** Small pictures with things beside them that must not stay; their pixels are not real. */
export const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
const text = (words: string): Buffer => Buffer.from(words, 'utf8');

const segment = (marker: number, body: Buffer): Buffer => {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(body.length + 2);
  return Buffer.concat([Buffer.from([0xff, marker]), length, body]);
};

/** An Exif segment in the given byte order that says which way up, and where. */
export const exif = (orientation: number, order: 'II' | 'MM', place: string): Buffer => {
  const tiff = Buffer.alloc(26);
  const isLittle = order === 'II';
  const short = (value: number, at: number) =>
    isLittle ? tiff.writeUInt16LE(value, at) : tiff.writeUInt16BE(value, at);
  const long = (value: number, at: number) =>
    isLittle ? tiff.writeUInt32LE(value, at) : tiff.writeUInt32BE(value, at);
  tiff.write(order, 0, 'latin1');
  short(42, 2);
  long(8, 4);
  short(1, 8);
  short(0x0112, 10);
  short(3, 12);
  long(1, 14);
  short(orientation, 18);
  return segment(0xe1, Buffer.concat([text('Exif\0\0'), tiff, text(place)]));
};

type Beside = { readonly before?: readonly Buffer[]; readonly after?: Buffer };

/** A JPEG whose coded picture is `pixels`. */
export const jpeg = (pixels: string, { before = [], after = Buffer.alloc(0) }: Beside = {}) =>
  Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    ...before,
    segment(0xdb, Buffer.alloc(65)),
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    text(pixels),
    Buffer.from([0xff, 0x00, 0xff, 0xd0, 0x11, 0xff, 0xd9]),
    after,
  ]);

export const comment = (words: string): Buffer => segment(0xfe, text(words));
export const appSegment = (marker: number, words: string): Buffer => segment(marker, text(words));

const pngChunk = (kind: string, body: Buffer): Buffer => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  return Buffer.concat([length, text(kind), body, Buffer.alloc(4)]);
};
export const png = (beside: readonly (readonly [string, string])[], after = ''): Buffer =>
  Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    pngChunk('IHDR', Buffer.alloc(13)),
    ...beside.map(([kind, words]) => pngChunk(kind, text(words))),
    pngChunk('IDAT', text('pixels')),
    pngChunk('IEND', Buffer.alloc(0)),
    text(after),
  ]);

const webpChunk = (kind: string, body: Buffer): Buffer => {
  const length = Buffer.alloc(4);
  length.writeUInt32LE(body.length);
  const odd = body.length % 2 === 1 ? Buffer.alloc(1) : Buffer.alloc(0);
  return Buffer.concat([text(kind), length, body, odd]);
};
export const webp = (beside: readonly (readonly [string, string])[]): Buffer => {
  const body = Buffer.concat([
    webpChunk('VP8X', Buffer.from([0x0c, 0, 0, 0, 1, 0, 0, 1, 0, 0])),
    webpChunk('VP8L', text('pixels!')),
    ...beside.map(([kind, words]) => webpChunk(kind, text(words))),
  ]);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(body.length + 4);
  return Buffer.concat([text('RIFF'), length, text('WEBP'), body]);
};
