/**
 * Keeping a picture and showing it, for every way that takes one.
 *
 * 1. The row stands before the bytes are put, so that whatever breaks off leaves something the night
 *    finds and deletes; the same request sent again puts the same bytes under the same id.
 * 2. A picture belongs to nothing until a procedure attaches it by an id that only the sender knows.
 */
import { createHash } from 'node:crypto';
import { cleanPicture, deleteUnused, picturesADay, type PicturePurpose } from '@domain/picture';
import { makeId, type PersonId, type PictureId } from '@kernel/ids';
import { pictureTextMax, type PictureMime } from '@kernel/picture';
import { refuse, type RefusalCode } from '@kernel/refusal';
import { accept, type Reply } from '@kernel/wire';
import { isDuplicate } from '@store/retry';
import { findPicture, insertPicture, markStored, picturesFrom } from '@store/queries/picture';
import type { Reading } from './context';

export const keepingRefusals: readonly RefusalCode[] = [
  'PICTURES_OFF',
  'PICTURE_UNREADABLE',
  'PICTURE_LIMIT',
  'REQUEST_REUSED',
];
export const showingRefusals: readonly RefusalCode[] = [
  'NOT_FOUND',
  'PICTURES_OFF',
  'PICTURE_GONE',
];
/** The words around the picture come on top of it. */
export const keepingCharactersMax = pictureTextMax + 2_000;

const callerOf = ({ caller }: Reading): string =>
  caller.kind === 'identified' ? caller.identityHash : caller.kind;

/** Counts one caller's pictures of a day; whoever is not identified is counted at the host. */
const originOf = ({ caller, keyed, today }: Reading): string | null =>
  caller.kind === 'identified' ? keyed('picture-origin', `${today} ${caller.identityHash}`) : null;

const insertOnce = async (desk: Reading, row: Parameters<typeof insertPicture>[1]) => {
  try {
    await insertPicture(desk.db, row);
  } catch (cause) {
    // The same request came twice at once; both put the same bytes.
    if (!isDuplicate(cause, 'picture_pkey')) throw cause;
  }
};

/** Keeps a picture until something needs it; a second sending of the request answers the same. */
export const keepGivenPicture = async (
  desk: Reading,
  given: { readonly purpose: PicturePurpose; readonly text: string; readonly by: PersonId | null },
): Promise<Reply<{ readonly picture: PictureId }>> => {
  const { pictures, db, keyed, now, today, requestId } = desk;
  if (pictures === null) return refuse('PICTURES_OFF');
  const clean = cleanPicture(Buffer.from(given.text, 'base64'));
  if (clean === null) return refuse('PICTURE_UNREADABLE');
  const sha256 = createHash('sha256').update(clean.bytes).digest('hex');
  const tail = keyed('picture', `${callerOf(desk)} ${given.purpose} ${requestId}`).slice(0, 32);
  const id = makeId('picture', tail);
  const earlier = await findPicture(db, id);
  if (earlier !== null && earlier.sha256 !== sha256) return refuse('REQUEST_REUSED');
  if (earlier !== null && earlier.storedAt !== null) return accept({ picture: id });
  const origin = originOf(desk);
  if (origin !== null && (await picturesFrom(db, origin)) >= picturesADay) {
    return refuse('PICTURE_LIMIT');
  }
  if (earlier === null) {
    const { mime, bytes } = clean;
    const facts = { id, purpose: given.purpose, mime, bytes: bytes.length, sha256, origin };
    const until = { takenAt: now, deleteAfter: deleteUnused(today) };
    await insertOnce(desk, { ...facts, ...until, person: given.by });
  }
  await pictures.put(id, clean);
  await markStored(db, id, now);
  return accept({ picture: id });
};

export type ShownPicture = { readonly mime: PictureMime; readonly text: string };

/** A picture as base64, for a caller whom the procedure has found to be allowed to see it. */
export const showPicture = async (
  { db, pictures }: Pick<Reading, 'db' | 'pictures'>,
  id: PictureId,
): Promise<Reply<ShownPicture>> => {
  if (pictures === null) return refuse('PICTURES_OFF');
  const row = await findPicture(db, id);
  if (row === null) return refuse('NOT_FOUND');
  const bytes = row.deletedAt === null ? await pictures.get(id) : null;
  if (bytes === null) return refuse('PICTURE_GONE');
  return accept({ mime: row.mime, text: Buffer.from(bytes).toString('base64') });
};
