/** People, their consents and posts. */
import type { Day } from '@kernel/day';
import type { HouseholdId, OfficeId, PersonId } from '@kernel/ids';
import type { Query } from '../port';

export type FoundMembership = {
  readonly id: HouseholdId;
  readonly role: 'head' | 'adult';
  readonly status: 'waiting' | 'confirmed' | 'frozen' | 'closed';
};

export type FoundPost = {
  readonly role:
    'clerk' | 'manager' | 'property' | 'school' | 'custodian' | 'reviewer' | 'auditor' | 'admin';
  readonly called: string;
};

/** What admission needs to know of an identity: consent, household, and its posts at an office. */
export type FoundAdmission = {
  readonly person: PersonId | null;
  readonly consentGiven: number | null;
  readonly consentCurrent: number;
  readonly membership: FoundMembership | null;
  readonly posts: readonly FoundPost[];
};

export const admissionColumns = `f.person, f.consent_given as "consentGiven",
  f.consent_current as "consentCurrent", f.membership, f.posts`;

/** In one statement; `office` null asks for no posts. */
export const findAdmission = async (
  books: Query,
  identityHash: string,
  { office, day }: { readonly office: OfficeId | null; readonly day: Day },
): Promise<FoundAdmission> => {
  const rows = await books.query<FoundAdmission>(
    `select ${admissionColumns} from caller_found($1, $2, $3) f`,
    [identityHash, office, day],
  );
  if (rows[0] === undefined) throw new Error('whoever asks, an admission has one row');
  return rows[0];
};
