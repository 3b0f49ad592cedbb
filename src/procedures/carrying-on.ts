/** Work that is done some households at a time and called again until it is through. */
import { isUnderWay, type RunStatus } from '@domain/run';
import type { Reply } from '@kernel/wire';
import type { Db, Tx } from '@store/port';

/** What one call does at most: a cloud function ends after twenty seconds. */
const millisecondsACall = 3_000;

/** Takes step after step, each a transaction of its own; answers the run as the last one left it. */
export const carryingOn = async <Run extends { readonly status: RunStatus }>(
  db: Db,
  step: (tx: Tx) => Promise<Reply<Run>>,
): Promise<Reply<Run>> => {
  const until = performance.now() + millisecondsACall;
  for (;;) {
    const went = await db.transaction(step);
    if (!went.ok || !isUnderWay(went.value) || performance.now() >= until) return went;
  }
};
