import { accept } from '@kernel/wire';
import { classTasksOf } from '@store/queries/class-task';
import { rulesOn } from '@store/queries/earning';
import { staff } from '../audiences';
import { taskView } from '../class-seen';
import { cursor } from '../fields';
import { offsetFrom, pageOf, pageSize } from '../paging';

/** The class tasks of this school, and the rules by which one may be opened today. */
export const classTasks = staff('school', 'manager').read(
  {
    summary: 'The class tasks of this school with their counts, and the rules for a new one.',
    refusals: [],
    input: { cursor },
  },
  async ({ db, staff: { office }, today, now }, input) => {
    const offset = offsetFrom(input.cursor);
    const page = pageOf(await classTasksOf(db, office, { offset, limit: pageSize + 1 }), offset);
    const rules = await rulesOn(db, today);
    return accept({
      items: page.items.map((task) => taskView(task, today)),
      next: page.next,
      rules: rules
        .filter(({ evidence }) => evidence === 'class')
        .map(({ id, title, points }) => ({ id, title, points })),
      asOf: now.toISOString(),
    });
  },
);
