/**
 * Writes a picture of a page with at most 256 colours: a third of its weight, and no package.
 * Colours are chosen by halving the box that holds most pixels, at the middle of its longest side.
 */
import { crc32, deflateSync, inflateSync } from 'node:zlib';

type Image = { readonly width: number; readonly height: number; readonly pixels: Buffer };
type Colour = { readonly at: number; count: number };

const coloursMost = 256;
const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

const paeth = (left: number, up: number, corner: number): number => {
  const guess = left + up - corner;
  const [a, b, c] = [left, up, corner].map((each) => Math.abs(guess - each));
  if (a === undefined || b === undefined || c === undefined) return 0;
  return a <= b && a <= c ? left : b <= c ? up : corner;
};

/** Takes back what each line of a PNG was filtered with. */
const unfilter = (raw: Buffer, stride: number, step: number): Buffer => {
  const lines = raw.length / (stride + 1);
  const out = Buffer.alloc(lines * stride);
  for (let y = 0; y < lines; y += 1) {
    const kind = raw[y * (stride + 1)] ?? 0;
    for (let x = 0; x < stride; x += 1) {
      const left = x >= step ? (out[y * stride + x - step] ?? 0) : 0;
      const up = y > 0 ? (out[(y - 1) * stride + x] ?? 0) : 0;
      const corner = x >= step && y > 0 ? (out[(y - 1) * stride + x - step] ?? 0) : 0;
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][kind] ?? 0;
      out[y * stride + x] = (raw[y * (stride + 1) + 1 + x] ?? 0) + guess;
    }
  }
  return out;
};

const readPng = (png: Buffer): Image => {
  const parts: Buffer[] = [];
  let [width, height, step] = [0, 0, 3];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    const name = png.toString('latin1', at + 4, at + 8);
    if (name === 'IHDR') {
      width = png.readUInt32BE(at + 8);
      height = png.readUInt32BE(at + 12);
      step = png[at + 17] === 6 ? 4 : 3;
    }
    if (name === 'IDAT') parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  }
  const found = unfilter(inflateSync(Buffer.concat(parts)), width * step, step);
  if (step === 3) return { width, height, pixels: found };
  const pixels = Buffer.alloc(width * height * 3);
  for (let at = 0; at < width * height; at += 1) found.copy(pixels, at * 3, at * 4, at * 4 + 3);
  return { width, height, pixels };
};

const channel = (colour: number, index: number): number => (colour >> (16 - index * 8)) & 255;
const colourAt = (pixels: Buffer, at: number): number => pixels.readUIntBE(at * 3, 3);

const spanOf = (box: readonly Colour[], index: number): number => {
  const values = box.map(({ at }) => channel(at, index));
  return values.reduce((a, b) => Math.max(a, b), 0) - values.reduce((a, b) => Math.min(a, b), 255);
};
const weightOf = (box: readonly Colour[]): number =>
  box.reduce((sum, { count }) => sum + Math.sqrt(count), 0) *
  Math.max(...[0, 1, 2].map((index) => spanOf(box, index)));

const halves = (box: readonly Colour[]): readonly (readonly Colour[])[] => {
  const spans = [0, 1, 2].map((index) => spanOf(box, index));
  const index = spans.indexOf(Math.max(...spans));
  const sorted = [...box].sort((one, other) => channel(one.at, index) - channel(other.at, index));
  const half = sorted.reduce((sum, { count }) => sum + count, 0) / 2;
  let seen = 0;
  const cut = sorted.findIndex(({ count }) => (seen += count) >= half);
  const middle = Math.min(Math.max(cut, 1), sorted.length - 1);
  return [sorted.slice(0, middle), sorted.slice(middle)];
};

const boxesOf = (pixels: Buffer): readonly (readonly Colour[])[] => {
  const counted = new Map<number, Colour>();
  for (let at = 0; at < pixels.length / 3; at += 1) {
    const colour = colourAt(pixels, at);
    const known = counted.get(colour);
    if (known === undefined) counted.set(colour, { at: colour, count: 1 });
    else known.count += 1;
  }
  const boxes = [{ box: [...counted.values()], weight: Infinity }];
  while (boxes.length < coloursMost) {
    boxes.sort((one, other) => other.weight - one.weight);
    const [widest] = boxes;
    if (widest === undefined || widest.box.length < 2) break;
    const both = halves(widest.box).map((box) => ({ box: [...box], weight: weightOf(box) }));
    boxes.splice(0, 1, ...both);
  }
  return boxes.map(({ box }) => box);
};

const meanOf = (box: readonly Colour[]): readonly number[] => {
  const all = box.reduce((sum, { count }) => sum + count, 0);
  return [0, 1, 2].map((index) =>
    Math.round(box.reduce((sum, { at, count }) => sum + channel(at, index) * count, 0) / all),
  );
};

const part = (name: string, body: Buffer): Buffer => {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), body]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
};

/** The same picture, in at most 256 colours. */
export const shrinkPng = (png: Buffer): Buffer => {
  const { width, height, pixels } = readPng(png);
  const boxes = boxesOf(pixels);
  const indexOf = new Map(boxes.flatMap((box, index) => box.map(({ at }) => [at, index] as const)));
  const lines = Buffer.alloc(height * (width + 1));
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      lines[y * (width + 1) + 1 + x] = indexOf.get(colourAt(pixels, y * width + x)) ?? 0;
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    signature,
    part('IHDR', head),
    part('PLTE', Buffer.from(boxes.flatMap((box) => [...meanOf(box)]))),
    part('IDAT', deflateSync(lines, { level: 9 })),
    part('IEND', Buffer.alloc(0)),
  ]);
};
