import { maskHousehold } from '@domain/household';
import { accept } from '@kernel/wire';
import { waitingJoins } from '@store/queries/class-task';
import { faceOf } from '@store/queries/presented';
import { staff } from '../audiences';
import { taskOf } from '../class-seen';
import { classCodeText, cursor } from '../fields';
import { offsetFrom, pageOf, pageSize } from '../paging';

/** The households that a count left waiting, masked, in the order in which they joined. */
export const classWaiting = staff('manager').read(
  {
    summary: 'The households that the count of a class left waiting, masked.',
    refusals: ['NOT_FOUND'],
    input: { code: classCodeText, cursor },
  },
  async ({ db, staff: { office, person } }, { code, ...input }) => {
    const found = await taskOf(db, office, code);
    if (!found.ok) return found;
    const offset = offsetFrom(input.cursor);
    const rows = await waitingJoins(db, code, person, { offset, limit: pageSize + 1 });
    const page = pageOf(found.value.tookPart === null ? [] : rows, offset);
    const items = [];
    for (const { claim, household, no, points, at, isOwn } of page.items) {
      const { called, passbookNo } = maskHousehold(await faceOf(db, household));
      items.push({ claim, no, points, isOwn, called, passbookNo, at: at.toISOString() });
    }
    return accept({ items, next: page.next });
  },
);
