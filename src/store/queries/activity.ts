/** Activities that one checks in to, and who was counted there. */
import type { Day } from '@kernel/day';
import type { AttendanceId, ClaimId, HouseholdId, OfficeId, PersonId } from '@kernel/ids';
import type { Query, Tx } from '../port';
import type { Page } from './page';

export type ActivityRow = {
  /** The serial of its action code. */
  readonly code: string;
  readonly office: OfficeId;
  readonly rule: string;
  readonly ruleVersion: number;
  readonly title: string;
  readonly place: string;
  readonly fromAt: Date;
  readonly untilAt: Date;
  readonly seats: number;
  readonly taken: number;
  readonly openedBy: PersonId;
};

const columns = `c.code, a.office, a.rule, c.rule_version as "ruleVersion", a.title, c.place,
  c.from_at as "fromAt", c.until_at as "untilAt", c.seats, c.taken, c.opened_by as "openedBy"`;
const source = 'activity c join action_code a on a.serial = c.code';

export const insertActivity = async (
  tx: Tx,
  activity: Omit<ActivityRow, 'taken'> & { readonly day: Day; readonly at: Date },
): Promise<void> => {
  const { code, rule, office, title, day } = activity;
  await tx.query(
    `insert into action_code (serial, rule, office, title, from_day, until_day, demo)
       select $1, $2, id, $4, $5, $5, demo from office where id = $3`,
    [code, rule, office, title, day],
  );
  await tx.query(
    `insert into activity (code, rule_version, place, from_at, until_at, seats, opened_by, opened_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      ...[code, activity.ruleVersion, activity.place, activity.fromAt, activity.untilAt],
      ...[activity.seats, activity.openedBy, activity.at],
    ],
  );
};

/** One activity; `lock` in a transaction that ends it. */
export const findActivity = async (
  books: Query,
  code: string,
  lock = false,
): Promise<ActivityRow | null> => {
  const rows = await books.query<ActivityRow>(
    `select ${columns} from ${source} where c.code = $1 ${lock ? 'for update of c' : ''}`,
    [code],
  );
  return rows[0] ?? null;
};

/** The activities that are on, or were within the last minutes; the newest first. */
export const activitiesOn = (books: Query, since: Date, now: Date, limit: number) =>
  books.query<ActivityRow>(
    `select ${columns} from ${source} where c.until_at >= $1 and c.from_at <= $2
       order by c.from_at desc, c.code limit $3`,
    [since, now, limit],
  );

export type CountedActivity = ActivityRow & {
  /** Of those taken, how many were named by hand, and how many of these wait for a second person. */
  readonly late: number;
  readonly waiting: number;
};

const counts = `(select count(*)::int from attendance t where t.code = c.code and t.how = 'late'
    and t.status <> 'declined') as late,
  (select count(*)::int from attendance t where t.code = c.code and t.how = 'late'
    and t.status = 'waiting') as waiting`;

export const findCounted = async (books: Query, code: string): Promise<CountedActivity | null> => {
  const rows = await books.query<CountedActivity>(
    `select ${columns}, ${counts} from ${source} where c.code = $1`,
    [code],
  );
  return rows[0] ?? null;
};

/** The activities of an office: what is to come first, then what was, the latest first. */
export const activitiesOf = (books: Query, office: OfficeId, page: Page) =>
  books.query<CountedActivity>(
    `select ${columns}, ${counts} from ${source} where a.office = $1
       order by c.from_at desc, c.code limit $2 offset $3`,
    [office, page.limit, page.offset],
  );

export type WatchedActivity = CountedActivity & {
  readonly officeName: string;
  readonly openedByCalled: string | null;
  readonly drawn: number;
  readonly came: number;
  readonly notThere: number;
};

/** The activities of every office, the latest first, with what a call-back found. */
export const activitiesAll = (books: Query, withDemo: boolean, page: Page) =>
  books.query<WatchedActivity>(
    `select ${columns}, ${counts}, o.name as "officeName",
       (select s.called from staff s where s.person = c.opened_by and s.office = a.office limit 1)
         as "openedByCalled",
       coalesce(k.drawn, 0) as drawn, coalesce(k.came, 0) as came,
       coalesce(k."notThere", 0) as "notThere"
     from ${source} join office o on o.id = a.office
     left join lateral (select count(*)::int as drawn,
         count(*) filter (where l.result = 'came')::int as came,
         count(*) filter (where l.result = 'not-there')::int as "notThere"
       from attendance_call l join attendance t on t.id = l.attendance
       where t.code = c.code) k on true
     where not o.demo or $1 order by c.from_at desc, c.code limit $2 offset $3`,
    [withDemo, page.limit, page.offset],
  );

/** Takes a seat; false when all are taken. The hot row: take it last. */
export const takeSeat = async (tx: Tx, code: string): Promise<boolean> => {
  const rows = await tx.query(
    'update activity set taken = taken + 1 where code = $1 and taken < seats returning code',
    [code],
  );
  return rows.length > 0;
};

export const giveSeatBack = (tx: Tx, code: string) =>
  tx.query('update activity set taken = taken - 1 where code = $1', [code]);

export const endNow = (tx: Tx, code: string, by: PersonId, at: Date) =>
  tx.query(`update activity set until_at = greatest($3, from_at), ended_by = $2 where code = $1`, [
    code,
    by,
    at,
  ]);

export const isCountedThere = async (
  books: Query,
  code: string,
  household: HouseholdId,
): Promise<boolean> => {
  const rows = await books.query(
    `select 1 from attendance where code = $1 and household = $2 and status <> 'declined'`,
    [code, household],
  );
  return rows.length > 0;
};

export type NewAttendance = {
  readonly id: AttendanceId;
  readonly code: string;
  readonly household: HouseholdId;
  readonly by: PersonId;
  readonly at: Date;
} & (
  | { readonly how: 'code'; readonly reason: null; readonly claim: ClaimId }
  | { readonly how: 'late'; readonly reason: string; readonly claim: ClaimId | null }
);

export const insertAttendance = (tx: Tx, row: NewAttendance) =>
  tx.query(
    `insert into attendance (id, code, household, how, status, reason, claim, by_person, at)
       values ($1, $2, $3, $4, case when $6::text is null then 'waiting' else 'counted' end, $5, $6,
         $7, $8)`,
    [row.id, row.code, row.household, row.how, row.reason, row.claim, row.by, row.at],
  );
