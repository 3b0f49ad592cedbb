/** People, their consents and posts. */
import type { Day } from '@kernel/day';
import type { HouseholdId, OfficeId, PersonId } from '@kernel/ids';
import type { Query } from '../port';

export type FoundMembership = {
  readonly id: HouseholdId;
  readonly role: 'head' | 'adult';
  readonly status: 'waiting' | 'confirmed' | 'frozen' | 'closed';
};

/** What admission needs to know of an identity, in one statement. */
export const findAdmission = async (books: Query, identityHash: string, today: Day) => {
  const rows = await books.query<{
    person: PersonId | null;
    consentGiven: number | null;
    consentCurrent: number;
    membership: FoundMembership | null;
  }>(
    `select p.id as person,
       (select max(c.version) from consent c where c.person = p.id
          and c.document = 'privacy' and c.withdrawn_at is null) as "consentGiven",
       (select coalesce(max(version), 1) from consent_text
          where document = 'privacy' and effective_from <= $2) as "consentCurrent",
       (select jsonb_build_object('id', h.id, 'role', m.role, 'status', h.status)
          from member m join household h on h.id = m.household
          where m.person = p.id and m.left_at is null) as membership
     from (select 1) one
     left join person p on p.identity_hash = $1 and p.erased_at is null`,
    [identityHash, today],
  );
  return rows[0] ?? { person: null, consentGiven: null, consentCurrent: 1, membership: null };
};

export type FoundPost = {
  readonly role:
    'clerk' | 'manager' | 'property' | 'school' | 'custodian' | 'reviewer' | 'auditor' | 'admin';
  readonly called: string;
};

/** The posts a person holds at an office on a day. */
export const findStaff = (
  books: Query,
  where: { readonly person: PersonId; readonly office: OfficeId; readonly day: Day },
) =>
  books.query<FoundPost>(
    `select role, called from staff where person = $1 and office = $2
       and from_day <= $3 and (until_day is null or until_day >= $3)`,
    [where.person, where.office, where.day],
  );
