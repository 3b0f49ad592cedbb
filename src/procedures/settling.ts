/**
 * A settlement of a billing period, some households at a time. What a chunk pays and how far the
 * settlement has come are written together: broken off anywhere, the next call goes on, and nothing is
 * paid twice. Memory and locks stay those of one chunk.
 */
import { isInForce, lotYearsOf, type Rule } from '@domain/earning';
import { isUnderWay } from '@domain/run';
import { endOfYearAfter, type Day } from '@kernel/day';
import type { PersonId, SettlementId } from '@kernel/ids';
import { refuse } from '@kernel/refusal';
import { accept, type Reply } from '@kernel/wire';
import type { Query, Tx } from '@store/port';
import { capsOn, ruleOn } from '@store/queries/earning';
import { settleChunk, type Chunk } from '@store/queries/settle';
import { keepSettlement, lockSettlement, type Settlement } from '@store/queries/settlements';

/** Households a transaction settles: large enough to pay for its commit, small enough to be locked. */
export const householdsAtOnce = 2_000;

/** The version of a day of a rule that gives for a reading. RULE_UNKNOWN, RULE_NOT_IN_FORCE. */
export const readingRule = async (books: Query, id: string, day: Day): Promise<Reply<Rule>> => {
  const rule = await ruleOn(books, id, day);
  if (rule === null || rule.evidence !== 'reading') return refuse('RULE_UNKNOWN');
  return isInForce(rule, day) ? accept(rule) : refuse('RULE_NOT_IN_FORCE');
};

/** How far a settlement has come with a chunk; through when no household was left. */
const goneOn = (from: Settlement, { last, settled }: Chunk): Settlement =>
  last === null
    ? { ...from, status: 'paid', looked: from.of }
    : {
        ...from,
        after: last,
        looked: Math.min(from.looked + householdsAtOnce, from.of),
        settled: from.settled + settled,
      };

type At = { readonly today: Day; readonly now: Date; readonly by: PersonId };

/**
 * One more chunk of a settlement that pays; answers it as it stands then. It pays the version and the
 * points it was opened with, on the day of the call, even where the rule has ended since it was approved:
 * half a city is not left without. RUN_UNKNOWN.
 */
export const settleOn = async (tx: Tx, id: SettlementId, at: At): Promise<Reply<Settlement>> => {
  const found = await lockSettlement(tx, id);
  if (found === null) return refuse('RUN_UNKNOWN');
  if (!isUnderWay(found)) return accept(found);
  const { rule, version, title, month, pointsEach, after } = found;
  const terms = {
    rule: { id: rule, version, title },
    ...{ points: pointsEach, month, day: at.today, at: at.now, by: at.by },
    expiresOn: endOfYearAfter(at.today, lotYearsOf(found, await capsOn(tx, at.today))),
  };
  const next = goneOn(found, await settleChunk(tx, terms, { after, limit: householdsAtOnce }));
  await keepSettlement(tx, next);
  return accept(next);
};
