/** People: who they are to the platform, where they serve, whom they live with, how they are forgotten. */
import type { FoundInvite, HouseholdStatus, MemberRole } from '@domain/household';
import type { Day } from '@kernel/day';
import type { ClaimId, HouseholdId, OfficeId, PersonId } from '@kernel/ids';
import type { Query, Tx } from '../port';
import { isDuplicate } from '../retry';
import { drawUntilFree } from './draw';

/** Somebody by the keyed hash of their identity; null when nothing is kept of them. */
export const findPerson = async (
  books: Query,
  identityHash: string,
): Promise<{ id: PersonId; called: string | null } | null> => {
  const rows = await books.query<{ id: PersonId; called: string | null }>(
    'select id, called from person where identity_hash = $1 and erased_at is null',
    [identityHash],
  );
  return rows[0] ?? null;
};

/** The person of an identity, locked until this transaction ends; null when nothing is kept. */
export const lockIdentity = async (tx: Tx, identityHash: string): Promise<PersonId | null> => {
  const rows = await tx.query<{ id: PersonId }>(
    'select id from person where identity_hash = $1 and erased_at is null for update',
    [identityHash],
  );
  return rows[0]?.id ?? null;
};

/**
 * Locks a person before they are bound to a household; false when they were forgotten meanwhile.
 * Without it somebody who erases themselves and joins at once would stay in the household.
 */
export const lockPerson = async (tx: Tx, person: PersonId): Promise<boolean> => {
  const rows = await tx.query(
    'select id from person where id = $1 and erased_at is null for update',
    [person],
  );
  return rows.length > 0;
};

/** The person of an identity, kept from now on when they were not yet. */
export const keepPerson = (
  tx: Tx,
  person: { readonly id: PersonId; readonly identityHash: string; readonly at: Date },
): Promise<PersonId> =>
  // Two first consents at once meet at the key; the later one then finds the person.
  drawUntilFree(tx, 'person_identity_hash_key', async () => {
    const found = await lockIdentity(tx, person.identityHash);
    if (found !== null) return found;
    await tx.query('insert into person (id, identity_hash, created_at) values ($1, $2, $3)', [
      person.id,
      person.identityHash,
      person.at,
    ]);
    return person.id;
  });

export const setCalledOf = (tx: Tx, person: PersonId, called: string | null) =>
  tx.query('update person set called = $2 where id = $1 and erased_at is null', [person, called]);

export type Post = {
  readonly office: OfficeId;
  readonly officeName: string;
  readonly role: string;
  readonly called: string;
};

/** Where somebody serves on a day. */
export const postsOf = (books: Query, person: PersonId, day: Day) =>
  books.query<Post>(
    `select s.office, o.name as "officeName", s.role, s.called from staff s
       join office o on o.id = s.office
       where s.person = $1 and s.from_day <= $2 and (s.until_day is null or s.until_day >= $2)
       order by o.name, s.office, s.role`,
    [person, day],
  );

export type Membership = {
  readonly household: HouseholdId;
  readonly passbookNo: string;
  readonly role: MemberRole;
  readonly status: HouseholdStatus;
};

/** The household somebody is in; null when in none. */
export const membershipOf = async (books: Query, person: PersonId): Promise<Membership | null> => {
  const rows = await books.query<Membership>(
    `select h.id as household, h.passbook_no as "passbookNo", m.role, h.status
       from member m join household h on h.id = m.household
       where m.person = $1 and m.left_at is null`,
    [person],
  );
  return rows[0] ?? null;
};

/**
 * Cuts the tie between a person and their identity: what is left is an id that nobody can trace.
 * Lines and credit stay under it, since a ledger has no gaps; so does this one request, so that it
 * can be answered again. The earlier ones go: they name the identity beside the household.
 */
export const erasePerson = async (
  tx: Tx,
  erased: {
    readonly id: PersonId;
    readonly identityHash: string;
    readonly untraceable: string;
    readonly request: string;
    readonly today: Day;
    readonly at: Date;
  },
): Promise<void> => {
  await tx.query(
    `update person set identity_hash = $2, called = null, erased_at = $3 where id = $1`,
    [erased.id, erased.untraceable, erased.at],
  );
  await tx.query(
    'update consent set withdrawn_at = $2 where person = $1 and withdrawn_at is null',
    [erased.id, erased.at],
  );
  await tx.query(
    'update staff set until_day = $2::date - 1 where person = $1 and coalesce(until_day, $2) >= $2',
    [erased.id, erased.today],
  );
  await tx.query('delete from request where caller = $1 and id <> $2', [
    erased.identityHash,
    erased.request,
  ]);
};

export type OwnClaim = {
  readonly id: ClaimId;
  readonly title: string;
  readonly day: Day;
  readonly points: number;
  readonly credit: number;
  readonly status: string;
  readonly office: string;
};

