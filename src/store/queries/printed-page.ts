/** Whether a printed page of a passbook is what the books say. */
import type { Query } from '../port';

export type PrintedLine = {
  readonly passbookNo: string;
  readonly seq: number;
  readonly balance: number;
  readonly writtenAt: Date;
};

const hashDigits = 64;

/** The line whose hash begins with these 12 hex digits, asked as a range so that an index serves. */
export const lineByCheck = async (books: Query, check: string): Promise<PrintedLine | null> => {
  const rows = await books.query<PrintedLine>(
    `select h.passbook_no as "passbookNo", e.seq, e.after as balance, e.written_at as "writtenAt"
       from entry e join household h on h.id = e.account
       where e.hash between decode($1, 'hex') and decode($2, 'hex') limit 2`,
    [check.padEnd(hashDigits, '0'), check.padEnd(hashDigits, 'f')],
  );
  // Two lines that begin alike prove neither.
  return rows.length === 1 ? (rows[0] ?? null) : null;
};
