/**
 * What one's own file carries beside the lists that pages show: what stands in the books of a household
 * and of a person, in words. Nobody is named, neither other members nor staff.
 */
import type { LabelKind } from '@kernel/water-label';
import type { Day, Month } from '@kernel/day';
import type { HouseholdId, PersonId, PictureId } from '@kernel/ids';
import type { PictureMime } from '@kernel/picture';
import type { Query } from '../port';

type ClaimState = 'waiting' | 'approved' | 'declined' | 'reversed' | 'withdrawn';

/** Every time the household agreed to its bills, whether it stands or was taken back. */
export const billConsentsOf = (books: Query, household: HouseholdId, limit: number) =>
  books.query<{ version: number; at: Date; withdrawnAt: Date | null; officeName: string | null }>(
    `select c.version, c.given_at as at, c.withdrawn_at as "withdrawnAt", o.name as "officeName"
     from bill_consent c left join office o on o.id = c.office
     where c.household = $1 order by c.given_at desc limit $2`,
    [household, limit],
  );

/** Customer numbers that the bureau matched by hand. */
export const matchedNumbersOf = (books: Query, household: HouseholdId, limit: number) =>
  books.query<{ number: string; reason: string; at: Date }>(
    `select number, reason, at from customer_number where household = $1
       order by at desc, number limit $2`,
    [household, limit],
  );

export const reportChoiceOf = async (books: Query, household: HouseholdId) => {
  const rows = await books.query<{ compares: boolean; goalBuckets: number | null; at: Date }>(
    `select compares, goal_buckets as "goalBuckets", at from report_choice where household = $1`,
    [household],
  );
  return rows[0] ?? null;
};

export const photoCodesOf = (books: Query, household: HouseholdId, limit: number) =>
  books.query<{ rule: string; digits: string; at: Date; until: Date; isUsed: boolean }>(
    `select rule, digits, made_at as at, until, used_by is not null as "isUsed" from photo_code
       where household = $1 order by made_at desc, id limit $2`,
    [household, limit],
  );

export const labelsOf = (books: Query, household: HouseholdId, limit: number) =>
  books.query<{
    kind: LabelKind;
    model: string;
    grade: number;
    standardYear: number | null;
    host: string | null;
    at: Date;
    status: ClaimState;
  }>(
    `select l.kind, l.model, l.grade, l.standard_year as "standardYear", l.host, c.made_at as at,
       c.status from claim_label l join claim c on c.id = l.claim
     where l.household = $1 order by c.made_at desc, c.id limit $2`,
    [household, limit],
  );

/** Class tasks that the household said were done, and what became of each. */
export const classJoinsOf = (books: Query, household: HouseholdId, limit: number) =>
  books.query<{
    className: string;
    task: string;
    officeName: string;
    at: Date;
    points: number;
    status: ClaimState;
  }>(
    `select k.class_name as "className", k.task, o.name as "officeName", j.at, c.points, c.status
     from claim c join class_join j on j.claim = c.id join class_task k on k.code = j.code
       join office o on o.id = k.office
     where c.household = $1 order by j.at desc, c.id limit $2`,
    [household, limit],
  );

/** Activities at which somebody of the household was counted or named by hand. */
export const attendancesOf = (books: Query, household: HouseholdId, limit: number) =>
  books.query<{
    title: string;
    place: string;
    how: 'code' | 'late';
    status: 'counted' | 'waiting' | 'declined';
    reason: string | null;
    answer: string | null;
    at: Date;
  }>(
    `select a.title, v.place, t.how, t.status, t.reason, t.answer, t.at
     from attendance t join activity v on v.code = t.code join action_code a on a.serial = t.code
     where t.household = $1 order by t.at desc, t.id limit $2`,
    [household, limit],
  );

/** Slips that an office took for the household. */
export const slipsUsedBy = (books: Query, household: HouseholdId, limit: number) =>
  books.query<{
    serial: string;
    title: string;
    actDay: Day;
    officeName: string;
    at: Date;
    status: ClaimState;
  }>(
    `select u.slip as serial, r.title, c.day as "actDay", o.name as "officeName", u.at, c.status
     from claim c join slip_use u on u.claim = c.id join office o on o.id = u.office
       join rule r on r.id = c.rule and r.version = c.rule_version
     where c.household = $1 order by u.at desc, c.id limit $2`,
    [household, limit],
  );

export const yearlyBonusesOf = (books: Query, household: HouseholdId, limit: number) =>
  books.query<{ fromMonth: Month; until: Month; percent: number; status: ClaimState }>(
    `select b.from_month as "fromMonth", b.until, b.percent, c.status
     from yearly_bonus b join claim c on c.id = b.claim
     where b.household = $1 order by b.until desc limit $2`,
    [household, limit],
  );

export const cardsOf = (books: Query, household: HouseholdId, limit: number) =>
  books.query<{ serial: string; status: 'active' | 'blocked'; officeName: string; at: Date }>(
    `select c.serial, c.status, o.name as "officeName", c.issued_at as at
     from card c join office o on o.id = c.office
     where c.household = $1 order by c.issued_at desc, c.serial limit $2`,
    [household, limit],
  );

/** What is kept of the pictures that somebody handed in; the pictures themselves are not in it. */
export const picturesBy = (books: Query, person: PersonId, limit: number) =>
  books.query<{
    id: PictureId;
    purpose: string;
    mime: PictureMime;
    bytes: number;
    at: Date;
    deleteAfter: Day | null;
    deletedAt: Date | null;
  }>(
    `select id, purpose, mime, bytes, taken_at as at, delete_after as "deleteAfter",
       deleted_at as "deletedAt" from picture where person = $1
     order by taken_at desc, id limit $2`,
    [person, limit],
  );

/** Places that somebody said did not honour a benefit. */
export const placesReportedBy = (books: Query, person: PersonId, limit: number) =>
  books.query<{ placeName: string; title: string; reason: string | null; at: Date }>(
    `select p.name as "placeName", b.title, r.reason, r.at
     from benefit_report r join benefit_place p on p.id = r.place join benefit b on b.id = r.benefit
     where r.person = $1 order by r.at desc, r.id limit $2`,
    [person, limit],
  );
