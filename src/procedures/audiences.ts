/** The audiences: who may ask, found in the books and not in what the caller says. */
import { refuse, type RefusalCode } from '@kernel/refusal';
import type { HouseholdId, OfficeId, PersonId } from '@kernel/ids';
import { accept, type Reply } from '@kernel/wire';
import { dayOf } from '@kernel/day';
import type { Query } from '@store/port';
import { findAdmission, findStaff } from '@store/queries/people';
import { audience, type Role } from './base';
import type { AsPerson, Context, Identified } from './context';
import { idOf } from './fields';

export type Membership = {
  readonly id: HouseholdId;
  readonly role: 'head' | 'adult';
  readonly status: 'waiting' | 'confirmed' | 'frozen' | 'closed';
};
export type AsMember = AsPerson & { readonly household: Membership };
export type StaffRole = Exclude<Role, 'anyone' | 'signed' | 'person' | 'member' | 'head' | 'timer'>;
export type AsStaff = AsPerson & {
  readonly staff: {
    readonly person: PersonId;
    readonly office: OfficeId;
    readonly role: StaffRole;
    readonly called: string;
  };
};

const identified = ({ caller }: Context): Reply<Identified> =>
  caller.kind === 'identified'
    ? accept({ identityHash: caller.identityHash })
    : refuse('NOT_SIGNED_IN');

/** A refusal when the privacy text was not accepted, or only in an older version. */
const consentGap = (given: number | null, current: number): RefusalCode | null => {
  if (given === null) return 'CONSENT_NEEDED';
  return given < current ? 'CONSENT_OUTDATED' : null;
};

const admitted = async (context: Context, books: Query) => {
  const who = identified(context);
  if (!who.ok) return who;
  const found = await findAdmission(books, who.value.identityHash, dayOf(context.now));
  if (found.person === null) return refuse('CONSENT_NEEDED');
  const gap = consentGap(found.consentGiven, found.consentCurrent);
  if (gap !== null) return refuse(gap);
  return accept({ ...who.value, person: found.person, membership: found.membership });
};

/** Whoever opens the page, signed in or not. */
export const anyone = audience(['anyone'], {}, async () => accept({}));

/** Somebody the platform has identified; nothing about them is kept yet. */
export const signed = audience(['signed'], {}, async (context) => identified(context));

/** Somebody who accepted the privacy text in force. */
export const person = audience(['person'], {}, async (context, books): Promise<Reply<AsPerson>> => {
  const found = await admitted(context, books);
  if (!found.ok) return found;
  const { membership: _membership, ...who } = found.value;
  return accept(who);
});

const asMember = async (context: Context, books: Query): Promise<Reply<AsMember>> => {
  const found = await admitted(context, books);
  if (!found.ok) return found;
  const { membership, ...who } = found.value;
  return membership === null ? refuse('NOT_A_MEMBER') : accept({ ...who, household: membership });
};

/** A member of a household, its own passbook in hand. */
export const member = audience(['member'], {}, asMember);

/** The head of a household. */
export const head = audience(['head'], {}, async (context, books) => {
  const found = await asMember(context, books);
  return found.ok && found.value.household.role !== 'head' ? refuse('HEAD_ONLY') : found;
});

/** Staff of the office named in the input, in one of these roles there today. */
export const staff = (...roles: readonly StaffRole[]) =>
  audience(roles, { office: idOf('office') }, async (context, books, { office }) => {
    const found = await admitted(context, books);
    if (!found.ok) return found;
    const { membership: _membership, ...who } = found.value;
    const posts = await findStaff(books, { person: who.person, office, day: dayOf(context.now) });
    const post = posts.find((each) => roles.includes(each.role));
    return post === undefined
      ? refuse('ROLE_NOT_ALLOWED')
      : accept<AsStaff>({ ...who, staff: { ...post, person: who.person, office } });
  });

/** The timer of the nightly door; a call that carries a person is refused. */
export const timer = audience(['timer'], {}, async ({ caller }) =>
  caller.kind === 'timer' ? accept({}) : refuse('PERSON_ONLY_NIGHTLY'),
);
