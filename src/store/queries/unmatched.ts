/** Lines of the company's files that found no household, until somebody matches them. */
import type { Day } from '@kernel/day';
import type { HouseholdId, MeterFileId, OfficeId, PersonId } from '@kernel/ids';
import type { Litres } from '@kernel/litres';
import type { Query, Tx } from '../port';
import type { Page } from './page';

export type Unmatched = {
  readonly customerNo: string;
  readonly meters: number;
  readonly lines: number;
  readonly from: Day;
  readonly to: Day;
  /** Use of the newest period. */
  readonly litres: Litres;
  readonly hinted: boolean;
};

/** Numbers that wait, those a household states first; `number` is a beginning to look for. */
export const unmatchedNumbers = (books: Query, number: string, page: Page) =>
  books.query<Unmatched>(
    `select customer_no as "customerNo", count(distinct meter_no)::int as meters,
       count(*)::int as lines, min(from_day) as "from", max(to_day) as "to",
       (array_agg(litres order by to_day desc, version desc))[1] as litres, bool_or(hinted) as hinted
     from unmatched_line where starts_with(customer_no, $1)
     group by hinted, customer_no order by hinted desc, customer_no limit $2 offset $3`,
    [number, page.limit, page.offset],
  );

export const countUnmatched = async (books: Query): Promise<number> => {
  const rows = await books.query<{ numbers: number }>(
    'select count(distinct customer_no)::int as numbers from unmatched_line',
  );
  return rows[0]?.numbers ?? 0;
};

export const isWaiting = async (tx: Tx, customerNo: string): Promise<boolean> => {
  const rows = await tx.query('select 1 from unmatched_line where customer_no = $1 limit 1', [
    customerNo,
  ]);
  return rows.length > 0;
};

/** The household that a passbook number stands for; null when there is none. */
export const householdByPassbook = async (
  books: Query,
  passbookNo: string,
): Promise<HouseholdId | null> => {
  const rows = await books.query<{ id: HouseholdId }>(
    'select id from household where passbook_no = $1',
    [passbookNo],
  );
  return rows[0]?.id ?? null;
};

/** Keeps whose number this is, so that later files find the household; one kept stays. */
export const insertMatch = (
  tx: Tx,
  match: {
    readonly customerNo: string;
    readonly household: HouseholdId;
    readonly by: PersonId;
    readonly office: OfficeId;
    readonly reason: string;
    readonly at: Date;
  },
) =>
  tx.query(
    `insert into customer_number (number, household, matched_by, office, reason, at)
     select $1, $2, $3, $4, $5, $6::timestamptz
       where not exists (select 1 from customer_number where number = $1)`,
    [match.customerNo, match.household, match.by, match.office, match.reason, match.at],
  );

/** Whether another household has this number already: by hand, or in an archive an office saw. */
export const isTaken = async (
  tx: Tx,
  customerNo: string,
  household: HouseholdId,
): Promise<boolean> => {
  const rows = await tx.query(
    `select 1 from customer_number where number = $1 and household <> $2
     union all
     select 1 from household where meter_no = $1 and id <> $2 and meter_checked
       and status = 'confirmed' limit 1`,
    [customerNo, household],
  );
  return rows.length > 0;
};

/** Moves what waits under a number to its household; answers how many lines those were. */
export const moveToHousehold = async (
  tx: Tx,
  match: { readonly customerNo: string; readonly household: HouseholdId; readonly at: Date },
): Promise<number> => {
  const rows = await tx.query<{ lines: number }>(
    `with moved as (delete from unmatched_line where customer_no = $1 returning *), written as (
       insert into bill_line (household, customer_no, meter_no, from_day, to_day, version, month,
         months, read_before, read_after, litres, estimated, replaced, source, row, written_at)
       select $2, m.customer_no, m.meter_no, m.from_day, m.to_day,
         m.version + coalesce((select max(b.version) from bill_line b where b.household = $2
           and b.customer_no = m.customer_no and b.meter_no = m.meter_no and b.from_day = m.from_day
           and b.to_day = m.to_day), 0),
         to_char(m.to_day, 'YYYY-MM'), greatest(1, least(12, round((m.to_day - m.from_day + 1) / 30.4))),
         m.read_before, m.read_after, m.litres, m.estimated, m.replaced, m.file, m.row, $3
       from moved m
     )
     select count(*)::int as lines from moved`,
    [match.customerNo, match.household, match.at],
  );
  return rows[0]?.lines ?? 0;
};

/** Throws away what waited since before; at most `limit` lines. Answers how many. */
export const forgetUnmatched = async (
  tx: Tx,
  { before, limit }: { readonly before: Date; readonly limit: number },
): Promise<number> => {
  const rows = await tx.query<{ lines: number }>(
    `with old as (select customer_no, meter_no, from_day, to_day, version from unmatched_line
         where since < $1 order by since limit $2),
       gone as (delete from unmatched_line u using old o where u.customer_no = o.customer_no
         and u.meter_no = o.meter_no and u.from_day = o.from_day and u.to_day = o.to_day
         and u.version = o.version returning 1)
     select count(*)::int as lines from gone`,
    [before, limit],
  );
  return rows[0]?.lines ?? 0;
};

/** Files that were begun and never taken in, and whose lines are still kept. */
export const filesLeftLying = (books: Query, before: Date) =>
  books.query<{ id: MeterFileId }>(
    `select id from meter_file where status in ('receiving', 'checked', 'taking') and opened_at < $1
       order by opened_at limit 100`,
    [before],
  );

/** Drops a file that was never taken in, with its lines and its faults. */
export const dropFile = async (tx: Tx, file: MeterFileId, at: Date): Promise<void> => {
  await tx.query('delete from meter_file_line where file = $1', [file]);
  await tx.query('delete from meter_file_fault where file = $1', [file]);
  await tx.query(`update meter_file set status = 'dropped', closed_at = $2 where id = $1`, [
    file,
    at,
  ]);
};
