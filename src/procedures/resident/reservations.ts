import { reservationView } from '@domain/redemption';
import { accept } from '@kernel/wire';
import { redemptionsOf } from '@store/queries/redemption';
import { member } from '../audiences';
import { cursor } from '../fields';
import { offsetFrom, pageOf, pageSize } from '../paging';

/** What the household reserved or exchanged, and what became of it. */
export const reservations = member.read(
  {
    summary: 'The household’s reservations and exchanges, newest first.',
    refusals: [],
    input: { cursor },
  },
  async ({ db, household }, input) => {
    const offset = offsetFrom(input.cursor);
    const rows = await redemptionsOf(db, household.id, { offset, limit: pageSize + 1 });
    const page = pageOf(rows, offset);
    return accept({ items: page.items.map(reservationView), next: page.next });
  },
);
