import { decideChangeable, decideSupply, maskMeterNo } from '@domain/household';
import { accept } from '@kernel/wire';
import { lockHousehold, updateArchive } from '@store/queries/household';
import { head } from '../audiences';
import { dwellingFields } from './open-household';

/** Changes what changes in a household; the door does not, since it has the passbook. */
export const editHousehold = head.write(
  {
    summary: 'Changes dwelling, people and supply of the caller’s household.',
    refusals: ['HOUSEHOLD_FROZEN', 'HOUSEHOLD_CLOSED', 'INPUT_INVALID'],
    input: dwellingFields,
  },
  async ({ tx, household: { id }, today }, { dwelling, people, supply, meterNo }) => {
    const found = await lockHousehold(tx, id);
    if (found === null) throw new Error('a member’s household always exists');
    const allowed = decideChangeable(found.status);
    if (!allowed.ok) return allowed;
    const fits = decideSupply(supply, meterNo);
    if (!fits.ok) return fits;
    const changed = { id, dwelling, people, supply, meterNo: meterNo ?? null, day: today };
    const kept = await updateArchive(tx, changed);
    return accept({ dwelling, people, supply, meterNo: kept === null ? null : maskMeterNo(kept) });
  },
);
