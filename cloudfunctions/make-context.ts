import type { Caller, Context } from '@procedures/context';
import type { PictureStore } from '@store/pictures/port';
import type { Db } from '@store/port';
import { makeDigits, makeId, makeSerial } from './chance';

export type Deployment = {
  readonly db: Db;
  /** Absent in a cloud function, whose calls come one by one. */
  readonly posts?: Context['posts'];
  readonly pictures: PictureStore | null;
  readonly keyed: Context['keyed'];
  readonly demo: boolean;
};

/** One call's context; `now` is read once here and nowhere below. */
export const makeContext = (
  { db, posts, pictures, keyed, demo }: Deployment,
  caller: Caller,
  now: Date = new Date(),
): Context => ({
  db,
  posts,
  pictures,
  keyed,
  demo,
  caller,
  now,
  requestId: makeId('request'),
  makeId,
  makeDigits,
  makeSerial,
});
