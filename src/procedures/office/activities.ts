import { accept } from '@kernel/wire';
import { activitiesOf } from '@store/queries/activity';
import { rulesOn } from '@store/queries/earning';
import { activityView } from '../activity-seen';
import { staff } from '../audiences';
import { cursor } from '../fields';
import { offsetFrom, pageOf, pageSize } from '../paging';

/** The activities of this office, and the rules by which one may be opened today. */
export const activities = staff('clerk', 'manager', 'property', 'school').read(
  {
    summary: 'The activities of this office with their counts, and the rules for a new one.',
    refusals: [],
    input: { cursor },
  },
  async ({ db, staff: { office }, today, now }, input) => {
    const offset = offsetFrom(input.cursor);
    const rows = await activitiesOf(db, office, { offset, limit: pageSize + 1 });
    const page = pageOf(rows, offset);
    const rules = await rulesOn(db, today);
    return accept({
      items: page.items.map((activity) => activityView(activity, now)),
      next: page.next,
      rules: rules
        .filter(({ evidence }) => evidence === 'check-in')
        .map(({ id, title, points }) => ({ id, title, points })),
      asOf: now.toISOString(),
    });
  },
);
