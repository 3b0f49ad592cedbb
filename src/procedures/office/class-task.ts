import { refuse } from '@kernel/refusal';
import { accept } from '@kernel/wire';
import { findCountedTask } from '@store/queries/class-task';
import { staff } from '../audiences';
import { taskView } from '../class-seen';
import { classCodeText } from '../fields';

/** One class task with its code and its counts; which households joined is not told. */
export const classTask = staff('school', 'manager').read(
  {
    summary: 'A class task with its code, how many households joined, were paid and wait.',
    refusals: ['NOT_FOUND'],
    input: { code: classCodeText },
  },
  async ({ db, staff: { office, person }, today, now }, { code }) => {
    const found = await findCountedTask(db, code);
    if (found?.office !== office) return refuse('NOT_FOUND');
    return accept({
      ...taskView(found, today),
      isCountedByMe: found.countedBy === person,
      officeName: found.officeName,
      asOf: now.toISOString(),
    });
  },
);
