import { decideChangeable, inviteDigits, inviteUntil, membersMax } from '@domain/household';
import { refuse } from '@kernel/refusal';
import { writeScanCode } from '@kernel/scan-code';
import { accept } from '@kernel/wire';
import { lockHousehold } from '@store/queries/household';
import { insertInvite, liveInvites, membersOf } from '@store/queries/person';
import { head } from '../audiences';

/** Makes a code that lets one person into the passbook within 24 hours, scanned or told by phone. */
export const inviteMember = head.write(
  {
    summary: 'Makes an invitation of eight digits that lets one person in within 24 hours.',
    refusals: ['HOUSEHOLD_FULL', 'HOUSEHOLD_FROZEN', 'HOUSEHOLD_CLOSED'],
    input: {},
  },
  async ({ tx, household, person, makeDigits, now }) => {
    const found = await lockHousehold(tx, household.id);
    if (found === null) throw new Error('a member’s household always exists');
    const allowed = decideChangeable(found.status);
    if (!allowed.ok) return allowed;
    const members = await membersOf(tx, household.id);
    // Invitations under way count too, so that their number has a limit.
    const invited = await liveInvites(tx, household.id, now);
    if (members.length + invited >= membersMax) return refuse('HOUSEHOLD_FULL');
    const expiresAt = inviteUntil(now);
    const made = { household: household.id, by: person, expiresAt };
    const digits = await insertInvite(tx, made, () => makeDigits(inviteDigits));
    const code = writeScanCode('join', digits);
    return accept({ code, digits, expiresAt: expiresAt.toISOString() });
  },
);
