import * as v from 'valibot';
import {
  decideDoor,
  decideSupply,
  dwellings,
  passbookDigits,
  passbookNo,
  supplies,
} from '@domain/household';
import { refuse } from '@kernel/refusal';
import { accept } from '@kernel/wire';
import { openPassbook } from '@store/queries/household';
import { endMembership, insertMember, lockPerson, membershipOf } from '@store/queries/person';
import { person } from '../audiences';
import { idOf, text, townCode, whole } from '../fields';

/** What changes in a household over the years. */
export const dwellingFields = {
  dwelling: v.picklist(dwellings),
  people: whole(1, 20),
  supply: v.picklist(supplies),
  meterNo: v.optional(v.pipe(v.string(), v.trim(), v.regex(/^[0-9A-Za-z-]{3,30}$/))),
};

/** Opens a household's passbook; whoever opens it is its head, and the office confirms the door. */
export const openHousehold = person.write(
  {
    summary: 'Opens the archive and passbook of a door; the office then confirms it.',
    refusals: [
      'ALREADY_MEMBER',
      'TOWN_UNKNOWN',
      'OFFICE_UNKNOWN',
      'DOOR_HAS_PASSBOOK',
      'INPUT_INVALID',
    ],
    input: {
      town: townCode,
      estate: text(1, 40),
      building: v.optional(text(0, 20), ''),
      room: v.optional(text(0, 20), ''),
      ...dwellingFields,
      office: idOf('office'),
    },
  },
  async ({ tx, person: self, makeId, makeDigits, keyed, now, demo }, { meterNo, ...input }) => {
    if (!(await lockPerson(tx, self))) return refuse('CONSENT_NEEDED');
    const home = await membershipOf(tx, self);
    if (home !== null && home.status !== 'closed') return refuse('ALREADY_MEMBER');
    const door = decideDoor(input);
    if (!door.ok) return door;
    const fits = decideSupply(input.supply, meterNo);
    if (!fits.ok) return fits;
    const [id, status] = [makeId('household'), 'waiting' as const];
    const doorKey = keyed('door', door.value);
    const kept = { ...input, meterNo: meterNo ?? null, contactCalled: null };
    const made = { ...kept, id, doorKey, status, demo, by: self, at: now };
    const opened = await openPassbook(tx, made, () => passbookNo(makeDigits(passbookDigits)));
    if (!opened.ok) return opened;
    // A passbook that was declined or closed is left behind by opening the next.
    if (home !== null) await endMembership(tx, self, now);
    const isIn = await insertMember(tx, { household: id, person: self, role: 'head', at: now });
    if (!isIn) return refuse('ALREADY_MEMBER');
    return accept({ household: id, passbookNo: opened.value, status });
  },
);
