import { decideChangeable, inviteDigits, inviteUntil, membersMax } from '@domain/household';
import { refuse } from '@kernel/refusal';
import { writeScanCode } from '@kernel/scan-code';
import { accept } from '@kernel/wire';
import { lockHousehold } from '@store/queries/household';
import { insertLook } from '@store/queries/look';
import { insertInvite, liveInvites, membersOf } from '@store/queries/person';
import { findServed } from '@store/queries/posting';
import { staff } from '../audiences';
import { codeText } from '../fields';
import { exchanging, isShortCode, readPresented } from '../presented';

/**
 * Makes an invitation for a household without a head: it was opened at a desk, and nobody in it has
 * a phone that could invite. Its card in hand is its word; where there is a head, the head invites.
 */
export const inviteMember = staff('clerk', 'manager').write(
  {
    summary: 'Makes an invitation for a household without a head that showed its card or code.',
    refusals: [
      'CODE_UNKNOWN',
      'CODE_EXPIRED',
      'CODE_USED',
      'CODE_OTHER_KIND',
      'CARD_BLOCKED',
      'PICKUP_OTHER_OFFICE',
      'HOUSEHOLD_UNKNOWN',
      'OWN_HOUSEHOLD',
      'HOUSEHOLD_FROZEN',
      'HOUSEHOLD_CLOSED',
      'HEAD_INVITES',
      'HOUSEHOLD_FULL',
    ],
    input: { code: codeText },
    guesses: { isTyped: ({ code }) => isShortCode(code) },
  },
  async ({ tx, staff: { person, office }, makeDigits, keyed, requestId, now }, { code: text }) => {
    const read = await readPresented(tx, text, { keyed, now, office, ...exchanging });
    if (!read.ok) return read;
    // A number is printed on every page and a pick-up code is for one thing: neither is consent.
    if (read.value.by !== 'passbook' && read.value.by !== 'card') {
      return refuse('CODE_OTHER_KIND', { hint: '请居民出示存折卡或存折码。' });
    }
    const { household } = read.value;
    const locked = await lockHousehold(tx, household);
    const served = await findServed(tx, household, person);
    if (locked === null || served === null) return refuse('HOUSEHOLD_UNKNOWN');
    if (served.own) return refuse('OWN_HOUSEHOLD');
    const allowed = decideChangeable(locked.status);
    if (!allowed.ok) return allowed;
    if (served.head !== null) return refuse('HEAD_INVITES');
    const members = await membersOf(tx, household);
    const invited = await liveInvites(tx, household, now);
    if (members.length + invited >= membersMax) return refuse('HOUSEHOLD_FULL');
    const expiresAt = inviteUntil(now);
    const made = { household, by: person, expiresAt };
    const digits = await insertInvite(tx, made, () => makeDigits(inviteDigits));
    const look = { household, person, office, request: requestId, at: now };
    await insertLook(tx, { ...look, reason: '发邀请码' });
    const code = writeScanCode('join', digits);
    return accept({ code, digits, expiresAt: expiresAt.toISOString() });
  },
);
