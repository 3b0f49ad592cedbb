/** What every run keeps: who opened it, who decided it, and how far it has come. */
import type { RunStatus } from '@domain/run';
import type { OfficeId, PersonId } from '@kernel/ids';

export type RunRow<Id, Status extends RunStatus = RunStatus> = {
  readonly id: Id;
  readonly status: Status;
  readonly openedBy: PersonId;
  readonly openedCalled: string | null;
  readonly openedAt: Date;
  /** The last household looked at by the pass that is under way. */
  readonly after: string;
  readonly looked: number;
  readonly decidedBy: PersonId | null;
  readonly decidedCalled: string | null;
  readonly answer: string | null;
};

const calledBy = (who: string) => `(select s.called from staff s where s.person = ${who}
  and s.office = r.office limit 1)`;

/** Of a table of runs named `r`. */
export const runColumns = `r.id, r.status, r.opened_by as "openedBy",
  ${calledBy('r.opened_by')} as "openedCalled", r.opened_at as "openedAt",
  r.after_household as after, r.looked,
  r.decided_by as "decidedBy", ${calledBy('r.decided_by')} as "decidedCalled", r.answer`;

export type Opened<Id> = {
  readonly id: Id;
  readonly office: OfficeId;
  readonly by: PersonId;
  readonly at: Date;
};

export type Decision<Id> = {
  readonly id: Id;
  readonly status: 'paying' | 'declined';
  readonly by: PersonId;
  readonly at: Date;
  readonly answer: string | null;
};
