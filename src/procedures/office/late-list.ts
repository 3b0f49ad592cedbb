import { maskHousehold } from '@domain/household';
import { accept } from '@kernel/wire';
import { lateOf } from '@store/queries/attendance';
import { faceOf } from '@store/queries/presented';
import { activityOf } from '../activity-seen';
import { staff } from '../audiences';
import { cursor, serialText } from '../fields';
import { offsetFrom, pageOf, pageSize } from '../paging';

/** Who was named by hand at an activity of this office, masked; what waits comes first. */
export const lateList = staff('clerk', 'manager', 'property', 'school').read(
  {
    summary: 'The households named by hand at an activity, masked, with reason and by whom.',
    refusals: ['NOT_FOUND'],
    input: { code: serialText, cursor },
  },
  async ({ db, staff: { office, person } }, { code, ...input }) => {
    const found = await activityOf(db, office, code);
    if (!found.ok) return found;
    const offset = offsetFrom(input.cursor);
    const page = pageOf(await lateOf(db, code, { offset, limit: pageSize + 1 }), offset);
    const items = [];
    for (const { id, household, status, reason, answer, by, byCalled, at } of page.items) {
      const { called, passbookNo } = maskHousehold(await faceOf(db, household));
      const named = { called, passbookNo, byCalled, isMine: by === person };
      items.push({ id, status, reason, answer, ...named, at: at.toISOString() });
    }
    return accept({ items, next: page.next });
  },
);
