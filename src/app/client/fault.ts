import { Faulted, Unreachable } from './send';

/** What a page says of a call that brought no answer. */
export type FaultSeen = { readonly isOffline: boolean; readonly requestId: string | null };

/** Finds our own error under whatever wrapped it. */
export const readFault = (error: unknown): FaultSeen => {
  if (error instanceof Faulted) return { isOffline: false, requestId: error.requestId };
  if (error instanceof Unreachable) return { isOffline: true, requestId: null };
  if (error instanceof Error && error.cause !== undefined) return readFault(error.cause);
  return { isOffline: false, requestId: null };
};
