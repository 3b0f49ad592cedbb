/** A run of the yearly bonus as it goes over the wire. */
import type { PersonId } from '@kernel/ids';
import type { YearlyRun } from '@store/queries/yearly';

export const runView = (
  { openedBy, decidedBy: _decidedBy, after: _after, openedAt, ...run }: YearlyRun,
  person: PersonId,
) => ({ ...run, openedAt: openedAt.toISOString(), isMine: openedBy === person });
