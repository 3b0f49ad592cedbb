import * as v from 'valibot';
import { decideErase } from '@domain/household';
import type { PersonId } from '@kernel/ids';
import { refuse } from '@kernel/refusal';
import { accept } from '@kernel/wire';
import type { Tx } from '@store/port';
import { endBillConsent, forgetBills } from '@store/queries/bill-consent';
import { lockHousehold } from '@store/queries/household';
import {
  endMembership,
  erasePerson,
  lockIdentity,
  membersOf,
  membershipOf,
} from '@store/queries/person';
import { forgetAnswersOf } from '@store/queries/quiz';
import { isLastAdmin } from '@store/queries/staffing';
import { forgetSigned, withdrawAllStatements } from '@store/queries/statement';
import { signed } from '../audiences';

const standing = async (tx: Tx, person: PersonId) => {
  const home = await membershipOf(tx, person);
  if (home === null) return null;
  await lockHousehold(tx, home.household);
  const members = await membersOf(tx, home.household);
  const mine = members.find((each) => each.person === person);
  return mine === undefined
    ? null
    : { household: home.household, role: mine.role, others: members.length - 1 };
};

/**
 * Forgets the caller: the tie to their identity is cut, the household's lines stay. Open also to
 * who has withdrawn their consent.
 */
export const eraseMe = signed.write(
  {
    summary: 'Forgets the caller; lines and credit stay under an id that nobody can trace.',
    refusals: ['NOT_FOUND', 'CONFIRM_WORD', 'HEAD_MUST_HAND_OVER', 'LAST_ADMIN'],
    input: { confirm: v.pipe(v.string(), v.maxLength(10)) },
  },
  async ({ tx, identityHash, makeDigits, keyed, requestId, now, today }, { confirm }) => {
    const person = await lockIdentity(tx, identityHash);
    if (person === null) return refuse('NOT_FOUND');
    const home = await standing(tx, person);
    const allowed = decideErase(confirm, home);
    if (!allowed.ok) return allowed;
    if (await isLastAdmin(tx, { person, today })) return refuse('LAST_ADMIN');
    // Nobody is left who could take the agreement to the company's bills back.
    if (home?.others === 0 && (await endBillConsent(tx, { ...home, by: person, at: now }))) {
      await forgetBills(tx, home.household);
    }
    await endMembership(tx, person, now);
    await withdrawAllStatements(tx, person, now);
    await forgetSigned(tx, person);
    await forgetAnswersOf(tx, person);
    const untraceable = keyed('erased', makeDigits(30));
    const erased = { id: person, identityHash, untraceable, request: requestId, today, at: now };
    await erasePerson(tx, erased);
    return accept({ erasedAt: now.toISOString() });
  },
);
