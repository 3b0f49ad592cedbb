import { accept } from '@kernel/wire';
import { looksAt } from '@store/queries/look';
import { member } from '../audiences';
import { cursor } from '../fields';
import { offsetFrom, pageOf, pageSize } from '../paging';

/** Who of the staff looked at the household's card, when, and why. */
export const looks = member.read(
  {
    summary: 'Every look of staff at the caller’s household, newest first.',
    refusals: [],
    input: { cursor },
  },
  async ({ db, household }, input) => {
    const offset = offsetFrom(input.cursor);
    const page = pageOf(await looksAt(db, household.id, { offset, limit: pageSize + 1 }), offset);
    return accept({
      items: page.items.map((each) => ({ ...each, at: each.at.toISOString() })),
      next: page.next,
    });
  },
);
