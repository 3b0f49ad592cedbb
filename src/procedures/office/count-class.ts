import { decideCount, paidBy, pupilsMax } from '@domain/class-task';
import { accept } from '@kernel/wire';
import { countTask, lockWaitingJoins } from '@store/queries/class-task';
import { closeClaim, findClaim } from '@store/queries/earning';
import { staff } from '../audiences';
import { awardWaiting } from '../award';
import { taskOf } from '../class-seen';
import { classCodeText, whole } from '../fields';

/**
 * The teacher's count: pays the households that joined, in their order and as many as pupils took part.
 * The teacher's own household, and all beyond the count, wait for a manager.
 */
export const countClass = staff('school').write(
  {
    summary: 'Counts the pupils who did a class task, and pays as many of the households at most.',
    refusals: ['NOT_FOUND', 'CLASS_CLOSED', 'CLASS_NOT_YET', 'CLASS_CLOSE_LATE', 'CLASS_COUNT'],
    input: { code: classCodeText, tookPart: whole(0, pupilsMax) },
  },
  async ({ tx, staff: { office, person }, today, now }, { code, tookPart }) => {
    const found = await taskOf(tx, office, code, true);
    if (!found.ok) return found;
    const decided = decideCount(found.value, tookPart, today);
    if (!decided.ok) return decided;
    const waiting = await lockWaitingJoins(tx, code, person);
    const paid = paidBy(waiting, tookPart);
    for (const join of paid) {
      const claim = await findClaim(tx, join.claim, false);
      if (claim === null) throw new Error('a household joins with its claim');
      const { seq } = await awardWaiting(tx, claim, { person, today, now });
      const end = { id: claim.id, status: 'approved', reason: null, by: person, at: now } as const;
      await closeClaim(tx, { ...end, entrySeq: seq });
    }
    await countTask(tx, { code, tookPart, by: person, at: now });
    return accept({ paid: paid.length, waiting: waiting.length - paid.length });
  },
);
