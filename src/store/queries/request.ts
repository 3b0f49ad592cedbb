/** Requests that were answered, so that a second sending gets the first answer. */
import type { Query, Tx } from '../port';

export type RequestKey = { readonly caller: string; readonly id: string };

/** The request as it was first answered; null when it is new. */
export const findRequest = async (
  books: Query,
  key: RequestKey,
): Promise<{ content: string; answer: unknown } | null> => {
  const rows = await books.query<{ content: string; answer: unknown }>(
    'select content, answer from request where caller = $1 and id = $2',
    [key.caller, key.id],
  );
  return rows[0] ?? null;
};

/** Takes the id for this transaction; a second sender waits here and then fails on the key. */
export const openRequest = (
  tx: Tx,
  request: RequestKey & { readonly procedure: string; readonly content: string; readonly at: Date },
) =>
  tx.query('insert into request (caller, id, procedure, content, at) values ($1, $2, $3, $4, $5)', [
    request.caller,
    request.id,
    request.procedure,
    request.content,
    request.at,
  ]);

export const keepAnswer = (tx: Tx, key: RequestKey, answer: unknown) =>
  tx.query('update request set answer = $3::jsonb where caller = $1 and id = $2', [
    key.caller,
    key.id,
    JSON.stringify(answer),
  ]);

/** Forgets at most `limit` answered requests from before an instant; answers how many. */
export const forgetAnswered = async (
  tx: Tx,
  { before, limit }: { readonly before: Date; readonly limit: number },
): Promise<number> => {
  const rows = await tx.query(
    `delete from request where (caller, id) in (
       select caller, id from request where at < $1 and answer is not null order by at limit $2)
     returning id`,
    [before, limit],
  );
  return rows.length;
};
