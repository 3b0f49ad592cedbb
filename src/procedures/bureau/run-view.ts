/** A run as it goes over the wire: by whom it is told, not who they are. */
import type { PersonId } from '@kernel/ids';
import type { RunRow } from '@store/queries/run';

export const runView = <Run extends RunRow<string>>(
  { openedBy, decidedBy: _decidedBy, after: _after, openedAt, ...run }: Run,
  person: PersonId,
) => ({ ...run, openedAt: openedAt.toISOString(), isMine: openedBy === person });
