/** A CSV file in parts that a cloud function can carry, each cut behind the end of a line. */
import type { PickedFile } from '../../device/types';

/** Bytes of one part; a third more as base64, which is half a megabyte. */
export const partBytes = 384_000;
const newline = 0x0a;

export type FilePart = {
  readonly bytes: Uint8Array;
  readonly isLast: boolean;
  /** How much of the file is read with it, 0 to 1. */
  readonly share: number;
};

/** In UTF-8 and in GBK alike no character but the line's end holds this byte. */
export async function* cutCsv(file: PickedFile, most = partBytes): AsyncGenerator<FilePart> {
  let at = 0;
  while (at < file.size) {
    const read = await file.read(at, Math.min(at + most, file.size));
    const isEnd = at + read.length >= file.size;
    const end = isEnd ? read.length : read.lastIndexOf(newline) + 1 || read.length;
    at += end;
    yield { bytes: read.subarray(0, end), isLast: at >= file.size, share: at / file.size };
  }
}
