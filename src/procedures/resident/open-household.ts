import { refuse } from '@kernel/refusal';
import { accept } from '@kernel/wire';
import { isDuplicate } from '@store/retry';
import { endMembership, insertMember, membershipOf } from '@store/queries/person';
import { person } from '../audiences';
import { idOf } from '../fields';
import { archiveFields, openArchiveOf } from '../opening';

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
    input: { ...archiveFields, office: idOf('office') },
  },
  async ({ tx, person: self, makeId, makeDigits, keyed, now, demo }, input) => {
    const home = await membershipOf(tx, self);
    if (home !== null && home.status !== 'closed') return refuse('ALREADY_MEMBER');
    const id = makeId('household');
    const made = { id, contactCalled: null, status: 'waiting' as const, demo, by: self, at: now };
    const opened = await openArchiveOf(tx, { ...input, ...made }, { keyed, makeDigits });
    if (!opened.ok) return opened;
    // A passbook that was declined or closed is left behind by opening the next.
    if (home !== null) await endMembership(tx, self, now);
    try {
      await insertMember(tx, { household: id, person: self, role: 'head', at: now });
    } catch (cause) {
      // The same person opened or joined another one at the same time.
      if (isDuplicate(cause, 'member_once')) return refuse('ALREADY_MEMBER');
      throw cause;
    }
    return accept({ household: id, passbookNo: opened.value, status: made.status });
  },
);
