/** Class tasks as a school may see them: its own. And how they go over the wire. */
import type { Day } from '@kernel/day';
import type { OfficeId } from '@kernel/ids';
import { refuse } from '@kernel/refusal';
import { writeScanCode } from '@kernel/scan-code';
import { accept, type Reply } from '@kernel/wire';
import type { Query } from '@store/port';
import { findClassTask, type ClassTaskRow, type CountedTask } from '@store/queries/class-task';

/** NOT_FOUND where it is another school's; `lock` in a transaction that counts it. */
export const taskOf = async (
  books: Query,
  office: OfficeId,
  code: string,
  lock = false,
): Promise<Reply<ClassTaskRow>> => {
  const found = await findClassTask(books, code, lock);
  return found?.office === office ? accept(found) : refuse('NOT_FOUND');
};

export const taskState = (
  { fromDay, untilDay, tookPart }: Pick<ClassTaskRow, 'fromDay' | 'untilDay' | 'tookPart'>,
  today: Day,
): 'ahead' | 'on' | 'over' | 'counted' => {
  if (tookPart !== null) return 'counted';
  if (today < fromDay) return 'ahead';
  return today > untilDay ? 'over' : 'on';
};

export const taskView = (task: CountedTask, today: Day) => ({
  ...{ code: task.code, className: task.className, task: task.task, pupils: task.pupils },
  ...{ fromDay: task.fromDay, untilDay: task.untilDay, joined: task.joined },
  ...{ tookPart: task.tookPart, paid: task.paid, waiting: task.waiting },
  scan: writeScanCode('class', task.code),
  state: taskState(task, today),
});
