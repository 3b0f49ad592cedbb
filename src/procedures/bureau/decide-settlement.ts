import * as v from 'valibot';
import { decideRun } from '@domain/run';
import { refuse } from '@kernel/refusal';
import { accept } from '@kernel/wire';
import { countBilled } from '@store/queries/settle';
import { decideSettlement as keepDecision, lockSettlement } from '@store/queries/settlements';
import { staff } from '../audiences';
import { idOf, text } from '../fields';
import { readingRule } from '../settling';

/**
 * Another person approves a settlement, so that it is paid, or declines it with a reason. A rule that
 * ended since it was opened, or gives for something else now, is not approved any more
 * (RULE_NOT_IN_FORCE, RULE_UNKNOWN); one with a newer version is, and pays what it was opened with.
 */
export const decideSettlement = staff('reviewer', 'admin').write(
  {
    summary: 'Approves somebody else’s settlement of a billing period, or declines it.',
    refusals: [
      ...(['RUN_UNKNOWN', 'RUN_STATE', 'OWN_RUN', 'INPUT_INVALID'] as const),
      ...(['RULE_UNKNOWN', 'RULE_NOT_IN_FORCE'] as const),
    ],
    input: {
      settlement: idOf('settlement'),
      approve: v.boolean(),
      reason: v.optional(text(2, 200)),
    },
  },
  async ({ tx, staff: { person: by }, today, now: at }, { settlement: id, approve, reason }) => {
    const found = await lockSettlement(tx, id);
    if (found === null) return refuse('RUN_UNKNOWN');
    const decided = decideRun(found, { by, approve, reason });
    if (!decided.ok) return decided;
    if (approve) {
      const standing = await readingRule(tx, found.rule, today);
      if (!standing.ok) return standing;
    }
    const status = decided.value;
    const of = approve ? await countBilled(tx, found.month) : found.of;
    await keepDecision(tx, { id, status, by, at, answer: reason ?? null, of });
    return accept({ settlement: id, status });
  },
);
