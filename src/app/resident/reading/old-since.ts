import type { Reading } from '../../client';

/** When what is shown was fetched, if it could not be fetched again: for the strip of the page. */
export const oldSince = (reading: Reading<unknown>): Date | undefined =>
  reading.isOld ? reading.readAt : undefined;
