/**
 * A browser's session: payload and signature, each base64url, joined by a dot.
 * It names a person by keyed hash only, and ends after 30 days.
 */
import { timingSafeEqual } from 'node:crypto';
import type { Caller, Context } from '@procedures/context';

const lifetimeMs = 30 * 24 * 60 * 60 * 1000;
const tokenLengthMax = 600;

type Keyed = Context['keyed'];
type Payload = { readonly identityHash: string; readonly until: number };

const signatureOf = (keyed: Keyed, payload: string): Buffer =>
  Buffer.from(keyed('session', payload), 'hex');

export const makeSession = (keyed: Keyed, identityHash: string, now: Date): string => {
  const payload: Payload = { identityHash, until: now.getTime() + lifetimeMs };
  const text = Buffer.from(JSON.stringify(payload)).toString('base64url');
  return `${text}.${signatureOf(keyed, text).toString('base64url')}`;
};

const isSigned = (keyed: Keyed, payload: string, signature: string): boolean => {
  const given = Buffer.from(signature, 'base64url');
  const right = signatureOf(keyed, payload);
  return given.length === right.length && timingSafeEqual(given, right);
};

const payloadOf = (text: string): Payload | null => {
  const found: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  return typeof found === 'object' &&
    found !== null &&
    'identityHash' in found &&
    'until' in found &&
    typeof found.identityHash === 'string' &&
    typeof found.until === 'number'
    ? { identityHash: found.identityHash, until: found.until }
    : null;
};

/** The caller an `Authorization` header stands for; anonymous when it is missing, forged or over. */
export const callerOf = (keyed: Keyed, header: string | undefined, now: Date): Caller => {
  const [, payload = '', signature = ''] =
    (header ?? '').length <= tokenLengthMax
      ? (/^Bearer ([\w-]+)\.([\w-]+)$/.exec(header ?? '') ?? [])
      : [];
  if (payload === '' || !isSigned(keyed, payload, signature)) return { kind: 'anonymous' };
  const found = payloadOf(payload);
  return found === null || found.until < now.getTime()
    ? { kind: 'anonymous' }
    : { kind: 'identified', identityHash: found.identityHash };
};
