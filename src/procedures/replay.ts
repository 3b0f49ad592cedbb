/** Requests that are sent twice: by what they are known, and what the second sending is answered. */
import { createHash } from 'node:crypto';
import { refuse } from '@kernel/refusal';
import type { Reply } from '@kernel/wire';

/** A request as it was answered the first time. */
export type Answered = { readonly content: string; readonly answer: unknown };

/** A hash of all that was sent. */
export const contentOf = (procedure: string, input: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify([procedure, input]))
    .digest('hex');

/** The first answer again, for the same content; another content under the id is refused. */
export const replayed = <Value>(earlier: Answered, content: string): Reply<Value> =>
  earlier.content === content && earlier.answer !== null
    ? (earlier.answer as Reply<Value>)
    : refuse('REQUEST_REUSED');

/** Thrown inside a transaction to roll back what was begun, and to answer all the same. */
export class RolledBack<Answer> extends Error {
  constructor(readonly answer: Answer) {
    super('a refusal rolls the transaction back');
  }
}