/** What somebody claimed themselves, newest first. */
export const claimsBy = (books: Query, person: PersonId, limit: number) =>
  books.query<OwnClaim>(
    `select c.id, r.title, c.day, c.points, c.credit, c.status, o.name as office from claim c
       join rule r on r.id = c.rule and r.version = c.rule_version
       join office o on o.id = c.office
       where c.person = $1 order by c.made_at desc, c.id limit $2`,
    [person, limit],
  );

export type MemberRow = {
  readonly person: PersonId;
  readonly called: string | null;
  readonly role: MemberRole;
  readonly joinedAt: Date;
};

/** Who is in a household now, the head first. */
export const membersOf = (books: Query, household: HouseholdId) =>
  books.query<MemberRow>(
    `select m.person, p.called, m.role, m.joined_at as "joinedAt" from member m
       join person p on p.id = m.person where m.household = $1 and m.left_at is null
       order by (m.role = 'head') desc, m.joined_at, m.person`,
    [household],
  );

/** Adds a member; false when the person got into a household at the same time (`member_once`). */
export const insertMember = async (
  tx: Tx,
  member: {
    readonly household: HouseholdId;
    readonly person: PersonId;
    readonly role: MemberRole;
    readonly at: Date;
  },
): Promise<boolean> => {
  try {
    await tx.query(
      'insert into member (household, person, role, joined_at) values ($1, $2, $3, $4)',
      [member.household, member.person, member.role, member.at],
    );
    return true;
  } catch (cause) {
    if (isDuplicate(cause, 'member_once')) return false;
    throw cause;
  }
};

/** Ends the passbook codes that a person's phone still shows. */
export const endShown = (tx: Tx, person: PersonId) =>
  tx.query('delete from shown_code where person = $1 and used_at is null', [person]);

/** Ends a membership, and with it the invitations and unused passbook codes of whoever leaves. */
export const endMembership = async (tx: Tx, person: PersonId, at: Date): Promise<void> => {
  // Of this household only: staff may have made invitations for others at their desk.
  await tx.query(
    `delete from invite where made_by = $1 and used_at is null and household =
       (select household from member where person = $1 and left_at is null)`,
    [person],
  );
  await tx.query('update member set left_at = $2 where person = $1 and left_at is null', [
    person,
    at,
  ]);
  await endShown(tx, person);
};

/** Makes another member the head. One statement each: there is never more than one head. */
export const moveHeadship = async (
  tx: Tx,
  moved: { readonly household: HouseholdId; readonly from: PersonId; readonly to: PersonId },
): Promise<void> => {
  const set = `update member set role = $3 where household = $1 and person = $2 and left_at is null`;
  await tx.query(set, [moved.household, moved.from, 'adult']);
  await tx.query(set, [moved.household, moved.to, 'head']);
  // Who is no longer head cannot let anybody in.
  await tx.query('delete from invite where made_by = $1 and used_at is null and household = $2', [
    moved.from,
    moved.household,
  ]);
};

/** Invitations of a household that still let somebody in. */
export const liveInvites = async (tx: Tx, household: HouseholdId, now: Date): Promise<number> => {
  const rows = await tx.query<{ live: number }>(
    `select count(*)::int as live from invite
       where household = $1 and used_at is null and expires_at > $2`,
    [household, now],
  );
  return rows[0]?.live ?? 0;
};

/** Keeps an invitation under digits that no other has; answers the digits. */
export const insertInvite = (
  tx: Tx,
  made: {
    readonly household: HouseholdId;
    readonly by: PersonId;
    readonly expiresAt: Date;
  },
  draw: () => string,
): Promise<string> =>
  drawUntilFree(tx, 'invite_pkey', async () => {
    const rows = await tx.query<{ code: string }>(
      `insert into invite (code, household, made_by, expires_at)
       select $1, $2, $3, $4::timestamptz where not exists (select 1 from invite where code = $1)
       returning code`,
      [draw(), made.household, made.by, made.expiresAt],
    );
    return rows[0]?.code ?? null;
  });

export type InviteRow = Omit<FoundInvite, 'members' | 'status'> & {
  readonly household: HouseholdId;
};

/** An invitation; lock its household before what it says is decided on. Null when there is none. */
export const findInvite = async (books: Query, digits: string): Promise<InviteRow | null> => {
  const rows = await books.query<InviteRow>(
    `select household, made_by as "madeBy", expires_at as "expiresAt", used_at is not null as "isUsed"
       from invite where code = $1`,
    [digits],
  );
  return rows[0] ?? null;
};

export const useInvite = (tx: Tx, digits: string, by: PersonId, at: Date) =>
  tx.query('update invite set used_by = $2, used_at = $3 where code = $1', [digits, by, at]);
