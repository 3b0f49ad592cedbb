/** Reports of leaks in public places: made, found, followed and decided. */
import type { LeakKind, ReportStatus } from '@domain/leak-report';
import type { Day } from '@kernel/day';
import type { HouseholdId, OfficeId, PersonId, PictureId, ReportId } from '@kernel/ids';
import type { Query, Tx } from '../port';

export type NewReport = {
  readonly id: ReportId;
  readonly kind: LeakKind;
  readonly district: string;
  readonly spot: string | null;
  readonly point: string | null;
  readonly place: string;
  readonly placeKey: string;
  readonly note: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly picture: PictureId | null;
  readonly person: PersonId | null;
  readonly household: HouseholdId | null;
  readonly at: Date;
  readonly dueDay: Day;
  /** The first report of the same thing, when this one joins it. */
  readonly joins: ReportId | null;
};

export const insertReport = (tx: Tx, report: NewReport) =>
  tx.query(
    `insert into leak_report (id, kind, district, spot, point, place, place_key, note, lat, lon,
       picture, person, household, reported_at, due_day, joins, status)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16,
       case when $16::text is null then 'reported' else 'joined' end)`,
    [
      ...[report.id, report.kind, report.district, report.spot, report.point, report.place],
      ...[report.placeKey, report.note, report.lat, report.lon, report.picture, report.person],
      ...[report.household, report.at, report.dueDay, report.joins],
    ],
  );

export type SameReport = { readonly id: ReportId; readonly at: Date };

/** The first open report of the same kind at the same place: by its printed code, or by its words. */
export const findSame = async (
  books: Query,
  report: Pick<NewReport, 'kind' | 'district' | 'spot' | 'point' | 'placeKey'>,
): Promise<SameReport | null> => {
  const rows = await books.query<SameReport>(
    `select id, reported_at as at from leak_report
       where status in ('reported', 'assigned') and district = $1 and kind = $2
         and (point = $3 or (place_key = $4 and spot is not distinct from $5))
       order by reported_at, id limit 1`,
    [report.district, report.kind, report.point, report.placeKey, report.spot],
  );
  return rows[0] ?? null;
};

/** How many reports a caller has made since an instant, by the answers kept for them. */
export const reportsSince = async (books: Query, caller: string, since: Date): Promise<number> => {
  const rows = await books.query<{ n: number }>(
    `select count(*)::int as n from request
       where caller = $1 and procedure = 'reportLeak' and at >= $2 and answer is not null`,
    [caller, since],
  );
  return rows[0]?.n ?? 0;
};

export type ReportRow = {
  readonly id: ReportId;
  readonly kind: LeakKind;
  readonly district: string;
  readonly place: string;
  readonly spotName: string | null;
  readonly note: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly picture: PictureId | null;
  readonly person: PersonId | null;
  readonly household: HouseholdId | null;
  readonly at: Date;
  readonly dueDay: Day;
  readonly status: ReportStatus;
  readonly office: OfficeId | null;
  readonly officeName: string | null;
  readonly assignedFrom: OfficeId | null;
  readonly assignedAt: Date | null;
  readonly fixedBy: PersonId | null;
  readonly reason: string | null;
  readonly points: number | null;
  readonly unpaid: string | null;
  readonly joined: number;
};

const columns = `r.id, r.kind, r.district, r.place, s.name as "spotName", r.note, r.lat, r.lon,
  r.picture, r.person, r.household, r.reported_at as at, r.due_day as "dueDay", r.status, r.office,
  o.name as "officeName", r.assigned_from as "assignedFrom", r.assigned_at as "assignedAt",
  r.fixed_by as "fixedBy", r.reason, c.points, r.unpaid,
  (select count(*)::int from leak_report j where j.joins = r.id) as joined`;
const tables = `leak_report r left join spot s on s.id = r.spot left join office o on o.id = r.office
  left join claim c on c.id = r.claim and c.status = 'approved'`;

/** One report; locked for a decision when `lock` is asked in a transaction. */
export const findReport = async (
  books: Query,
  id: string,
  lock: boolean,
): Promise<ReportRow | null> => {
  const rows = await books.query<ReportRow>(
    `select ${columns} from ${tables} where r.id = $1 ${lock ? 'for update of r' : ''}`,
    [id],
  );
  return rows[0] ?? null;
};

