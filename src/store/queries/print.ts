/** What a printed page needs besides its lines. */
import type { Month } from '@kernel/day';
import type { HouseholdId } from '@kernel/ids';
import type { Query } from '../port';

/** The most lines one printed month carries. */
export const printedLinesMax = 300;

export type PrintedHead = {
  readonly passbookNo: string;
  readonly called: string | null;
  readonly officeName: string;
  readonly stamp: string;
  readonly demo: boolean;
};

export const printedHead = async (books: Query, account: HouseholdId): Promise<PrintedHead> => {
  const rows = await books.query<PrintedHead>(
    `select h.passbook_no as "passbookNo", o.name as "officeName", o.short_name as stamp, h.demo,
       coalesce((select p.called from member m join person p on p.id = m.person
         where m.household = h.id and m.role = 'head' and m.left_at is null),
         h.contact_called) as called
     from household h join office o on o.id = h.office where h.id = $1`,
    [account],
  );
  if (rows[0] === undefined) throw new Error('a printed household always exists');
  return rows[0];
};

/** The how-manieth month with lines this is, counted from the first: the page of the book. */
export const pageNumberOf = async (
  books: Query,
  account: HouseholdId,
  month: Month,
): Promise<number> => {
  const rows = await books.query<{ pages: number }>(
    `select greatest(count(distinct to_char(event_day, 'YYYY-MM')), 1)::int as pages
       from entry where account = $1 and to_char(event_day, 'YYYY-MM') <= $2`,
    [account, month],
  );
  return rows[0]?.pages ?? 1;
};

/** A line's number and hash in hex, of the newest line when none is named; null when there is none. */
export const checkOfLine = async (
  books: Query,
  account: HouseholdId,
  seq: number | null,
): Promise<{ readonly seq: number; readonly hash: string } | null> => {
  const rows = await books.query<{ seq: number; hash: string }>(
    `select seq, encode(hash, 'hex') as hash from entry
       where account = $1 and ($2::bigint is null or seq = $2) order by seq desc limit 1`,
    [account, seq],
  );
  return rows[0] ?? null;
};
