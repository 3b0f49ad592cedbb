/**
 * One call in, one wire answer out: what every door does, whatever carried the call.
 *
 * 1. Input that does not parse is a refusal (INPUT_INVALID names the field), never a fault.
 * 2. A fault is handed to `report` with the request id; the wire carries only that id.
 */
import { callTRPCProcedure, TRPCError, type AnyRouter } from '@trpc/server';
import { refuse } from '@kernel/refusal';
import type { WireAnswer, WireCall } from '@kernel/wire';
import type { ProcedureMeta } from './base';
import type { Context } from './context';
import { labelOf } from './labels';

/** The most characters one call's input may have as JSON; a procedure that takes a picture says more. */
export const inputCharactersMax = 65_536;

type Issue = { readonly path?: readonly unknown[] };

const keyOf = (part: unknown): string =>
  typeof part === 'object' && part !== null && 'key' in part ? String(part.key) : String(part);

const firstField = (cause: unknown): string => {
  if (typeof cause !== 'object' || cause === null || !('issues' in cause)) return '';
  const issues = cause.issues as readonly Issue[];
  const part = issues[0]?.path?.[0];
  return part === undefined ? '' : keyOf(part);
};

const refusalFrom = (cause: unknown): WireAnswer | null => {
  if (!(cause instanceof TRPCError) || cause.code !== 'BAD_REQUEST') return null;
  return refuse('INPUT_INVALID', { field: labelOf(firstField(cause.cause)) });
};

const isTooLong = (
  input: unknown,
  { charactersMax = inputCharactersMax }: Partial<ProcedureMeta>,
) => input !== undefined && JSON.stringify(input).length > charactersMax;

const procedureAt = (router: AnyRouter, path: string) => {
  const known = router._def.procedures as Record<
    string,
    { readonly _def: { readonly meta?: ProcedureMeta } }
  >;
  return Object.hasOwn(known, path) ? known[path] : undefined;
};

/** Whether a call writes without anybody having to sign in; a host counts these by address. */
export const isUnsignedWrite = (router: AnyRouter, path: string): boolean => {
  const meta = procedureAt(router, path)?._def.meta;
  return meta?.kind === 'write' && meta.roles.includes('anyone');
};

/** Answers one call through a router; never throws. */
export const answerCall = async (
  router: AnyRouter,
  call: WireCall,
  context: Context,
  report: (cause: unknown, requestId: string) => void,
): Promise<WireAnswer> => {
  const procedure = procedureAt(router, call.path);
  if (procedure === undefined) return refuse('PROCEDURE_UNKNOWN');
  const meta = procedure._def.meta ?? {};
  if (isTooLong(call.input, meta)) return refuse('INPUT_INVALID', { field: labelOf('') });
  try {
    const answer: unknown = await callTRPCProcedure({
      router,
      path: call.path,
      type: 'kind' in meta && meta.kind === 'write' ? 'mutation' : 'query',
      getRawInput: () => Promise.resolve(call.input),
      ctx: context,
      signal: undefined,
      batchIndex: 0,
    });
    return answer as WireAnswer;
  } catch (cause) {
    const refusal = refusalFrom(cause);
    if (refusal !== null) return refusal;
    report(cause instanceof TRPCError ? (cause.cause ?? cause) : cause, context.requestId);
    return { fault: { requestId: context.requestId } };
  }
};
