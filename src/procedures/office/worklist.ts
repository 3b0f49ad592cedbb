import * as v from 'valibot';
import { maskCalled } from '@domain/household';
import { accept } from '@kernel/wire';
import { waitingAt, worklistKinds } from '@store/queries/worklist';
import { staff } from '../audiences';
import { cursor } from '../fields';
import { offsetFrom, pageOf, pageSize } from '../paging';

/** What waits for this office, the oldest or soonest due first; households are masked. */
export const worklist = staff('clerk', 'manager').read(
  {
    summary: 'What waits for the office: claims, archives, reversals, questions or pick-ups.',
    refusals: [],
    input: { kind: v.picklist(worklistKinds), cursor },
  },
  async ({ db, staff: clerk, now }, input) => {
    const offset = offsetFrom(input.cursor);
    const where = { office: clerk.office, person: clerk.person, offset, limit: pageSize + 1 };
    const page = pageOf(await waitingAt(db, input.kind, where), offset);
    return accept({
      items: page.items.map((row) => ({
        ...row,
        at: row.at.toISOString(),
        called: row.called === null ? null : maskCalled(row.called),
        kind: input.kind,
      })),
      next: page.next,
      asOf: now.toISOString(),
    });
  },
);
