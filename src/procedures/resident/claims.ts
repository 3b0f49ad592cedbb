import { accept } from '@kernel/wire';
import { claimsOf } from '@store/queries/earning';
import { member } from '../audiences';
import { cursor } from '../fields';
import { offsetFrom, pageOf, pageSize } from '../paging';

/** What the household has claimed, and what became of it. */
export const claims = member.read(
  {
    summary: 'The household’s claims with their status, newest first.',
    refusals: [],
    input: { cursor },
  },
  async ({ db, household }, input) => {
    const offset = offsetFrom(input.cursor);
    const rows = await claimsOf(db, household.id, { offset, limit: pageSize + 1 });
    const page = pageOf(rows, offset);
    return accept({
      items: page.items.map((claim) => ({
        id: claim.id,
        title: claim.title,
        day: claim.day,
        points: claim.points,
        status: claim.status,
        // Whose turn it is, where the claim shows a picture or is of a class.
        awaits: claim.awaits,
        reason: claim.reason,
        office: claim.officeName,
        seq: claim.entrySeq,
      })),
      next: page.next,
    });
  },
);
