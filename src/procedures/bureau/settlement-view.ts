/** A settlement as it goes over the wire. */
import type { PersonId } from '@kernel/ids';
import type { Settlement } from '@store/queries/settlements';
import { runView } from './run-view';

export const settlementView = (
  { lotYears: _lotYears, ...settlement }: Settlement,
  person: PersonId,
) => ({
  ...runView(settlement, person),
  /** What was given in all so far. */
  points: settlement.settled * settlement.pointsEach,
});
