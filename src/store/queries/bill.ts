/** Bills of a household: the newest version of each period, from files it agreed to. */
import type { Day, Month } from '@kernel/day';
import type { HouseholdId } from '@kernel/ids';
import type { Litres } from '@kernel/litres';
import type { Query } from '../port';
import type { Page } from './page';

export type Bill = {
  readonly month: Month;
  readonly months: number;
  readonly from: Day;
  readonly to: Day;
  readonly litres: Litres;
  readonly estimated: boolean;
  /** 1 as first told; above it the company corrected it, and the versions before are kept. */
  readonly version: number;
};

/** The newest period first; what all meters of the household came to in each. */
export const billsOf = (books: Query, household: HouseholdId, page: Page) =>
  books.query<Bill>(
    `select month, months, from_day as "from", to_day as "to", litres, estimated, version
       from bill where household = $1 order by month desc limit $2 offset $3`,
    [household, page.limit, page.offset],
  );
