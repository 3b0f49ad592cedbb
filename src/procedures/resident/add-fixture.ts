import { addingRefusals, addToArchive, fixtureFields } from '../adding-fixture';
import { member } from '../audiences';

/** Adds a tap, a shower or the like to the archive, with its water-efficiency grade if it has one. */
export const addFixture = member.write(
  {
    summary: 'Adds a fixture to the household’s archive.',
    refusals: addingRefusals,
    input: fixtureFields,
  },
  async (desk, input) => addToArchive(desk, desk.household.id, input),
);
