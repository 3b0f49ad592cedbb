import type { Reading } from '../../client';

/** When what is shown was fetched, if it cannot be fetched again: for the strip of the page. */
export const oldSince = ({ isOld, readAt }: Reading<unknown>): Date | undefined =>
  isOld ? readAt : undefined;
