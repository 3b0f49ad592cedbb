import { refuse } from '@kernel/refusal';
import { accept } from '@kernel/wire';
import { findClassTask, joinOf } from '@store/queries/class-task';
import { ruleOn } from '@store/queries/earning';
import { member } from '../audiences';
import { taskState } from '../class-seen';
import { classCodeText } from '../fields';

/** The class task that a code stands for, and what this household's joining came to. */
export const classTask = member.read(
  {
    summary: 'The class task that a class code stands for, and whether the household joined it.',
    refusals: ['CLASS_UNKNOWN'],
    input: { code: classCodeText },
    guesses: { isTyped: () => true },
  },
  async ({ db, household, today }, { code }) => {
    const found = await findClassTask(db, code);
    if (found === null) return refuse('CLASS_UNKNOWN');
    const joined = await joinOf(db, code, household.id);
    const rule = await ruleOn(db, found.rule, today);
    const { officeName, className, task, fromDay, untilDay } = found;
    return accept({
      ...{ code, school: officeName, className, task, fromDay, untilDay },
      state: taskState(found, today),
      points: rule?.points ?? null,
      joined: joined?.status ?? null,
    });
  },
);
