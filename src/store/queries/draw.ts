/** Drawing a number that nobody else has, under a unique key that decides between two at once. */
import type { Tx } from '../port';
import { isDuplicate } from '../retry';

const attemptsMax = 5;

/**
 * Tries `write` until it answers something; it answers null when what it drew is taken. When two
 * drew the same at once, the key `constraint` refuses the later, who draws again.
 */
export const drawUntilFree = async <Written>(
  tx: Tx,
  constraint: string,
  write: () => Promise<Written | null>,
): Promise<Written> => {
  for (let attempt = 1; attempt <= attemptsMax; attempt += 1) {
    await tx.query('savepoint draw');
    try {
      const written = await write();
      if (written !== null) return written;
    } catch (cause) {
      if (!isDuplicate(cause, constraint)) throw cause;
      await tx.query('rollback to savepoint draw');
    }
  }
  throw new Error(`nothing was free under ${constraint} in ${String(attemptsMax)} draws`);
};
