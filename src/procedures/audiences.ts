/** The audiences: who may ask, found in the books and not in what the caller says. */
import { refuse, type RefusalCode } from '@kernel/refusal';
import type { HouseholdId, OfficeId, PersonId } from '@kernel/ids';
import { accept, type Reply } from '@kernel/wire';
import { dayOf } from '@kernel/day';
import type { Query } from '@store/port';
import { findAdmission, type FoundAdmission } from '@store/queries/people';
import { audience, type InputOf, type Role } from './base';
import type { AsPerson, Context, Identified } from './context';
import { idOf } from './fields';
import { posting } from './posting';

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

type Admitted = AsPerson & Pick<FoundAdmission, 'membership' | 'posts'>;

const decideAdmission = (who: Identified, found: FoundAdmission): Reply<Admitted> => {
  const { person: id, membership, posts } = found;
  if (id === null) return refuse('CONSENT_NEEDED');
  const gap = consentGap(found.consentGiven, found.consentCurrent);
  return gap === null ? accept({ ...who, person: id, membership, posts }) : refuse(gap);
};

const admitted = async (
  context: Context,
  books: Query,
  office: OfficeId | null = null,
): Promise<Reply<Admitted>> => {
  const who = identified(context);
  if (!who.ok) return who;
  const at = { office, day: dayOf(context.now) };
  return decideAdmission(who.value, await findAdmission(books, who.value.identityHash, at));
};

/** Whoever opens the page, signed in or not. */
export const anyone = audience(['anyone'], {}, async () => accept({}));

/** Somebody the platform has identified; nothing about them is kept yet. */
export const signed = audience(['signed'], {}, async (context) => identified(context));

/** Somebody who accepted the privacy text in force. */
export const person = audience(['person'], {}, async (context, books): Promise<Reply<AsPerson>> => {
  const found = await admitted(context, books);
  if (!found.ok) return found;
  const { membership: _membership, posts: _posts, ...who } = found.value;
  return accept(who);
});

const memberOf = (found: Reply<Admitted>): Reply<AsMember> => {
  if (!found.ok) return found;
  const { membership, posts: _posts, ...who } = found.value;
  return membership === null ? refuse('NOT_A_MEMBER') : accept({ ...who, household: membership });
};

const asMember = async (context: Context, books: Query): Promise<Reply<AsMember>> =>
  memberOf(await admitted(context, books));

/** A member of a household, its own passbook in hand. */
export const member = {
  ...audience(['member'], {}, asMember),
  post: posting({
    ...{ roles: ['member'], own: {}, officeOf: () => null },
    admit: (who, found) => memberOf(decideAdmission(who, found)),
    admitAlone: asMember,
  }),
};

/** The head of a household. */
export const head = audience(['head'], {}, async (context, books) => {
  const found = await asMember(context, books);
  return found.ok && found.value.household.role !== 'head' ? refuse('HEAD_ONLY') : found;
});

const staffOf = (
  found: Reply<Admitted>,
  { roles, office }: { readonly roles: readonly StaffRole[]; readonly office: OfficeId },
): Reply<AsStaff> => {
  if (!found.ok) return found;
  const { membership: _membership, posts, ...who } = found.value;
  const post = posts.find((each) => roles.includes(each.role));
  return post === undefined
    ? refuse('ROLE_NOT_ALLOWED')
    : accept({ ...who, staff: { ...post, person: who.person, office } });
};

/** Staff of the office named in the input, in one of these roles there today. */
export const staff = (...roles: readonly StaffRole[]) => {
  const own = { office: idOf('office') };
  const admit = async (context: Context, books: Query, { office }: InputOf<typeof own>) =>
    staffOf(await admitted(context, books, office), { roles, office });
  return {
    ...audience(roles, own, admit),
    post: posting({
      ...{ roles, own, admitAlone: admit },
      officeOf: ({ office }) => office,
      admit: (who, found, { office }) => staffOf(decideAdmission(who, found), { roles, office }),
    }),
  };
};

/** The timer of the nightly door; a call that carries a person is refused. */
export const timer = audience(['timer'], {}, async ({ caller }) =>
  caller.kind === 'timer' ? accept({}) : refuse('PERSON_ONLY_NIGHTLY'),
);
