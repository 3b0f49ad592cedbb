/**
 * The port to the pictures: bytes by name, whatever keeps them.
 *
 * 1. A name is a picture's id, made and kept by the books; putting the same name again puts the same
 *    picture again, so a call that was broken off may be repeated.
 * 2. Nothing kept here is public. Who may see a picture is decided by the procedure that asks for it.
 */
import type { PictureId } from '@kernel/ids';
import type { PictureMime } from '@kernel/picture';

export type PictureStore = {
  put(id: PictureId, picture: { mime: PictureMime; bytes: Uint8Array }): Promise<void>;
  /** Null when there is none of this name. */
  get(id: PictureId): Promise<Uint8Array | null>;
  /** Without effect when there is none of this name. */
  remove(id: PictureId): Promise<void>;
};
