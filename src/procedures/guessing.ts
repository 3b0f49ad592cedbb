/**
 * Short codes that a stranger could find by trying: who typed too many wrong ones in an hour is
 * refused before the next is looked up.
 *
 * 1. A wrong try is kept behind the refusal, which rolls its own write back; a right code counts nothing.
 * 2. The same sending again gets the answer it got, is looked up no more and counted once. A read has
 *    no request id: it is the same sending for as long as a shown code stands (30 s).
 * 3. Whoever is not signed in is counted by nobody here: the host counts them by their address.
 */
import { createHash } from 'node:crypto';
import { decideTry, hourOf } from '@domain/wrong-try';
import type { RefusalCode } from '@kernel/refusal';
import type { Reply } from '@kernel/wire';
import type { Query } from '@store/port';
import { keepTry, triesIn, type TryKey } from '@store/queries/wrong-try';
import type { Context } from './context';
import { contentOf } from './replay';

/** What of a procedure's input is a code that could be found by trying. */
export type Guesses<Input> = {
  /** Whether such a code was typed, well formed; what can be no code at all is no try. */
  readonly isTyped: (input: Input) => boolean;
  /** The value that is answered where nobody gave such a code out, if that is no refusal. */
  readonly nothing?: object;
};

/** The refusals that say: nobody gave such a code out. */
const unknownCodes: readonly RefusalCode[] = [
  'CODE_UNKNOWN',
  'CODE_FORGED',
  'CHECK_IN_FORGED',
  'CLASS_UNKNOWN',
  'INVITE_UNKNOWN',
  'APPOINTMENT_UNKNOWN',
  'SLIP_UNKNOWN',
];

/** The purpose under which callers are counted. */
const purpose = 'wrong-try';

type Sent<Input> = {
  readonly context: Context;
  readonly path: string;
  readonly input: Input;
  /** By what the same sending is known again. */
  readonly sending: string;
  readonly guesses: Guesses<Input> | undefined;
};

/** What is answered instead of looking the code up; null where it is looked up. */
export type Stop<Value> = (books: Query) => Promise<Reply<Value> | null>;

const goOn = () => Promise.resolve(null);

const tryOf = <Input>(
  { context, path, input, sending }: Sent<Input>,
  identityHash: string,
): TryKey => ({
  caller: context.keyed(purpose, identityHash),
  hour: hourOf(context.now),
  sending: createHash('sha256')
    .update(JSON.stringify([sending, contentOf(path, input)]))
    .digest('hex'),
});

const isWrong = (reply: Reply<unknown>, nothing: object | undefined): boolean =>
  reply.ok
    ? nothing !== undefined && reply.value === nothing
    : unknownCodes.includes(reply.refusal.code);

/** Answers through `ask`, which calls `stop` once it is known who asks and before it looks a code up. */
export const guessing = async <Input, Value>(
  sent: Sent<Input>,
  ask: (stop: Stop<Value>) => Promise<Reply<Value>>,
): Promise<Reply<Value>> => {
  const { context, input, guesses } = sent;
  const { caller, db, now } = context;
  if (guesses === undefined || caller.kind !== 'identified' || !guesses.isTyped(input)) {
    return ask(goOn);
  }
  const key = tryOf(sent, caller.identityHash);
  const reply = await ask(async (books) => {
    const { tries, answer } = await triesIn(books, key);
    if (answer !== null) return answer as Reply<Value>;
    const allowed = decideTry(tries, now);
    return allowed.ok ? null : allowed;
  });
  if (isWrong(reply, guesses.nothing)) await keepTry(db, key, reply);
  return reply;
};
