/**
 * Who calls a cloud door: the platform puts the caller's OPENID where no phone can write, in
 * `context.environment` (JSON) on newer runtimes and in process.env on older ones, under the names
 * that WX_CONTEXT_KEYS lists. What stands in the event itself is the phone's word and is not read.
 */
import type { Caller, Context } from '@procedures/context';
import type { Environment } from './environment';

const isRecord = (found: unknown): found is Record<string, unknown> =>
  typeof found === 'object' && found !== null;

const parsed = (found: unknown): Record<string, unknown> => {
  const value: unknown = typeof found === 'string' && found !== '' ? JSON.parse(found) : found;
  return isRecord(value) ? value : {};
};

const listed = (source: Record<string, unknown>, name: string): string | null => {
  const keys = source['WX_CONTEXT_KEYS'];
  const names = typeof keys === 'string' ? keys.split(',') : Array.isArray(keys) ? keys : [];
  const value = names.includes(name) ? source[name] : undefined;
  return typeof value === 'string' && value !== '' ? value : null;
};

/** The caller's OPENID; null when nobody is signed in (a timer, a call over http). */
export const openIdOf = (context: unknown, env: Environment): string | null => {
  const own = isRecord(context) ? parsed(context['environment']) : {};
  // Once the runtime speaks through the context, process.env may belong to another call.
  return 'WX_CONTEXT_KEYS' in own ? listed(own, 'WX_OPENID') : listed(env, 'WX_OPENID');
};

/** An OPENID never goes below the door: people are known by its keyed hash. */
export const callerFrom = (openId: string | null, keyed: Context['keyed']): Caller =>
  openId === null
    ? { kind: 'anonymous' }
    : { kind: 'identified', identityHash: keyed('identity', openId) };
