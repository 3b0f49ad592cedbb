import * as v from 'valibot';
import { maskCalled } from '@domain/household';
import { claimDueDay } from '@domain/ledger';
import { dayOf } from '@kernel/day';
import { accept } from '@kernel/wire';
import {
  waitingAt,
  worklistKinds,
  type WaitingRow,
  type WorklistKind,
} from '@store/queries/worklist';
import { staff } from '../audiences';
import { cursor } from '../fields';
import { offsetFrom, pageOf, pageSize } from '../paging';

/** Every claim is to be decided by a day; where none was told with its picture, that of its coming says. */
const dueOf = (kind: WorklistKind, { due, at }: WaitingRow): string | null =>
  due ?? (kind === 'claims' ? claimDueDay(dayOf(at)) : null);

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
        due: dueOf(input.kind, row),
        called: row.called === null ? null : maskCalled(row.called),
        kind: input.kind,
      })),
      next: page.next,
      asOf: now.toISOString(),
    });
  },
);
