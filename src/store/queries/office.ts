/** What an office is called on paper, and what its staff are called there. */
import type { OfficeId, PersonId } from '@kernel/ids';
import type { Query } from '../port';

/** What the office's stamp says. */
export const stampOf = async (books: Query, office: OfficeId): Promise<string> => {
  const rows = await books.query<{ stamp: string }>(
    'select short_name as stamp from office where id = $1',
    [office],
  );
  if (rows[0] === undefined) throw new Error('an office that staff serve at always exists');
  return rows[0].stamp;
};

export const staffCalled = async (
  books: Query,
  person: PersonId,
  office: OfficeId,
): Promise<string | null> => {
  const rows = await books.query<{ called: string }>(
    'select called from staff where person = $1 and office = $2 order by from_day desc limit 1',
    [person, office],
  );
  return rows[0]?.called ?? null;
};
