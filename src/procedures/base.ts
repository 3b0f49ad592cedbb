/**
 * How every procedure is made: an audience (who may ask), a spec (words, input, refusals), a handler.
 *
 * 1. A handler answers a Reply; a fault is thrown and never crosses the wire as words.
 * 2. A write runs in one transaction; a refusal rolls all of it back.
 * 3. Same caller, same request id, same content: the first answer again (REQUEST_REUSED otherwise).
 * 4. Who is admitted is decided here, before a handler runs, and is what the role test walks.
 */
import { initTRPC } from '@trpc/server';
import * as v from 'valibot';
import { dayOf } from '@kernel/day';
import type { RefusalCode } from '@kernel/refusal';
import type { Reply } from '@kernel/wire';
import type { Query } from '@store/port';
import type { Context, Reading, Writing } from './context';
import { requestId } from './fields';
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
};

const metaOf = (
  { summary, refusals, charactersMax }: Spec<v.ObjectEntries>,
  roles: readonly Role[],
  kind: ProcedureMeta['kind'],
): ProcedureMeta => ({
  ...{ summary, roles, refusals, kind },
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
      .query(async ({ ctx, input }): Promise<Reply<Value>> => {
        const asked = input as InputOf<Own & Entries>;
        const admitted = await admit(ctx, ctx.db, asked as InputOf<Own>);
        if (!admitted.ok) return admitted;
        return handle({ ...deskOf(ctx), db: ctx.db, ...admitted.value }, asked);
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
      once(context, path, asked, async (tx): Promise<Reply<Value>> => {
        const admitted = await admit(context, tx, asked as InputOf<Own>);
        if (!admitted.ok) return admitted;
        return handle({ ...deskOf(context), tx, ...admitted.value }, asked);
      }),
    ),
});
