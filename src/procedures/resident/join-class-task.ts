import { decideJoin } from '@domain/class-task';
import { refuse } from '@kernel/refusal';
import { accept } from '@kernel/wire';
import { findClassTask, insertJoin, joinOf, takePlace } from '@store/queries/class-task';
import { ruleOn } from '@store/queries/earning';
import { numbersOf } from '@store/queries/ledger';
import { member } from '../audiences';
import { actRefusals, claimAct } from '../award';
import { classCodeText } from '../fields';

/** A grown-up says that the household did a class task; its points wait for the teacher's count. */
export const joinClassTask = member.write(
  {
    summary: 'States that the household did a class task; points wait for the teacher’s count.',
    refusals: [
      'CLASS_UNKNOWN',
      'CLASS_CLOSED',
      'CLASS_NOT_YET',
      'CLASS_OVER',
      'CLASS_FULL',
      'CLASS_JOINED',
      ...actRefusals,
    ],
    input: { code: classCodeText },
    guesses: { isTyped: () => true },
  },
  async ({ tx, household, person, today, now, makeId }, { code }) => {
    const task = await findClassTask(tx, code);
    if (task === null) return refuse('CLASS_UNKNOWN');
    if ((await joinOf(tx, code, household.id)) !== null) return refuse('CLASS_JOINED');
    const open = decideJoin(task, today);
    if (!open.ok) return open;
    const rule = await ruleOn(tx, task.rule, today);
    if (rule?.evidence !== 'class') return refuse('RULE_NOT_IN_FORCE');
    const claim = makeId('claim');
    const awarded = await claimAct(tx, {
      ...{ id: claim, household: household.id, status: household.status, person, by: person },
      ...{ rule, code: null, heads: 1, fixture: null, office: task.office, title: rule.title },
      ...{ seen: false, today, now },
    });
    if (!awarded.ok) return awarded;
    const no = await takePlace(tx, code);
    if (no === null) {
      // Counted, or filled, since it was looked at.
      const after = await findClassTask(tx, code);
      const closed = decideJoin(after ?? task, today);
      return closed.ok ? refuse('CLASS_FULL', { pupils: task.pupils }) : closed;
    }
    const kept = await insertJoin(tx, { claim, code, household: household.id, no, at: now });
    if (!kept) return refuse('CLASS_JOINED');
    const { points } = awarded.value;
    return accept({ claim, points, numbers: await numbersOf(tx, household.id) });
  },
);
