import { decideLateList } from '@domain/activity';
import { maskHousehold } from '@domain/household';
import { refuse } from '@kernel/refusal';
import { accept } from '@kernel/wire';
import { faceOf, findByPassbookNo } from '@store/queries/presented';
import { activityOf } from '../activity-seen';
import { staff } from '../audiences';
import { passbookNoText, serialText, text } from '../fields';
import { awardLate, lateRefusals, servedBy } from '../late-award';
import { countThere } from '../attending';

/**
 * Names a household that was there and could not scan, with a reason and within the head count: paid
 * at once on the day itself; after it a seat is kept until a second person has decided.
 */
export const nameLate = staff('clerk', 'manager', 'property', 'school').write(
  {
    summary: 'Names a household on an activity’s late list, with a reason, within the head count.',
    refusals: [
      'NOT_FOUND',
      ...lateRefusals,
      'CODE_NOT_YET',
      'LATE_OVER',
      'CHECKED_IN_ALREADY',
      'ACTIVITY_FULL',
    ],
    input: { code: serialText, passbookNo: passbookNoText, reason: text(2, 100) },
  },
  async (desk, input) => {
    const { tx, staff: host, now, today, makeId } = desk;
    const found = await activityOf(tx, host.office, input.code);
    if (!found.ok) return found;
    const decided = decideLateList(found.value, now, today);
    if (!decided.ok) return decided;
    const household = await findByPassbookNo(tx, input.passbookNo);
    if (household === null) return refuse('HOUSEHOLD_UNKNOWN');
    const served = await servedBy(desk, household);
    if (!served.ok) return served;
    const status = decided.value;
    const award = status === 'counted' ? await awardLate(desk, found.value, household) : null;
    if (award !== null && !award.ok) return award;
    const { claim, points } = award?.value ?? { claim: null, points: 0 };
    const row = { id: makeId('attendance'), code: input.code, household, by: host.person, at: now };
    const late = { ...row, how: 'late' as const, reason: input.reason, claim };
    const kept = await countThere(tx, found.value, late);
    if (!kept.ok) return kept;
    const { called, passbookNo } = maskHousehold(await faceOf(tx, household));
    return accept({ status, points, called, passbookNo });
  },
);
