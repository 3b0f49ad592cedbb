import { refuse } from '@kernel/refusal';
import { accept } from '@kernel/wire';
import { lockHousehold } from '@store/queries/household';
import { membersOf, moveHeadship } from '@store/queries/person';
import { head } from '../audiences';
import { idOf } from '../fields';

/** Makes another member the head; the one who hands over stays as an adult. */
export const handOverHeadship = head.write(
  {
    summary: 'Makes another member of the caller’s household its head.',
    refusals: ['NOT_FOUND'],
    input: { person: idOf('person') },
  },
  async ({ tx, household, person: self }, { person }) => {
    await lockHousehold(tx, household.id);
    const members = await membersOf(tx, household.id);
    // Under the lock the caller may no longer be head: two hand-overs came at once.
    if (members.find((each) => each.role === 'head')?.person !== self) return refuse('HEAD_ONLY');
    const next = members.find((each) => each.person === person && each.role === 'adult');
    if (next === undefined) return refuse('NOT_FOUND');
    await moveHeadship(tx, { household: household.id, from: self, to: next.person });
    return accept({ head: next.person });
  },
);