export const reportLists = ['new', 'ours', 'check', 'done'] as const;
export type ReportList = (typeof reportLists)[number];

// $1 is the office, $2 its district.
const lists: Readonly<Record<ReportList, string>> = {
  new: `r.status = 'reported' and r.district = $2 order by r.due_day, r.reported_at, r.id`,
  ours: `r.status = 'assigned' and r.office = $1 order by r.due_day, r.reported_at, r.id`,
  check: `r.status = 'fixed' and (r.office = $1 or r.assigned_from = $1)
    order by r.due_day, r.reported_at, r.id`,
  done: `r.status in ('closed', 'rejected') and (r.office = $1 or r.assigned_from = $1)
    order by r.reported_at desc, r.id`,
};

export const reportsAt = (
  books: Query,
  list: ReportList,
  at: {
    readonly office: OfficeId;
    readonly district: string;
    readonly offset: number;
    readonly limit: number;
  },
) =>
  books.query<ReportRow>(
    // Not every list asks for both, and a parameter that is not used has no type.
    `select ${columns} from ${tables}
       where $1::text is not null and $2::text is not null and ${lists[list]} limit $3 offset $4`,
    [at.office, at.district, at.limit, at.offset],
  );

export type ReportCounts = Readonly<Record<Exclude<ReportList, 'done'>, number>>;

/** How many wait for this office, of each kind of work. */
export const countReports = async (
  books: Query,
  office: OfficeId,
  district: string,
): Promise<ReportCounts> => {
  const rows = await books.query<ReportCounts>(
    `select count(*) filter (where status = 'reported' and district = $2)::int as new,
       count(*) filter (where status = 'assigned' and office = $1)::int as ours,
       count(*) filter (where status = 'fixed' and (office = $1 or assigned_from = $1))::int as check
     from leak_report where status in ('reported', 'assigned', 'fixed')
       and (district = $2 or office = $1 or assigned_from = $1)`,
    [office, district],
  );
  return rows[0] ?? { new: 0, ours: 0, check: 0 };
};

export type MyReport = {
  readonly id: ReportId;
  readonly kind: LeakKind;
  readonly place: string;
  readonly spotName: string | null;
  readonly note: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly at: Date;
  readonly dueDay: Day;
  readonly status: Exclude<ReportStatus, 'joined'>;
  readonly isJoined: boolean;
  readonly officeName: string | null;
  readonly reason: string | null;
  readonly fixedNote: string | null;
  readonly picture: PictureId | null;
  readonly fixedPicture: PictureId | null;
  readonly points: number | null;
  readonly seq: number | null;
  readonly unpaid: string | null;
};

/** What a person has reported, newest first; one that joined shows how the first one stands. */
export const reportsBy = (
  books: Query,
  person: PersonId,
  page: { readonly offset: number; readonly limit: number },
) =>
  books.query<MyReport>(
    `select r.id, r.kind, r.place, s.name as "spotName", r.note, r.lat, r.lon,
       r.reported_at as at, f.due_day as "dueDay", f.status, r.joins is not null as "isJoined",
       o.name as "officeName", f.reason, r.picture, x.note as "fixedNote", x.picture as "fixedPicture", c.points,
       c.entry_seq as seq, r.unpaid
     from leak_report r join leak_report f on f.id = coalesce(r.joins, r.id)
     left join spot s on s.id = r.spot left join office o on o.id = f.office
     left join claim c on c.id = r.claim and c.status = 'approved'
     left join lateral (select note, picture from leak_report_step p
       where p.report = f.id and p.kind = 'fixed' order by no desc limit 1) x
       on f.status in ('fixed', 'closed')
     where r.person = $1 order by r.reported_at desc, r.id limit $2 offset $3`,
    [person, page.limit, page.offset],
  );

/** Whether a picture was handed in with a report of this person, or shows that report mended. */
export const isPictureOfMine = async (
  books: Query,
  person: PersonId,
  picture: PictureId,
): Promise<boolean> => {
  const rows = await books.query(
    `select 1 from leak_report where person = $1 and picture = $2
     union all select 1 from leak_report r join leak_report_step p
       on p.report = coalesce(r.joins, r.id) where r.person = $1 and p.picture = $2 limit 1`,
    [person, picture],
  );
  return rows.length > 0;
};
