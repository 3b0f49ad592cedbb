import { hourOf } from '@domain/wrong-try';
import { forgetTries } from '@store/queries/wrong-try';
import type { Reading } from '../context';

const atOnce = 1_000;

/** Forgets the wrong codes of the hours that are over. */
export const forgetWrongTries = async ({ db, now }: Reading): Promise<void> => {
  for (;;) {
    const gone = await db.transaction((tx) => forgetTries(tx, hourOf(now), atOnce));
    if (gone < atOnce) return;
  }
};
