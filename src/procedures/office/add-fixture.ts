import { refuse } from '@kernel/refusal';
import { insertLook } from '@store/queries/look';
import { findServed } from '@store/queries/posting';
import { addingRefusals, addToArchive, fixtureFields } from '../adding-fixture';
import { staff } from '../audiences';
import { idOf } from '../fields';

/** Adds a fixture for a household at the desk, so that what counts by fixtures can be posted for it. */
export const addFixture = staff('clerk', 'manager').write(
  {
    summary: 'Adds a fixture to a household’s archive at the desk; the household sees who did.',
    refusals: ['HOUSEHOLD_UNKNOWN', 'OWN_HOUSEHOLD', ...addingRefusals],
    input: { household: idOf('household'), ...fixtureFields },
  },
  async (desk, input) => {
    const { tx, staff: clerk, now: at, requestId: request } = desk;
    const served = await findServed(tx, input.household, clerk.person);
    if (served === null) return refuse('HOUSEHOLD_UNKNOWN');
    if (served.own) return refuse('OWN_HOUSEHOLD');
    const added = await addToArchive(desk, served.id, input);
    if (!added.ok) return added;
    const { person, office } = clerk;
    const reason = '登记器具';
    await insertLook(tx, { household: served.id, person, office, reason, request, at });
    return added;
  },
);
