/** What is known of pictures; their bytes lie in the picture store (store/pictures). */
import type { PicturePurpose } from '@domain/picture';
import type { Day } from '@kernel/day';
import type { PersonId, PictureId } from '@kernel/ids';
import type { PictureMime } from '@kernel/picture';
import type { Query, Tx } from '../port';
import { isDuplicate } from '../retry';

export type PictureRow = {
  readonly id: PictureId;
  readonly mime: PictureMime;
  readonly sha256: string;
  readonly takenAt: Date;
  readonly storedAt: Date | null;
  readonly deletedAt: Date | null;
};

export const findPicture = async (books: Query, id: string): Promise<PictureRow | null> => {
  const rows = await books.query<PictureRow>(
    `select id, mime, sha256, taken_at as "takenAt", stored_at as "storedAt",
       deleted_at as "deletedAt" from picture where id = $1`,
    [id],
  );
  return rows[0] ?? null;
};

export const picturesFrom = async (books: Query, origin: string): Promise<number> => {
  const rows = await books.query<{ n: number }>(
    'select count(*)::int as n from picture where origin = $1',
    [origin],
  );
  return rows[0]?.n ?? 0;
};

export const insertPicture = (
  books: Query,
  picture: {
    readonly id: PictureId;
    readonly purpose: PicturePurpose;
    readonly mime: PictureMime;
    readonly bytes: number;
    readonly sha256: string;
    readonly person: PersonId | null;
    readonly origin: string | null;
    readonly takenAt: Date;
    readonly deleteAfter: Day;
  },
) =>
  books.query(
    `insert into picture (id, purpose, mime, bytes, sha256, person, origin, taken_at, delete_after)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      picture.id,
      picture.purpose,
      picture.mime,
      picture.bytes,
      picture.sha256,
      picture.person,
      picture.origin,
      picture.takenAt,
      picture.deleteAfter,
    ],
  );

export const markStored = (books: Query, id: PictureId, at: Date) =>
  books.query('update picture set stored_at = $2 where id = $1 and stored_at is null', [id, at]);

/** Ties a stored picture to what it was handed in for; false when it is tied, gone or for another. */
export const attachPicture = async (
  tx: Tx,
  picture: { readonly id: PictureId; readonly purpose: PicturePurpose; readonly at: Date },
): Promise<boolean> => {
  const rows = await tx.query(
    `update picture set attached_at = $3, delete_after = null
       where id = $1 and purpose = $2 and attached_at is null and stored_at is not null
         and deleted_at is null
     returning id`,
    [picture.id, picture.purpose, picture.at],
  );
  return rows.length === 1;
};

export type Taken = {
  readonly picture: PictureId;
  readonly person: PersonId;
  /** Null where no code says when it must have been taken. */
  readonly since: Date | null;
  readonly at: Date;
};

/**
 * Takes a picture that this person handed in, for the one thing it serves. `reused`: the same picture
 * was handed in before, by whomever and for whatever.
 */
export const takePicture = async (
  tx: Tx,
  tied: Taken,
): Promise<'attached' | 'unknown' | 'earlier' | 'reused'> => {
  const [found] = await tx.query<{ isEarlier: boolean; isReused: boolean }>(
    `select coalesce(p.taken_at < $3, false) as "isEarlier", exists (select 1 from picture o
         where o.sha256 = p.sha256 and o.id <> p.id and o.attached_at is not null) as "isReused"
       from picture p where p.id = $1 and p.person = $2 and p.purpose = 'claim'
         and p.attached_at is null and p.stored_at is not null and p.deleted_at is null
       for update`,
    [tied.picture, tied.person, tied.since],
  );
  if (found === undefined) return 'unknown';
  if (found.isReused) return 'reused';
  if (found.isEarlier) return 'earlier';
  await tx.query('savepoint attaching');
  try {
    await tx.query('update picture set attached_at = $2, delete_after = null where id = $1', [
      tied.picture,
      tied.at,
    ]);
  } catch (cause) {
    // The same picture was handed in by another at once, and theirs was first.
    if (!isDuplicate(cause, 'picture_of_claim')) throw cause;
    await tx.query('rollback to savepoint attaching');
    return 'reused';
  }
  return 'attached';
};

export type DuePicture = { readonly id: PictureId; readonly isAttached: boolean };

/** Pictures whose time has passed, oldest first. */
export const duePictures = (books: Query, day: Day, limit: number) =>
  books.query<DuePicture>(
    `select id, attached_at is not null as "isAttached" from picture
       where deleted_at is null and delete_after <= $1 order by delete_after, id limit $2`,
    [day, limit],
  );

/** One that belonged to something keeps its hash; of the others nothing stays. */
export const forgetPicture = (books: Query, { id, isAttached }: DuePicture, at: Date) =>
  isAttached
    ? books.query('update picture set deleted_at = $2, origin = null where id = $1', [id, at])
    : books.query('delete from picture where id = $1 and attached_at is null', [id]);
