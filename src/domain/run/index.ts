/**
 * A run: points for a whole city at once, by two people, some households at a time.
 *
 * 1. One person opens it; another approves it, so that it pays, or declines it and says why.
 * 2. It is under way while it counts or pays; broken off, anybody who may decide goes on with it.
 */
import type { PersonId } from '@kernel/ids';
import { refuse } from '@kernel/refusal';
import { accept, type Reply } from '@kernel/wire';

export type RunStatus = 'counting' | 'counted' | 'paying' | 'paid' | 'declined';

export const isUnderWay = ({ status }: { readonly status: RunStatus }): boolean =>
  status === 'counting' || status === 'paying';

/** What a decision makes of a counted run. RUN_STATE, OWN_RUN, INPUT_INVALID without a reason to decline. */
export const decideRun = (
  run: { readonly status: RunStatus; readonly openedBy: PersonId },
  decision: {
    readonly by: PersonId;
    readonly approve: boolean;
    readonly reason?: string | undefined;
  },
): Reply<'paying' | 'declined'> => {
  if (run.status !== 'counted') return refuse('RUN_STATE');
  if (run.openedBy === decision.by) return refuse('OWN_RUN');
  if (decision.approve) return accept('paying');
  return decision.reason === undefined
    ? refuse('INPUT_INVALID', { field: '原因' })
    : accept('declined');
};
