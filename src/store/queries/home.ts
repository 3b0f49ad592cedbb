/** What the first page shows of a household. */
import type { Day, Month } from '@kernel/day';
import type { HouseholdId, OfficeId } from '@kernel/ids';
import type { Litres } from '@kernel/litres';
import type { Query } from '../port';

/** The office a household belongs to; a defect when the household does not exist. */
export const homeOffice = async (books: Query, household: HouseholdId): Promise<OfficeId> => {
  const rows = await books.query<{ office: OfficeId }>(
    'select office from household where id = $1',
    [household],
  );
  if (rows[0] === undefined) throw new Error('a member’s household always exists');
  return rows[0].office;
};

export type BillRow = {
  readonly month: Month;
  readonly months: number;
  readonly litres: Litres;
  readonly estimated: boolean;
  readonly lastYearLitres: Litres | null;
};

/** The last bills, oldest first, each beside the same period of the year before where there is one. */
export const lastBills = async (
  books: Query,
  household: HouseholdId,
  limit: number,
): Promise<BillRow[]> => {
  const rows = await books.query<BillRow>(
    `select b.month, b.months, b.litres, b.estimated, y.litres as "lastYearLitres"
       from bill b
       left join bill y on y.household = b.household and y.months = b.months
         and y.month = to_char((b.month || '-01')::date - interval '1 year', 'YYYY-MM')
       where b.household = $1 order by b.month desc limit $2`,
    [household, limit],
  );
  return rows.reverse();
};

export type Cover = {
  readonly passbookNo: string;
  readonly called: string | null;
  readonly demo: boolean;
  readonly supply: 'metered' | 'unmetered';
};

export const coverOf = async (
  books: Query,
  household: HouseholdId,
  person: string,
): Promise<Cover> => {
  const rows = await books.query<Cover>(
    `select h.passbook_no as "passbookNo", p.called, h.demo, h.supply from household h
       left join person p on p.id = $2 where h.id = $1`,
    [household, person],
  );
  if (rows[0] === undefined) throw new Error('a member’s household always exists');
  return rows[0];
};

/** How often each rule was claimed today, this week and ever by this household, to say what is still open. */
export const claimedCounts = (
  books: Query,
  household: HouseholdId,
  since: { readonly today: Day; readonly monday: Day },
) =>
  books.query<{ rule: string; today: number; week: number; ever: number }>(
    `select rule, count(*) filter (where day = $2)::int as today,
       count(*) filter (where day >= $3)::int as week, count(*)::int as ever
       from claim where household = $1 and status in ('waiting', 'approved') group by rule`,
    [household, since.today, since.monday],
  );
