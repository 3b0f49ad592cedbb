/** Where benefits are honoured, what was done about each place, and who was turned away there. */
import type { Day } from '@kernel/day';
import type { BenefitPlaceId, BenefitReportId, PersonId } from '@kernel/ids';
import type { Query, Tx } from '../port';
import { honoured } from './benefit';
import type { Page } from './page';

export type PlaceRow = {
  readonly id: BenefitPlaceId;
  readonly benefit: string;
  readonly name: string;
  readonly address: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly document: string | null;
  readonly fromDay: Day;
  readonly untilDay: Day | null;
  readonly confirmedOn: Day | null;
  readonly endedOn: Day | null;
  readonly demo: boolean;
};

const columns = `p.id, p.benefit, p.name, p.address, p.lat, p.lon, p.document,
  p.from_day as "fromDay", p.until_day as "untilDay", p.confirmed_on as "confirmedOn",
  p.ended_on as "endedOn", p.demo`;

/** Places that honour a benefit on a day, by name. */
export const placesHonouring = (books: Query, benefit: string, day: Day, page: Page) =>
  books.query<PlaceRow>(
    `select ${columns} from benefit_place p where ${honoured} and p.benefit = $2
       order by p.name, p.id limit $3 offset $4`,
    [day, benefit, page.limit, page.offset],
  );

export type WatchedPlace = PlaceRow & {
  readonly reported: number;
  readonly addedBy: string | null;
  /** The digits of its printed code that counts now. */
  readonly code: string | null;
};

/** Every place of a benefit, those that ended last, each with the reports since a day. */
export const placesOf = (books: Query, benefit: string, since: Day, page: Page) =>
  books.query<WatchedPlace>(
    `select ${columns}, (select count(*) from benefit_report r
         where r.place = p.id and r.day >= $2)::int as reported,
       (select s.called from staff s where s.person = p.added_by limit 1) as "addedBy",
       (select k.digits from benefit_place_code k where k.place = p.id and k.blocked_at is null)
         as code
     from benefit_place p where p.benefit = $1
     order by p.ended_on is not null, p.name, p.id limit $3 offset $4`,
    [benefit, since, page.limit, page.offset],
  );

/** One place, locked when it is about to be changed. */
export const findPlace = async (
  books: Query,
  id: BenefitPlaceId,
  lock = false,
): Promise<PlaceRow | null> => {
  const rows = await books.query<PlaceRow>(
    `select ${columns} from benefit_place p where p.id = $1 ${lock ? 'for update' : ''}`,
    [id],
  );
  return rows[0] ?? null;
};

/** Whether a place of this name is still down for a benefit; the benefit is locked while one asks. */
export const hasPlace = async (tx: Tx, benefit: string, name: string): Promise<boolean> => {
  await tx.query('select id from benefit where id = $1 for update', [benefit]);
  const rows = await tx.query(
    'select 1 from benefit_place where benefit = $1 and name = $2 and ended_on is null',
    [benefit, name],
  );
  return rows.length > 0;
};

export const insertPlace = (
  tx: Tx,
  place: Omit<PlaceRow, 'confirmedOn' | 'endedOn'> & { readonly by: PersonId },
) =>
  tx.query(
    `insert into benefit_place (id, benefit, name, address, lat, lon, document, from_day, until_day,
       demo, added_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      ...[place.id, place.benefit, place.name, place.address, place.lat, place.lon],
      ...[place.document, place.fromDay, place.untilDay, place.demo, place.by],
    ],
  );

export type PlaceStepKind = 'added' | 'confirmed' | 'ended' | 'coded' | 'blocked';

/** What was done about a place, and by whom; nothing of it is ever taken out. */
export const logPlace = (
  tx: Tx,
  step: {
    readonly place: BenefitPlaceId;
    readonly kind: PlaceStepKind;
    readonly day: Day;
    readonly by: PersonId;
    readonly at: Date;
  },
) =>
  tx.query(
    `insert into benefit_place_step (place, seq, kind, day, by_person, at)
     select $1, coalesce(max(seq), 0) + 1, $2, $3::date, $4, $5::timestamptz
       from benefit_place_step where place = $1`,
    [step.place, step.kind, step.day, step.by, step.at],
  );

export const setConfirmed = (tx: Tx, place: BenefitPlaceId, day: Day) =>
  tx.query('update benefit_place set confirmed_on = $2 where id = $1', [place, day]);

export const setEnded = (tx: Tx, place: BenefitPlaceId, day: Day) =>
  tx.query('update benefit_place set ended_on = $2 where id = $1', [place, day]);

export type PlaceStep = {
  readonly kind: PlaceStepKind;
  readonly day: Day;
  readonly called: string | null;
  readonly at: Date;
};

/** What was done about a place, the newest first. */
export const stepsOf = (books: Query, place: BenefitPlaceId, limit: number) =>
  books.query<PlaceStep>(
    `select t.kind, t.day, t.at, (select s.called from staff s where s.person = t.by_person limit 1)
       as called from benefit_place_step t where t.place = $1 order by t.seq desc limit $2`,
    [place, limit],
  );

/** Keeps that a place did not honour a benefit; false when this person said so today. */
export const keepReport = async (
  tx: Tx,
  report: {
    readonly id: BenefitReportId;
    readonly place: BenefitPlaceId;
    readonly benefit: string;
    readonly person: PersonId;
    readonly day: Day;
    readonly reason: string | null;
    readonly at: Date;
  },
): Promise<boolean> => {
  const rows = await tx.query(
    `insert into benefit_report (id, place, benefit, person, day, reason, at)
       values ($1, $2, $3, $4, $5, $6, $7) on conflict (place, person, day) do nothing
       returning id`,
    [
      ...[report.id, report.place, report.benefit, report.person],
      ...[report.day, report.reason, report.at],
    ],
  );
  return rows.length > 0;
};

export type ReportRow = {
  readonly id: BenefitReportId;
  readonly place: BenefitPlaceId;
  readonly placeName: string;
  readonly day: Day;
  readonly reason: string | null;
};

/** Who was turned away is not told: the place, the day and what was said. */
export const reportsOf = (books: Query, benefit: string, page: Page) =>
  books.query<ReportRow>(
    `select r.id, r.place, p.name as "placeName", r.day, r.reason
     from benefit_report r join benefit_place p on p.id = r.place
     where r.benefit = $1 order by r.at desc, r.id limit $2 offset $3`,
    [benefit, page.limit, page.offset],
  );

/** The places that somebody said today did not honour it, so that the button is not offered again. */
export const reportedToday = async (
  books: Query,
  person: PersonId,
  of: { readonly benefit: string; readonly day: Day },
): Promise<readonly BenefitPlaceId[]> => {
  const rows = await books.query<{ place: BenefitPlaceId }>(
    'select place from benefit_report where person = $1 and benefit = $2 and day = $3',
    [person, of.benefit, of.day],
  );
  return rows.map(({ place }) => place);
};
