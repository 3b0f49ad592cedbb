/** Adding a fixture to an archive, by the household itself or by its desk. */
import { decideChangeable, fixtureKinds, fixturesMax } from '@domain/household';
import * as v from 'valibot';
import type { FixtureKind } from '@kernel/fixture';
import type { HouseholdId } from '@kernel/ids';
import { refuse, type RefusalCode } from '@kernel/refusal';
import { accept, type Reply } from '@kernel/wire';
import {
  fixturesOf,
  insertFixture,
  lockHousehold,
  type FixtureRow,
} from '@store/queries/household';
import type { Writing } from './context';
import { text, whole } from './fields';

export const fixtureFields = {
  kind: v.picklist(fixtureKinds),
  place: text(1, 20),
  grade: v.optional(whole(1, 5)),
};
export const addingRefusals: readonly RefusalCode[] = [
  'FIXTURE_LIMIT',
  'HOUSEHOLD_FROZEN',
  'HOUSEHOLD_CLOSED',
];

type Added = Omit<FixtureRow, 'addedAt'> & { readonly addedAt: string };

export const addToArchive = async (
  { tx, makeId, now }: Writing,
  household: HouseholdId,
  given: {
    readonly kind: FixtureKind;
    readonly place: string;
    readonly grade?: number | undefined;
  },
): Promise<Reply<Added>> => {
  const found = await lockHousehold(tx, household);
  if (found === null) throw new Error('who asks has found the household before');
  const allowed = decideChangeable(found.status);
  if (!allowed.ok) return allowed;
  const fixtures = await fixturesOf(tx, household);
  if (fixtures.length >= fixturesMax) return refuse('FIXTURE_LIMIT');
  const { kind, place, grade = null } = given;
  const added = { id: makeId('fixture'), kind, place, grade };
  await insertFixture(tx, { ...added, household, at: now });
  return accept({ ...added, addedAt: now.toISOString() });
};
