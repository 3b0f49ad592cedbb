import type { DoorName, HeardAnswer } from '@kernel/wire';

/** One call through a door. Rejects when no answer came; an answer may still be a fault. */
export type Send = (call: {
  readonly door: DoorName;
  readonly path: string;
  readonly input: unknown;
}) => Promise<HeardAnswer>;

/** No answer came: no network, a time-out, or something that is not ours in between. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';
  readonly requestId = null;
}

/** The door answered that something broke; the id finds it in the door's log. */
export class Faulted extends Error {
  override readonly name = 'Faulted';
  constructor(readonly requestId: string) {
    super(`fault ${requestId}`);
  }
}

const isRecord = (found: unknown): found is Record<string, unknown> =>
  typeof found === 'object' && found !== null;

const isRefusal = (found: unknown) =>
  isRecord(found) && typeof found['code'] === 'string' && typeof found['sentence'] === 'string';

/** Whether what came back is an answer of ours at all. */
export const isWireAnswer = (found: unknown): found is HeardAnswer => {
  if (!isRecord(found)) return false;
  if (found['at'] !== undefined && typeof found['at'] !== 'string') return false;
  if (found['ok'] === true) return 'value' in found;
  if (found['ok'] === false) return isRefusal(found['refusal']);
  return isRecord(found['fault']) && typeof found['fault']['requestId'] === 'string';
};
