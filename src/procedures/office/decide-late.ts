import * as v from 'valibot';
import { decideLate as mayDecide } from '@domain/activity';
import { refuse } from '@kernel/refusal';
import { accept, type Reply } from '@kernel/wire';
import { giveSeatBack } from '@store/queries/activity';
import { decideAttendance, lockLate } from '@store/queries/attendance';
import { activityOf } from '../activity-seen';
import { staff } from '../audiences';
import { idOf, text } from '../fields';
import { awardLate, lateRefusals, servedBy } from '../late-award';

type Decided = { readonly status: 'counted' | 'declined'; readonly points: number };

/** The second person: who waits on a late list is paid, or is not and the seat is free again. */
export const decideLate = staff('clerk', 'manager', 'property', 'school').write(
  {
    summary: 'Pays a household that was named by hand after the day, or declines it with a reason.',
    refusals: ['NOT_FOUND', 'LATE_DECIDED', 'LATE_OWN', ...lateRefusals, 'INPUT_INVALID'],
    input: {
      attendance: idOf('attendance'),
      approve: v.boolean(),
      reason: v.optional(text(2, 100)),
    },
  },
  async (desk, input): Promise<Reply<Decided>> => {
    const { tx, staff: second, now } = desk;
    const late = await lockLate(tx, input.attendance);
    if (late === null) return refuse('NOT_FOUND');
    const found = await activityOf(tx, second.office, late.code);
    if (!found.ok) return found;
    const allowed = mayDecide(late, second.person);
    if (!allowed.ok) return allowed;
    const decided = { id: late.id, by: second.person, at: now };
    if (!input.approve) {
      const served = await servedBy(desk, late.household);
      if (!served.ok) return served;
      if (input.reason === undefined) return refuse('INPUT_INVALID', { field: '原因' });
      await decideAttendance(tx, { ...decided, claim: null, answer: input.reason });
      await giveSeatBack(tx, late.code);
      return accept({ status: 'declined', points: 0 });
    }
    const award = await awardLate(desk, found.value, late.household);
    if (!award.ok) return award;
    const { claim, points } = award.value;
    await decideAttendance(tx, { ...decided, claim, answer: input.reason ?? null });
    return accept({ status: 'counted', points });
  },
);
