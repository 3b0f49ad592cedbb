import { accept } from '@kernel/wire';
import { classTasksAll } from '@store/queries/class-task';
import { staff } from '../audiences';
import { taskView } from '../class-seen';
import { cursor } from '../fields';
import { offsetFrom, pageOf, pageSize } from '../paging';

/** Every school's class tasks: counts, who counted, and what call-backs found. */
export const classTasks = staff('reviewer', 'auditor', 'admin').read(
  {
    summary: 'The class tasks of every school with their counts and what call-backs found.',
    refusals: [],
    input: { cursor },
  },
  async ({ db, today, demo }, input) => {
    const offset = offsetFrom(input.cursor);
    const page = pageOf(await classTasksAll(db, demo, { offset, limit: pageSize + 1 }), offset);
    return accept({
      items: page.items.map((task) => ({
        ...taskView(task, today),
        ...{ officeName: task.officeName, openedByCalled: task.openedByCalled },
        ...{ countedByCalled: task.countedByCalled, drawn: task.drawn },
        ...{ done: task.done, notDone: task.notDone },
      })),
      next: page.next,
    });
  },
);
