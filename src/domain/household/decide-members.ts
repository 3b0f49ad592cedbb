import type { PersonId } from '@kernel/ids';
import { refuse } from '@kernel/refusal';
import { accept, type Reply } from '@kernel/wire';
import { membersMax, type HouseholdStatus, type MemberRole } from './limits';

export type FoundInvite = {
  readonly madeBy: PersonId;
  readonly expiresAt: Date;
  readonly isUsed: boolean;
  readonly members: number;
  readonly status: HouseholdStatus;
};

/** Whether an invitation lets this person in now. Staff do not join by one they made themselves. */
export const decideInvite = (
  invite: FoundInvite,
  { person, now }: { readonly person: PersonId; readonly now: Date },
): Reply<null> => {
  if (invite.madeBy === person) return refuse('OWN_INVITE');
  if (invite.isUsed) return refuse('INVITE_USED');
  if (now >= invite.expiresAt) return refuse('INVITE_EXPIRED');
  if (invite.status === 'closed') return refuse('HOUSEHOLD_CLOSED');
  return invite.members >= membersMax ? refuse('HOUSEHOLD_FULL') : accept(null);
};

/** What a newcomer is: the first with a phone is the head. */
export const roleOfNewcomer = (members: readonly { readonly role: MemberRole }[]): MemberRole =>
  members.some(({ role }) => role === 'head') ? 'adult' : 'head';

/** Whether a member may leave: the head goes last, or hands over first. */
export const decideLeave = (role: MemberRole, others: number): Reply<null> =>
  role === 'head' && others > 0 ? refuse('HEAD_MUST_HAND_OVER') : accept(null);

/** Whether somebody may be forgotten: they confirm it in writing, and leave no household headless. */
export const decideErase = (
  word: string,
  membership: { readonly role: MemberRole; readonly others: number } | null,
): Reply<null> => {
  if (word !== '注销') return refuse('CONFIRM_WORD');
  return membership === null ? accept(null) : decideLeave(membership.role, membership.others);
};
