import { accept } from '@kernel/wire';
import { activitiesAll } from '@store/queries/activity';
import { activityView } from '../activity-seen';
import { staff } from '../audiences';
import { cursor } from '../fields';
import { offsetFrom, pageOf, pageSize } from '../paging';

/** Every office's activities: counts, how many were named by hand, and what call-backs found. */
export const activities = staff('reviewer', 'auditor', 'admin').read(
  {
    summary: 'The activities of every office with their counts and what call-backs found.',
    refusals: [],
    input: { cursor },
  },
  async ({ db, now, demo }, input) => {
    const offset = offsetFrom(input.cursor);
    const page = pageOf(await activitiesAll(db, demo, { offset, limit: pageSize + 1 }), offset);
    return accept({
      items: page.items.map((activity) => ({
        ...activityView(activity, now),
        ...{ officeName: activity.officeName, openedByCalled: activity.openedByCalled },
        ...{ drawn: activity.drawn, came: activity.came, notThere: activity.notThere },
      })),
      next: page.next,
    });
  },
);
