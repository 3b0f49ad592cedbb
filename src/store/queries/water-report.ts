/** What a water report is made of: bills, the choice of the household, and like homes. */
import type { Cohort, Period } from '@domain/water-report';
import type { Dwelling, Supply } from '@domain/household';
import type { Month } from '@kernel/day';
import type { HouseholdId } from '@kernel/ids';
import { refuse } from '@kernel/refusal';
import { accept, type Reply } from '@kernel/wire';
import type { Query, Tx } from '../port';

/** The newest version of each bill since a month, the newest period first. */
export const billsSince = (
  books: Query,
  household: HouseholdId,
  { since, limit }: { readonly since: Month; readonly limit: number },
) =>
  books.query<Period>(
    `select month, months, litres, estimated from bill
       where household = $1 and month >= $2 order by month desc limit $3`,
    [household, since, limit],
  );

export type ReportHousehold = {
  readonly dwelling: Dwelling;
  readonly people: number;
  readonly supply: Supply;
  readonly district: string;
  readonly districtName: string;
  readonly compares: boolean;
  readonly goalBuckets: number | null;
};

export const reportHousehold = async (books: Query, id: HouseholdId): Promise<ReportHousehold> => {
  const rows = await books.query<ReportHousehold>(
    `select h.dwelling, h.people, h.supply, t.district, d.name as "districtName",
       coalesce(c.compares, true) as compares, c.goal_buckets as "goalBuckets"
     from household h join town t on t.code = h.town join district d on d.code = t.district
       left join report_choice c on c.household = h.id where h.id = $1`,
    [id],
  );
  if (rows[0] === undefined) throw new Error('a member’s household always exists');
  return rows[0];
};

/** The most homes a cohort is made of; ids are drawn by chance, so the first by id are a fair sample. */
const homesMost = 500;

/**
 * Like homes in the same period: confirmed, metered, same district and dwelling kind, with a bill that
 * was read; those that switched comparing off are left out, and so is the asking household.
 * Demo homes are compared with demo homes alone.
 */
export const cohortOf = async (
  books: Query,
  asked: {
    readonly household: HouseholdId;
    readonly month: Month;
    readonly months: number;
    readonly days: number;
  },
): Promise<Cohort> => {
  const rows = await books.query<Cohort>(
    `with own as (select h.dwelling, h.demo, t.district from household h
         join town t on t.code = h.town where h.id = $1),
     homes as materialized (
       select b.litres::float8 / h.people / $4::int as a_day
         from own join town t on t.district = own.district
           join household h on h.town = t.code and h.dwelling = own.dwelling and h.demo = own.demo
           join bill b on b.household = h.id and b.month = $2 and b.months = $3::int
         where h.id <> $1 and h.status = 'confirmed' and h.supply = 'metered' and not b.estimated
           and not exists (select 1 from report_choice c
             where c.household = h.id and not c.compares)
         order by h.id limit ${String(homesMost)})
     select count(*)::int as homes,
       percentile_cont(0.5) within group (order by a_day) as "usualADay" from homes`,
    [asked.household, asked.month, asked.months, asked.days],
  );
  if (rows[0] === undefined) throw new Error('an aggregate always answers a row');
  return rows[0];
};

export type ReportChoice = { readonly compares: boolean; readonly goalBuckets: number | null };

/** Keeps the choice; refused where there is no meter, since there is nothing to compare or count. */
export const keepReportChoice = async (
  tx: Tx,
  household: HouseholdId,
  { compares, goalBuckets, at }: ReportChoice & { readonly at: Date },
): Promise<Reply<ReportChoice>> => {
  const rows = await tx.query(
    `insert into report_choice (household, compares, goal_buckets, at)
     select id, $2::boolean, $3::int, $4::timestamptz from household
       where id = $1 and supply = 'metered'
     on conflict (household) do update set compares = excluded.compares,
       goal_buckets = excluded.goal_buckets, at = excluded.at
     returning household`,
    [household, compares, goalBuckets, at],
  );
  return rows.length === 0 ? refuse('NO_METER') : accept({ compares, goalBuckets });
};
