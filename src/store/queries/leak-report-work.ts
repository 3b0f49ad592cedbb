/** What offices do about a report: its steps, its states, its pictures, and what it earns. */
import type { Day } from '@kernel/day';
import type { ClaimId, HouseholdId, OfficeId, PersonId, PictureId, ReportId } from '@kernel/ids';
import type { Query, Tx } from '../port';

/** Whether a person or their household made this report, or one that joined it. */
export const isOwnReport = async (
  books: Query,
  report: ReportId,
  person: PersonId,
): Promise<boolean> => {
  const rows = await books.query(
    `select 1 from leak_report r where (r.id = $1 or r.joins = $1) and (r.person = $2
       or exists (select 1 from member m where m.household = r.household and m.person = $2
         and m.left_at is null)) limit 1`,
    [report, person],
  );
  return rows.length > 0;
};

export type JoinedRow = {
  readonly id: ReportId;
  readonly place: string;
  readonly note: string | null;
  readonly picture: PictureId | null;
  readonly at: Date;
};

/** The reports that joined one, the earliest first; at most `limit`. */
export const joinedTo = (books: Query, first: ReportId, limit: number) =>
  books.query<JoinedRow>(
    `select id, place, note, picture, reported_at as at from leak_report where joins = $1
       order by reported_at, id limit $2`,
    [first, limit],
  );

export type StepKind = 'assigned' | 'fixed' | 'closed' | 'returned' | 'rejected' | 'joined';
export type StepRow = {
  readonly no: number;
  readonly kind: StepKind;
  readonly called: string | null;
  readonly officeName: string;
  readonly at: Date;
  readonly note: string | null;
  readonly picture: PictureId | null;
};

export const stepsOf = (books: Query, report: ReportId) =>
  books.query<StepRow>(
    `select p.no, p.kind, p.at, p.note, p.picture, o.name as "officeName",
       (select s.called from staff s where s.person = p.person and s.office = p.office limit 1)
         as called
     from leak_report_step p join office o on o.id = p.office where p.report = $1 order by p.no`,
    [report],
  );

/** Adds the next step; the report must be locked. */
export const insertStep = (
  tx: Tx,
  step: {
    readonly report: ReportId;
    readonly kind: StepKind;
    readonly person: PersonId;
    readonly office: OfficeId;
    readonly at: Date;
    readonly note: string | null;
    readonly picture?: PictureId | null;
  },
) =>
  tx.query(
    `insert into leak_report_step (report, no, kind, person, office, at, note, picture)
       select $1, coalesce(max(no), 0) + 1, $2, $3, $4, $5, $6, $7
         from leak_report_step where report = $1`,
    [
      ...[step.report, step.kind, step.person, step.office, step.at, step.note],
      step.picture ?? null,
    ],
  );

export const assignTo = (
  tx: Tx,
  report: {
    readonly id: ReportId;
    readonly office: OfficeId;
    readonly from: OfficeId;
    readonly at: Date;
  },
) =>
  tx.query(
    `update leak_report set status = 'assigned', office = $2, assigned_from = $3,
       assigned_at = coalesce(assigned_at, $4) where id = $1`,
    [report.id, report.office, report.from, report.at],
  );

export const setFixed = (tx: Tx, id: ReportId, by: PersonId) =>
  tx.query(`update leak_report set status = 'fixed', fixed_by = $2 where id = $1`, [id, by]);

/** The second look found it not mended. */
export const setReturned = (tx: Tx, id: ReportId) =>
  tx.query(`update leak_report set status = 'assigned', fixed_by = null where id = $1`, [id]);

export const setClosed = (tx: Tx, id: ReportId) =>
  tx.query(`update leak_report set status = 'closed' where id = $1`, [id]);

export const setRejected = (tx: Tx, id: ReportId, reason: string, from: OfficeId) =>
  tx.query(
    `update leak_report set status = 'rejected', reason = $2,
       assigned_from = coalesce(assigned_from, $3) where id = $1`,
    [id, reason, from],
  );

/** The report, and all that joined it, from now on follow the first. */
export const setJoined = (tx: Tx, id: ReportId, first: ReportId) =>
  tx.query(`update leak_report set joins = $2, status = 'joined' where id = $1 or joins = $1`, [
    id,
    first,
  ]);

/** The pictures of a decided report, of those that joined it and of its steps, end on this day. */
export const endPictures = (tx: Tx, report: ReportId, day: Day) =>
  tx.query(
    `update picture set delete_after = $2 where deleted_at is null and id in (
       select picture from leak_report where id = $1 or joins = $1
       union select picture from leak_report_step where report = $1)`,
    [report, day],
  );

/** Whether a picture belongs to this report: handed in with it, with one that joined it, or a step. */
export const hasPicture = async (
  books: Query,
  report: ReportId,
  picture: PictureId,
): Promise<boolean> => {
  const rows = await books.query(
    `select 1 from leak_report where (id = $1 or joins = $1) and picture = $2
     union all select 1 from leak_report_step where report = $1 and picture = $2 limit 1`,
    [report, picture],
  );
  return rows.length > 0;
};

export type Earner = {
  readonly report: ReportId;
  readonly isFirst: boolean;
  readonly person: PersonId;
  readonly household: HouseholdId;
  readonly status: 'waiting' | 'confirmed' | 'frozen' | 'closed';
};

/**
 * Whose passbooks a closed report may add to: the first, then those who joined before it was
 * assigned, each household at its earliest report.
 */
export const earnersOf = (tx: Tx, report: ReportId) =>
  tx.query<Earner>(
    `select report, "isFirst", person, household, status from (
       select distinct on (r.household) r.id as report, r.id = $1 as "isFirst", r.person,
         r.household, h.status, r.reported_at
       from leak_report r join household h on h.id = r.household
       join leak_report f on f.id = $1
       where r.id = $1 or (r.joins = $1 and r.reported_at < f.assigned_at)
       order by r.household, r.id = $1 desc, r.reported_at) one
     order by "isFirst" desc, household`,
    [report],
  );

export const setEarned = (
  tx: Tx,
  earned: {
    readonly report: ReportId;
    readonly claim: ClaimId | null;
    readonly unpaid: string | null;
  },
) =>
  tx.query('update leak_report set claim = $2, unpaid = $3 where id = $1', [
    earned.report,
    earned.claim,
    earned.unpaid,
  ]);

export type AssignableOffice = { readonly id: OfficeId; readonly name: string };

/** The offices of a district that can see to a report; the bureau only watches. */
export const officesOfDistrict = (books: Query, district: string, limit: number) =>
  books.query<AssignableOffice>(
    `select o.id, o.name from office o join town t on t.code = o.town
       where t.district = $1 and o.kind <> 'bureau' order by o.name, o.id limit $2`,
    [district, limit],
  );

export const districtOf = async (books: Query, office: OfficeId): Promise<string> => {
  const rows = await books.query<{ district: string }>(
    `select t.district from office o join town t on t.code = o.town where o.id = $1`,
    [office],
  );
  if (rows[0] === undefined) throw new Error('an office stands in a town');
  return rows[0].district;
};

export const hasDistrict = async (books: Query, code: string): Promise<boolean> =>
  (await books.query('select 1 from district where code = $1', [code])).length > 0;
