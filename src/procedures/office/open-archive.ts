import * as v from 'valibot';
import {
  decideDoor,
  decideSupply,
  dwellings,
  passbookDigits,
  passbookNo,
  supplies,
} from '@domain/household';
import { accept } from '@kernel/wire';
import { openPassbook } from '@store/queries/household';
import { staff } from '../audiences';
import { text, townCode, whole } from '../fields';
import { makeCard } from '../making-card';

/** Opens archive, passbook and card at the desk, for a household without a phone. */
export const openArchive = staff('clerk', 'manager').write(
  {
    summary: 'Opens a confirmed archive with passbook and first card for a household at the desk.',
    refusals: ['TOWN_UNKNOWN', 'OFFICE_UNKNOWN', 'DOOR_HAS_PASSBOOK', 'INPUT_INVALID'],
    input: {
      town: townCode,
      estate: text(1, 40),
      building: v.optional(text(0, 20), ''),
      room: v.optional(text(0, 20), ''),
      dwelling: v.picklist(dwellings),
      people: whole(1, 20),
      supply: v.picklist(supplies),
      meterNo: v.optional(v.pipe(v.string(), v.trim(), v.regex(/^[0-9A-Za-z-]{3,30}$/))),
      contactCalled: text(1, 20),
    },
  },
  async ({ tx, staff: { person: by, office }, ...desk }, { meterNo, ...input }) => {
    const { makeId, makeDigits, keyed, now, demo } = desk;
    const door = decideDoor(input);
    if (!door.ok) return door;
    const fits = decideSupply(input.supply, meterNo);
    if (!fits.ok) return fits;
    const [id, status] = [makeId('household'), 'confirmed' as const];
    const doorKey = keyed('door', door.value);
    const made = { ...input, id, office, doorKey, status, demo, by, meterNo: meterNo ?? null };
    const number = () => passbookNo(makeDigits(passbookDigits));
    const opened = await openPassbook(tx, { ...made, at: now }, number);
    if (!opened.ok) return opened;
    const card = await makeCard(tx, desk, { household: id, by, office });
    return accept({ household: id, passbookNo: opened.value, status, ...card });
  },
);
