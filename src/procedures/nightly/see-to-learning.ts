/** Class tasks and quiz answers by night: what nobody counted or decided ends, old answers are forgotten. */
import { classWaitDays } from '@domain/class-task';
import { quizKeptDays } from '@domain/quiz';
import { addDays } from '@kernel/day';
import { closeClaim, findClaim } from '@store/queries/earning';
import { overdueJoins } from '@store/queries/class-task';
import { forgetOldAnswers } from '@store/queries/quiz';
import type { Reading } from '../context';

const atOnce = 200;
const dayMs = 86_400_000;
const reasons = {
  uncounted: `过了 ${String(classWaitDays)} 天，老师没有点人数`,
  undecided: `点过人数 ${String(classWaitDays)} 天，学校没有核`,
} as const;

/** Declines what waits for a count that no longer comes, or for a decision after one; answers how many. */
export const endOverdueJoins = async ({ db, today, now }: Reading): Promise<number> => {
  const before = {
    day: addDays(today, -classWaitDays),
    at: new Date(now.getTime() - classWaitDays * dayMs),
  };
  let ended = 0;
  for (;;) {
    const found = await overdueJoins(db, before, atOnce);
    for (const { claim, isCounted } of found) {
      await db.transaction(async (tx) => {
        // A manager decided it while the list was read.
        if ((await findClaim(tx, claim, true))?.status !== 'waiting') return;
        const reason = isCounted ? reasons.undecided : reasons.uncounted;
        const end = { id: claim, status: 'declined', entrySeq: null, by: 'system' } as const;
        await closeClaim(tx, { ...end, reason, at: now });
      });
    }
    ended += found.length;
    if (found.length < atOnce) return ended;
  }
};

/** Forgets which questions were answered more than twelve months ago. */
export const forgetQuiz = async ({ db, today }: Reading): Promise<void> => {
  const before = addDays(today, -quizKeptDays);
  for (;;) {
    const gone = await db.transaction((tx) => forgetOldAnswers(tx, before, atOnce));
    if (gone < atOnce) return;
  }
};
