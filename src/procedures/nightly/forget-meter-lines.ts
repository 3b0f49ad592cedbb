/** What the water company's files left lying is thrown away by night. */
import type { Reading } from '../context';
import { dropFile, filesLeftLying, forgetUnmatched } from '@store/queries/unmatched';

/** A number that nobody matched in this time is none of ours. */
const unmatchedKeptDays = 90;
/** A file that was read and not taken in is sent anew. */
const fileKeptDays = 7;
const linesAtOnce = 5_000;

const daysBefore = (now: Date, days: number): Date => new Date(now.getTime() - days * 86_400_000);

/** Answers how many waiting lines were deleted; broken off, the next night goes on. */
export const forgetMeterLines = async ({
  db,
  now,
}: Pick<Reading, 'db' | 'now'>): Promise<number> => {
  for (const { id } of await filesLeftLying(db, daysBefore(now, fileKeptDays))) {
    await db.transaction((tx) => dropFile(tx, id, now));
  }
  const before = daysBefore(now, unmatchedKeptDays);
  let forgotten = 0;
  for (;;) {
    const gone = await db.transaction((tx) => forgetUnmatched(tx, { before, limit: linesAtOnce }));
    forgotten += gone;
    if (gone < linesAtOnce) return forgotten;
  }
};
