import { decideInvite, readInviteDigits, roleOfNewcomer } from '@domain/household';
import { refuse } from '@kernel/refusal';
import { accept } from '@kernel/wire';
import { archiveOf, lockHousehold } from '@store/queries/household';
import {
  endMembership,
  findInvite,
  insertMember,
  lockPerson,
  membersOf,
  membershipOf,
  useInvite,
} from '@store/queries/person';
import { person } from '../audiences';
import { codeText } from '../fields';

/** Joins a household by an invitation of its head, or of a desk when it has no head yet. */
export const joinHousehold = person.write(
  {
    summary: 'Joins a household by an invitation, scanned or typed.',
    refusals: [
      'ALREADY_MEMBER',
      'INVITE_UNKNOWN',
      'INVITE_USED',
      'INVITE_EXPIRED',
      'OWN_INVITE',
      'HOUSEHOLD_FULL',
      'HOUSEHOLD_CLOSED',
    ],
    input: { code: codeText },
    guesses: { isTyped: ({ code }) => readInviteDigits(code) !== null },
  },
  async ({ tx, person: self, now }, { code }) => {
    if (!(await lockPerson(tx, self))) return refuse('CONSENT_NEEDED');
    const home = await membershipOf(tx, self);
    if (home !== null && home.status !== 'closed') return refuse('ALREADY_MEMBER');
    const digits = readInviteDigits(code);
    const pointed = digits === null ? null : await findInvite(tx, digits);
    if (digits === null || pointed === null) return refuse('INVITE_UNKNOWN');
    const { household } = pointed;
    const locked = await lockHousehold(tx, household);
    // Read again under the lock: somebody may have used it, or the head taken it back.
    const invite = await findInvite(tx, digits);
    if (locked === null || invite === null) return refuse('INVITE_UNKNOWN');
    const members = await membersOf(tx, household);
    const asked = { ...invite, members: members.length, status: locked.status };
    const decided = decideInvite(asked, { person: self, now });
    if (!decided.ok) return decided;
    if (home !== null) await endMembership(tx, self, now);
    await useInvite(tx, digits, self, now);
    const role = roleOfNewcomer(members);
    const isIn = await insertMember(tx, { household, person: self, role, at: now });
    if (!isIn) return refuse('ALREADY_MEMBER');
    const archive = await archiveOf(tx, household);
    if (archive === null) throw new Error('a household that was locked exists');
    const { passbookNo, status } = archive;
    return accept({ household, passbookNo, status, role });
  },
);
