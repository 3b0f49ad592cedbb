/**
 * Pictures that people hand in: what is taken for one, and how long it is kept.
 *
 * 1. JPEG, PNG and WebP by their first bytes; a name or a promised kind is not believed.
 * 2. What stands beside the picture (place, time, device, comments) is taken out here, whatever the
 *    phone did before; a JPEG keeps which way up it is.
 * 3. A picture lives until `reviewDays` after the decision it belongs to, one that belongs to nothing
 *    for `unusedDays`. Its hash stays, so that it is known when it comes again.
 */
import { addDays, type Day } from '@kernel/day';
import type { PictureMime } from '@kernel/picture';
import { byteAt, wordAt } from './bytes';
import { cleanJpeg } from './clean-jpeg';
import { cleanPng } from './clean-png';
import { cleanWebp } from './clean-webp';

/** What a picture is for; whoever hands it in says so, and it serves for nothing else. */
export const picturePurposes = ['report', 'fixed', 'claim'] as const;
export type PicturePurpose = (typeof picturePurposes)[number];

/** A default until the city sets the period. */
export const reviewDays = 90;
export const unusedDays = 2;
export const deleteAfterDecision = (decided: Day): Day => addDays(decided, reviewDays);
export const deleteUnused = (taken: Day): Day => addDays(taken, unusedDays);

/** The most pictures one caller hands in a day. */
export const picturesADay = 30;

const mimeOf = (bytes: Uint8Array): PictureMime | null => {
  if (byteAt(bytes, 0) === 0xff && byteAt(bytes, 1) === 0xd8) return 'image/jpeg';
  if (wordAt(bytes, 0, 8) === '\u0089PNG\r\n\u001a\n') return 'image/png';
  const isWebp = wordAt(bytes, 0, 4) === 'RIFF' && wordAt(bytes, 8, 4) === 'WEBP';
  return isWebp ? 'image/webp' : null;
};

const cleaners = {
  'image/jpeg': cleanJpeg,
  'image/png': cleanPng,
  'image/webp': cleanWebp,
} as const;

export type CleanPicture = { readonly mime: PictureMime; readonly bytes: Uint8Array };

/** The picture and nothing beside it; null when it is none of the three, or broken. */
export const cleanPicture = (given: Uint8Array): CleanPicture | null => {
  const mime = mimeOf(given);
  const bytes = mime === null ? null : cleaners[mime](given);
  return mime === null || bytes === null ? null : { mime, bytes };
};
