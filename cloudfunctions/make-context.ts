import type { Caller, Context } from '@procedures/context';
import type { PictureStore } from '@store/pictures/port';
import type { Db } from '@store/port';
import { makeDigits, makeId, makeSerial } from './chance';

export type Deployment = {
  readonly db: Db;
  readonly pictures: PictureStore | null;
  readonly keyed: Context['keyed'];
  readonly demo: boolean;
};

/** One call's context; `now` is read once here and nowhere below. */
export const makeContext = (
  { db, pictures, keyed, demo }: Deployment,
  caller: Caller,
  now: Date = new Date(),
): Context => ({
  db,
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
