/** Offices and who serves at them: registered, appointed, ended, listed. */
import type { FoundAppointment, OfficeKind, PostRole } from '@domain/appointment';
import type { Day } from '@kernel/day';
import type { OfficeId, PersonId } from '@kernel/ids';
import type { Query, Tx } from '../port';
import { drawUntilFree } from './draw';
import type { Page } from './page';

export type OfficeRow = {
  readonly id: OfficeId;
  readonly name: string;
  readonly kind: OfficeKind;
  readonly townName: string;
  /** How many people serve there today. */
  readonly staff: number;
};

/** Every office, the bureau's own among them, by district and town. */
export const officesOf = (
  books: Query,
  asked: Page & { readonly today: Day; readonly withDemo: boolean },
) =>
  books.query<OfficeRow>(
    `select o.id, o.name, o.kind, t.name as "townName",
       (select count(distinct s.person)::int from staff s where s.office = o.id
          and s.from_day <= $1 and (s.until_day is null or s.until_day >= $1)) as staff
     from office o join town t on t.code = o.town join district d on d.code = t.district
       where not o.demo or $2
       order by d.position, t.code, o.name, o.id limit $3 offset $4`,
    [asked.today, asked.withDemo, asked.limit, asked.offset],
  );

export const kindOf = async (books: Query, office: OfficeId): Promise<OfficeKind | null> => {
  const rows = await books.query<{ kind: OfficeKind }>('select kind from office where id = $1', [
    office,
  ]);
  return rows[0]?.kind ?? null;
};

/** Whether a town knows an office by this name already. */
export const hasOffice = async (tx: Tx, town: string, name: string): Promise<boolean> => {
  // Two registrations of one town wait for each other here.
  await tx.query('select code from town where code = $1 for update', [town]);
  const rows = await tx.query('select 1 from office where town = $1 and name = $2', [town, name]);
  return rows.length > 0;
};

export const hasTown = async (books: Query, town: string): Promise<boolean> =>
  (await books.query('select 1 from town where code = $1', [town])).length > 0;

export type NewOffice = {
  readonly id: OfficeId;
  readonly name: string;
  readonly shortName: string;
  readonly kind: OfficeKind;
  readonly town: string;
  readonly address: string | null;
  readonly phone: string | null;
  readonly opens: string | null;
  readonly closes: string | null;
  readonly demo: boolean;
  /** Null when the operator registers the first bureau. */
  readonly by: PersonId | null;
};

