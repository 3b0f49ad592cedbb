/** Wrong codes by who typed them and in which hour, each with what was answered. */
import type { Query, Tx } from '../port';

export type TryKey = {
  /** A keyed hash of who calls. */
  readonly caller: string;
  /** Hours from 1970. */
  readonly hour: number;
  /** A hash of the request and all that was sent with it. */
  readonly sending: string;
};

/** How many wrong codes the caller typed in the hour, and what this very sending was answered. */
export const triesIn = async (
  books: Query,
  { caller, hour, sending }: TryKey,
): Promise<{ readonly tries: number; readonly answer: unknown }> => {
  const rows = await books.query<{ tries: number; answer: unknown }>(
    `select count(*)::int as tries, (array_agg(answer) filter (where sending = $3))[1] as answer
       from wrong_try where caller = $1 and hour = $2`,
    [caller, hour, sending],
  );
  return rows[0] ?? { tries: 0, answer: null };
};

/** Keeps a wrong try; sent again, it stays one. */
export const keepTry = (books: Query, key: TryKey, answer: unknown) =>
  books.query(
    `insert into wrong_try (caller, hour, sending, answer) values ($1, $2, $3, $4::jsonb)
       on conflict (caller, hour, sending) do nothing`,
    [key.caller, key.hour, key.sending, JSON.stringify(answer)],
  );

/** Forgets at most `limit` tries from before an hour; answers how many. */
export const forgetTries = async (tx: Tx, hour: number, limit: number): Promise<number> => {
  const rows = await tx.query(
    `delete from wrong_try where (caller, hour, sending) in (
       select caller, hour, sending from wrong_try where hour < $1 order by hour limit $2)
     returning hour`,
    [hour, limit],
  );
  return rows.length;
};
