/** Activities as an office may see them: its own. And how they go over the wire. */
import type { OfficeId } from '@kernel/ids';
import { refuse } from '@kernel/refusal';
import { accept, type Reply } from '@kernel/wire';
import type { Query } from '@store/port';
import { findActivity, type ActivityRow, type CountedActivity } from '@store/queries/activity';

/** NOT_FOUND where it is another office's; `lock` in a transaction that ends it. */
export const activityOf = async (
  books: Query,
  office: OfficeId,
  code: string,
  lock = false,
): Promise<Reply<ActivityRow>> => {
  const found = await findActivity(books, code, lock);
  return found?.office === office ? accept(found) : refuse('NOT_FOUND');
};

export const activityView = (activity: CountedActivity, now: Date) => ({
  ...{ code: activity.code, title: activity.title, place: activity.place, rule: activity.rule },
  ...{ seats: activity.seats, taken: activity.taken },
  ...{ late: activity.late, waiting: activity.waiting },
  fromAt: activity.fromAt.toISOString(),
  untilAt: activity.untilAt.toISOString(),
  state: stateOf(activity, now),
});

const stateOf = ({ fromAt, untilAt }: ActivityRow, now: Date): 'ahead' | 'on' | 'over' => {
  if (now < fromAt) return 'ahead';
  return now > untilAt ? 'over' : 'on';
};
