/** Whom a code, a card or a number belongs to, and how they are named. */
import type { HouseholdFace } from '@domain/household';
import type { HouseholdId, PersonId } from '@kernel/ids';
import type { Query } from '../port';
import { called } from './desk';

/** The household a card was issued to; null when no card has this serial. */
export const findCardHolder = async (
  books: Query,
  serial: string,
): Promise<{ household: HouseholdId; status: 'active' | 'blocked' } | null> => {
  const rows = await books.query<{ household: HouseholdId; status: 'active' | 'blocked' }>(
    'select household, status from card where serial = $1',
    [serial],
  );
  return rows[0] ?? null;
};

/** The household of a passbook number; null when there is none. */
export const findByPassbookNo = async (
  books: Query,
  passbookNo: string,
): Promise<HouseholdId | null> => {
  const rows = await books.query<{ id: HouseholdId }>(
    'select id from household where passbook_no = $1',
    [passbookNo],
  );
  return rows[0]?.id ?? null;
};

/** How a household is named in the books; mask it before a desk sees it. */
export const faceOf = async (books: Query, household: HouseholdId): Promise<HouseholdFace> => {
  const rows = await books.query<HouseholdFace>(
    `select h.id, h.passbook_no as "passbookNo", ${called} as called, h.estate, h.building, h.room,
       t.name as "townName", h.people, h.status, h.demo
     from household h join town t on t.code = h.town where h.id = $1`,
    [household],
  );
  if (rows[0] === undefined) throw new Error('a household that was found has a face');
  return rows[0];
};

/** How a member is called by themselves; null when they never said. */
export const calledOf = async (books: Query, person: PersonId): Promise<string | null> => {
  const rows = await books.query<{ called: string | null }>(
    'select called from person where id = $1',
    [person],
  );
  return rows[0]?.called ?? null;
};
