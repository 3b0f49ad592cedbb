import * as v from 'valibot';
import { decideChangeable, fixtureKinds, fixturesMax } from '@domain/household';
import { refuse } from '@kernel/refusal';
import { accept } from '@kernel/wire';
import { fixturesOf, insertFixture, lockHousehold } from '@store/queries/household';
import { member } from '../audiences';
import { text, whole } from '../fields';

/** Adds a tap, a shower or the like to the archive, with its water-efficiency grade if it has one. */
export const addFixture = member.write(
  {
    summary: 'Adds a fixture to the household’s archive.',
    refusals: ['FIXTURE_LIMIT', 'HOUSEHOLD_FROZEN', 'HOUSEHOLD_CLOSED'],
    input: {
      kind: v.picklist(fixtureKinds),
      place: text(1, 20),
      grade: v.optional(whole(1, 5)),
    },
  },
  async ({ tx, household, makeId, now }, { kind, place, grade }) => {
    const found = await lockHousehold(tx, household.id);
    if (found === null) throw new Error('a member’s household always exists');
    const allowed = decideChangeable(found.status);
    if (!allowed.ok) return allowed;
    const fixtures = await fixturesOf(tx, household.id);
    if (fixtures.length >= fixturesMax) return refuse('FIXTURE_LIMIT');
    const added = { id: makeId('fixture'), kind, place, grade: grade ?? null };
    await insertFixture(tx, { ...added, household: household.id, at: now });
    return accept({ ...added, addedAt: now.toISOString() });
  },
);
