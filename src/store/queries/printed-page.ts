/** Whether a printed page of a passbook is what the books say. */
import type { HouseholdId } from '@kernel/ids';
import type { Query } from '../port';

export type PrintedLine = {
  readonly passbookNo: string;
  readonly seq: number;
  readonly balance: number;
  readonly writtenAt: Date;
};

const checkDigits = 12;

/** Keeps that a page was printed up to this line, so that whoever holds it can have it checked. */
export const keepPrinted = async (
  books: Query,
  printed: { readonly account: HouseholdId; readonly seq: number; readonly hash: string },
): Promise<void> => {
  const { account, seq, hash } = printed;
  await books.query(
    `insert into printed_page (printed_check, account, seq) select $1, $2, $3
       where not exists (select 1 from printed_page
         where printed_check = $1 and account = $2 and seq = $3)`,
    [hash.slice(0, checkDigits), account, seq],
  );
};

/** The line whose hash begins with these 12 hex digits, among those that were ever printed. */
export const lineByCheck = async (books: Query, check: string): Promise<PrintedLine | null> => {
  const rows = await books.query<PrintedLine>(
    `select h.passbook_no as "passbookNo", e.seq, e.after as balance, e.written_at as "writtenAt"
       from printed_page p join entry e on e.account = p.account and e.seq = p.seq
       join household h on h.id = e.account
       where p.printed_check = $1 and encode(e.hash, 'hex') like $1 || '%' limit 2`,
    [check],
  );
  // Two lines that begin alike prove neither.
  return rows.length === 1 ? (rows[0] ?? null) : null;
};
