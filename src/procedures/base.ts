/**
 * How every procedure is made: an audience (who may ask), a spec (words, input, refusals), a handler.
 *
 * 1. A handler answers a Reply; a fault is thrown and never crosses the wire as words.
 * 2. A write runs in one transaction; a refusal rolls all of it back.
 * 3. Same caller, same request id, same content: the first answer again (REQUEST_REUSED otherwise).
 * 4. Who is admitted is decided here, before a handler runs, and is what the role test walks.
 * 5. Short codes that could be found by trying are looked up for nobody who typed many wrong ones.
 */
import { initTRPC } from '@trpc/server';
import * as v from 'valibot';
import { dayOf } from '@kernel/day';
import type { RefusalCode } from '@kernel/refusal';
import { windowOf } from '@kernel/code-window';
import type { Reply } from '@kernel/wire';
import type { Query, Tx } from '@store/port';
import type { Context, Reading, Writing } from './context';
import { requestId } from './fields';
import { guessing, type Guesses, type Stop } from './guessing';
import { once } from './once';

export type Role =
  | 'anyone'
  | 'signed'
  | 'person'
  | 'member'
  | 'head'
  | 'clerk'
  | 'manager'
  | 'property'
  | 'school'
  | 'custodian'
  | 'reviewer'
  | 'auditor'
  | 'admin'
  | 'timer';

export type ProcedureMeta = {
  readonly summary: string;
  readonly roles: readonly Role[];
  readonly refusals: readonly RefusalCode[];
  readonly kind: 'read' | 'write';
  /** The most characters its input may have as JSON, where that is more than usual. */
  readonly charactersMax?: number;
};

export type Spec<Entries extends v.ObjectEntries> = {
  /** One English sentence for the procedures page. */
  readonly summary: string;
  /** The refusals of its own, beside those of input, admission and replay. */
  readonly refusals: readonly RefusalCode[];
  readonly input: Entries;
  /** A picture or a part of a file travels in it: more characters than usual. */
  readonly charactersMax?: number;
  /** Where a short code is typed: wrong ones are counted, and many of them refuse the next. */
  readonly guesses?: Guesses<InputOf<Entries>>;
};

type Told = Pick<Spec<v.ObjectEntries>, 'summary' | 'refusals' | 'charactersMax'> & {
  readonly guesses?: unknown;
};

const metaOf = (
  { summary, refusals, charactersMax, guesses }: Told,
  roles: readonly Role[],
  kind: ProcedureMeta['kind'],
): ProcedureMeta => ({
  ...{ summary, roles, kind },
  refusals: guesses === undefined ? refusals : [...refusals, 'TOO_MANY_TRIES'],
  ...(charactersMax === undefined ? {} : { charactersMax }),
});

export type InputOf<Entries extends v.ObjectEntries> = v.InferOutput<
  v.StrictObjectSchema<Entries, undefined>
>;

type Mutation<Own extends v.ObjectEntries, Entries extends v.ObjectEntries> = {
  readonly roles: readonly Role[];
  readonly own: Own;
  readonly spec: Spec<Entries>;
};

const t = initTRPC.context<Context>().meta<ProcedureMeta>().create();
export const router = t.router;
export const createCallerFactory = t.createCallerFactory;

/** Decides whether this caller may ask; answers what the handler learns of them. */
export type Admit<Admitted, Asked> = (
  context: Context,
  books: Query,
  input: Asked,
) => Promise<Reply<Admitted>>;

/** What of a context a handler sees, and the day it is. */
export const deskOf = ({ db: _db, posts: _posts, ...rest }: Context) => ({
  ...rest,
  today: dayOf(rest.now),
});

