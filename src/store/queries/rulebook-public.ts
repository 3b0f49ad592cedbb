/** The rule book as anyone may read it: the caps of a day with their source. */
import type { Caps } from '@domain/earning';
import type { Day } from '@kernel/day';
import type { Query } from '../port';

export type PublicCaps = Caps & { readonly source: string; readonly isDefault: boolean };

/** The caps in force; a defect when none were loaded. */
export const publicCaps = async (books: Query, day: Day): Promise<PublicCaps> => {
  const rows = await books.query<PublicCaps>(
    `select points_day as "pointsDay", points_month as "pointsMonth", lot_years as "lotYears",
       source, is_default as "isDefault"
     from cap where effective_from <= $1 order by effective_from desc limit 1`,
    [day],
  );
  if (rows[0] === undefined) throw new Error(`no caps are in force on ${day}`);
  return rows[0];
};
