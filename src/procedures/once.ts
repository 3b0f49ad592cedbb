/** A write that may arrive twice: the first answer is kept with the request id that asked for it. */
import type { Reply } from '@kernel/wire';
import type { Query, Tx } from '@store/port';
import { isDuplicate } from '@store/retry';
import { findRequest, keepAnswer, openRequest } from '@store/queries/request';
import type { Context } from './context';
import { contentOf, replayed, RolledBack } from './replay';

const callerKey = ({ caller }: Context): string =>
  caller.kind === 'identified' ? caller.identityHash : caller.kind;

const firstAnswer = async <Value>(
  books: Query,
  key: { readonly caller: string; readonly id: string },
  content: string,
): Promise<Reply<Value> | null> => {
  const found = await findRequest(books, key);
  return found === null ? null : replayed(found, content);
};

/**
 * Runs a write once per caller and request id. Only an accepted write is kept: a refusal leaves
 * nothing behind, so the same id may be tried again when its reason is gone.
 */
export const once = async <Value>(
  context: Context,
  procedure: string,
  input: unknown,
  run: (tx: Tx) => Promise<Reply<Value>>,
): Promise<Reply<Value>> => {
  const key = { caller: callerKey(context), id: context.requestId };
  const content = contentOf(procedure, input);
  const earlier = await firstAnswer<Value>(context.db, key, content);
  if (earlier !== null) return earlier;
  try {
    return await context.db.transaction(async (tx) => {
      await openRequest(tx, { ...key, procedure, content, at: context.now });
      const reply = await run(tx);
      if (!reply.ok) throw new RolledBack(reply);
      await keepAnswer(tx, key, reply);
      return reply;
    });
  } catch (cause) {
    if (cause instanceof RolledBack) return cause.answer as Reply<Value>;
    // The same request came twice at once; the other one was first.
    const answer = isDuplicate(cause, 'request_pkey')
      ? await firstAnswer<Value>(context.db, key, content)
      : null;
    if (answer === null) throw cause;
    return answer;
  }
};