/** A mutation as every write is one: its request id goes from the input into the context. */
export const mutation = <Own extends v.ObjectEntries, Entries extends v.ObjectEntries, Value>(
  { roles, own, spec }: Mutation<Own, Entries>,
  run: (context: Context, asked: InputOf<Own & Entries>, path: string) => Promise<Reply<Value>>,
) => {
  const schema = v.strictObject({ ...own, ...spec.input, requestId });
  return t.procedure
    .meta(metaOf(spec, roles, 'write'))
    .input(schema)
    .mutation(async ({ ctx, input, path }): Promise<Reply<Value>> => {
      const { requestId: id, ...rest } = input as { requestId: string };
      return run({ ...ctx, requestId: id }, rest as InputOf<Own & Entries>, path);
    });
};

type Written<Input> = {
  readonly context: Context;
  readonly path: string;
  readonly input: Input;
  readonly guesses: Guesses<Input> | undefined;
};

/** Runs a write once; `run` asks `stop` before it looks up a code that somebody typed. */
export const writingOnce = <Input, Value>(
  written: Written<Input>,
  run: (tx: Tx, stop: Stop<Value>) => Promise<Reply<Value>>,
): Promise<Reply<Value>> => {
  const { context, path, input } = written;
  return guessing<Input, Value>({ ...written, sending: context.requestId }, (stop) =>
    once(context, path, input, (tx) => run(tx, stop)),
  );
};

/**
 * An audience: the roles it stands for, the input fields its admission needs, and the admission.
 * Answers `read`, `write` and `task`, which make procedures for it. A task is a long write of many
 * transactions, each idempotent by its own keys, so that a run broken off anywhere is run again.
 */
export const audience = <Admitted, Own extends v.ObjectEntries>(
  roles: readonly Role[],
  own: Own,
  admit: Admit<Admitted, InputOf<Own>>,
) => ({
  read: <Entries extends v.ObjectEntries, Value>(
    spec: Spec<Entries>,
    handle: (desk: Reading & Admitted, input: InputOf<Own & Entries>) => Promise<Reply<Value>>,
  ) => {
    const schema = v.strictObject({ ...own, ...spec.input });
    return t.procedure
      .meta(metaOf(spec, roles, 'read'))
      .input(schema)
      .query(async ({ ctx, input, path }): Promise<Reply<Value>> => {
        const asked = input as InputOf<Own & Entries>;
        const sending = String(windowOf(ctx.now));
        const sent = { context: ctx, path, input: asked, sending, guesses: spec.guesses };
        return guessing<InputOf<Entries>, Value>(sent, async (stop) => {
          const admitted = await admit(ctx, ctx.db, asked as InputOf<Own>);
          if (!admitted.ok) return admitted;
          const stopped = await stop(ctx.db);
          return stopped ?? handle({ ...deskOf(ctx), db: ctx.db, ...admitted.value }, asked);
        });
      });
  },
  task: <Entries extends v.ObjectEntries, Value>(
    spec: Spec<Entries>,
    handle: (desk: Reading & Admitted, input: InputOf<Own & Entries>) => Promise<Reply<Value>>,
  ) =>
    mutation({ roles, own, spec }, async (context, asked): Promise<Reply<Value>> => {
      const admitted = await admit(context, context.db, asked as InputOf<Own>);
      if (!admitted.ok) return admitted;
      return handle({ ...deskOf(context), db: context.db, ...admitted.value }, asked);
    }),
  write: <Entries extends v.ObjectEntries, Value>(
    spec: Spec<Entries>,
    handle: (desk: Writing & Admitted, input: InputOf<Own & Entries>) => Promise<Reply<Value>>,
  ) =>
    mutation({ roles, own, spec }, (context, asked, path) =>
      writingOnce<InputOf<Entries>, Value>(
        { context, path, input: asked, guesses: spec.guesses },
        async (tx, stop) => {
          const admitted = await admit(context, tx, asked as InputOf<Own>);
          if (!admitted.ok) return admitted;
          const stopped = await stop(tx);
          return stopped ?? handle({ ...deskOf(context), tx, ...admitted.value }, asked);
        },
      ),
    ),
});