export const insertOffice = (tx: Tx, made: NewOffice) =>
  tx.query(
    `insert into office (id, name, short_name, kind, town, address, phone, opens, closes, demo,
       registered_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      ...[made.id, made.name, made.shortName, made.kind, made.town, made.address, made.phone],
      ...[made.opens, made.closes, made.demo, made.by],
    ],
  );

export type StaffRow = {
  readonly person: PersonId;
  readonly called: string;
  readonly role: PostRole;
  readonly fromDay: Day;
};

/** Who serves at an office today. */
export const staffOf = (books: Query, asked: Page & { office: OfficeId; today: Day }) =>
  books.query<StaffRow>(
    `select person, called, role, from_day as "fromDay" from staff where office = $1
       and from_day <= $2 and (until_day is null or until_day >= $2)
       order by role, called, person limit $3 offset $4`,
    [asked.office, asked.today, asked.limit, asked.offset],
  );

/** Codes of an office that can still be taken; codes past their time are forgotten. */
export const liveAppointments = async (tx: Tx, office: OfficeId, now: Date): Promise<number> => {
  await tx.query('delete from appointment where used_at is null and expires_at < $1', [
    new Date(now.getTime() - forgottenAfterMs),
  ]);
  const rows = await tx.query<{ live: number }>(
    `select count(*)::int as live from appointment
       where office = $1 and used_at is null and expires_at > $2`,
    [office, now],
  );
  return rows[0]?.live ?? 0;
};
/** So long one is told that a code is too old, rather than that there is none. */
const forgottenAfterMs = 7 * 86_400_000;

export type NewAppointment = {
  readonly office: OfficeId;
  readonly role: PostRole;
  readonly called: string;
  readonly by: PersonId | null;
  readonly at: Date;
  readonly expiresAt: Date;
};

/** Keeps an appointment under digits that no other has; answers the digits. */
export const insertAppointment = (tx: Tx, made: NewAppointment, draw: () => string) =>
  drawUntilFree(tx, 'appointment_pkey', async () => {
    const rows = await tx.query<{ code: string }>(
      `insert into appointment (code, office, role, called, made_by, made_at, expires_at)
       select $1, $2, $3, $4, $5, $6::timestamptz, $7::timestamptz
         where not exists (select 1 from appointment where code = $1) returning code`,
      [draw(), made.office, made.role, made.called, made.by, made.at, made.expiresAt],
    );
    return rows[0]?.code ?? null;
  });

export type AppointmentRow = FoundAppointment & {
  readonly office: OfficeId;
  readonly officeName: string;
  readonly role: PostRole;
  readonly called: string;
};

/** An appointment, locked until this transaction ends; null when there is none. */
export const lockAppointment = async (tx: Tx, digits: string): Promise<AppointmentRow | null> => {
  const rows = await tx.query<AppointmentRow>(
    `select a.office, o.name as "officeName", a.role, a.called, a.made_by as "madeBy",
       a.expires_at as "expiresAt", a.used_at is not null as "isUsed"
     from appointment a join office o on o.id = a.office where a.code = $1 for update of a`,
    [digits],
  );
  return rows[0] ?? null;
};

/** Whom an appointment is given to, and since which day; false when they hold the post already. */
export const takeAppointment = async (
  tx: Tx,
  taken: {
    readonly digits: string;
    readonly person: PersonId;
    readonly today: Day;
    readonly at: Date;
  },
): Promise<boolean> => {
  const rows = await tx.query(
    `insert into staff (person, office, role, called, from_day)
     select $2, office, role, called, $3::date from appointment where code = $1
     on conflict (person, office, role) do update
       set called = excluded.called, from_day = excluded.from_day, until_day = null, ended_by = null
       where staff.until_day < excluded.from_day
     returning person`,
    [taken.digits, taken.person, taken.today],
  );
  if (rows.length === 0) return false;
  await tx.query('update appointment set used_by = $2, used_at = $3 where code = $1', [
    taken.digits,
    taken.person,
    taken.at,
  ]);
  return true;
};

/** Ends a post from this moment: its last day was yesterday. False when nobody held it. */
export const endStaff = async (
  tx: Tx,
  ended: {
    readonly person: PersonId;
    readonly office: OfficeId;
    readonly role: PostRole;
    readonly today: Day;
    readonly by: PersonId;
  },
): Promise<boolean> => {
  const rows = await tx.query(
    `update staff set until_day = $4::date - 1, ended_by = $5
       where person = $1 and office = $2 and role = $3
         and from_day <= $4 and (until_day is null or until_day >= $4) returning person`,
    [ended.person, ended.office, ended.role, ended.today, ended.by],
  );
  return rows.length > 0;
};

/** Whether anybody is admin of a bureau today. */
export const hasAdmin = async (books: Query, today: Day): Promise<boolean> => {
  const rows = await books.query(
    `select 1 from staff where role = 'admin' and from_day <= $1
       and (until_day is null or until_day >= $1) limit 1`,
    [today],
  );
  return rows.length > 0;
};

/**
 * Whether no other admin who can act today would be left without this one. Two who leave at once
 * wait for each other here: the posts are locked first and counted after.
 */
export const isLastAdmin = async (
  tx: Tx,
  { person, today }: { readonly person: PersonId; readonly today: Day },
): Promise<boolean> => {
  const posts = await tx.query<{ person: PersonId }>(
    `select person from staff where role = 'admin' and from_day <= $1
       and (until_day is null or until_day >= $1) order by person, office for update`,
    [today],
  );
  if (!posts.some((post) => post.person === person)) return false;
  const others = await tx.query(
    `select 1 from staff s join consent c on c.person = s.person
       where s.role = 'admin' and s.person <> $1 and s.from_day <= $2
         and (s.until_day is null or s.until_day >= $2)
         and c.document = 'privacy' and c.withdrawn_at is null limit 1`,
    [person, today],
  );
  return others.length === 0;
};

/** A bureau by its name in a town. */
export const findBureau = async (
  tx: Tx,
  { town, name }: { readonly town: string; readonly name: string },
): Promise<OfficeId | null> => {
  const rows = await tx.query<{ id: OfficeId }>(
    `select id from office where kind = 'bureau' and town = $1 and name = $2`,
    [town, name],
  );
  return rows[0]?.id ?? null;
};

/** Takes back the operator's unused codes: only the newest one is good. */
export const forgetOperatorCodes = (tx: Tx) =>
  tx.query('delete from appointment where made_by is null and used_at is null');
