import { decideLeave } from '@domain/household';
import { refuse } from '@kernel/refusal';
import { accept } from '@kernel/wire';
import { lockHousehold } from '@store/queries/household';
import { endMembership, membersOf } from '@store/queries/person';
import { member } from '../audiences';

/** Leaves the household; its points stay with it, and the one who leaves no longer sees them. */
export const leaveHousehold = member.write(
  {
    summary: 'Leaves the caller’s household; the points stay with the household.',
    refusals: ['HEAD_MUST_HAND_OVER'],
    input: {},
  },
  async ({ tx, household, person, now }) => {
    await lockHousehold(tx, household.id);
    const members = await membersOf(tx, household.id);
    const mine = members.find((each) => each.person === person);
    if (mine === undefined) return refuse('NOT_A_MEMBER');
    const allowed = decideLeave(mine.role, members.length - 1);
    if (!allowed.ok) return allowed;
    await endMembership(tx, person, now);
    return accept({ household: household.id, leftAt: now.toISOString() });
  },
);
