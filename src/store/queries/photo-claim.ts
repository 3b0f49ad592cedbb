/** What a picture adds to a claim: its pictures, its steps, and whose turn it is. */
import type { Day } from '@kernel/day';
import type { FixtureKind } from '@kernel/fixture';
import type {
  ClaimId,
  FixtureId,
  HouseholdId,
  OfficeId,
  PersonId,
  PhotoCodeId,
  PictureId,
} from '@kernel/ids';
import type { Query, Tx } from '../port';
import { takePicture, type Taken } from './picture';

export type PhotoClaim = {
  readonly note: string | null;
  readonly dueDay: Day;
  readonly awaits: 'office' | 'household';
};

/** Null where the claim is shown by something else. */
export const findPhotoClaim = async (books: Query, claim: ClaimId): Promise<PhotoClaim | null> => {
  const rows = await books.query<PhotoClaim>(
    'select note, due_day as "dueDay", awaits from photo_claim where claim = $1',
    [claim],
  );
  return rows[0] ?? null;
};

export const insertPhotoClaim = (
  tx: Tx,
  made: { readonly claim: ClaimId; readonly note: string | null; readonly dueDay: Day },
) =>
  tx.query(`insert into photo_claim (claim, note, due_day, awaits) values ($1, $2, $3, 'office')`, [
    made.claim,
    made.note,
    made.dueDay,
  ]);

/** From now on it is the household's turn. */
export const setAsked = (tx: Tx, claim: ClaimId, at: Date) =>
  tx.query(`update photo_claim set awaits = 'household', asked_at = $2 where claim = $1`, [
    claim,
    at,
  ]);
/** It is the office's turn again, until `dueDay`. */
export const setAnswered = (tx: Tx, claim: ClaimId, dueDay: Day) =>
  tx.query(`update photo_claim set awaits = 'office', due_day = $2 where claim = $1`, [
    claim,
    dueDay,
  ]);

export type ClaimStepKind =
  'sent' | 'asked' | 'answered' | 'checked' | 'approved' | 'declined' | 'withdrawn';

/** Adds the next step; the claim must be locked. Without a person it was the night. */
export const insertClaimStep = (
  tx: Tx,
  step: {
    readonly claim: ClaimId;
    readonly kind: ClaimStepKind;
    readonly person: PersonId | null;
    readonly office: OfficeId | null;
    readonly at: Date;
    readonly note: string | null;
  },
) =>
  tx.query(
    `insert into claim_step (claim, no, kind, person, office, at, note)
       select $1, coalesce(max(no), 0) + 1, $2, $3, $4, $5, $6 from claim_step where claim = $1`,
    [step.claim, step.kind, step.person, step.office, step.at, step.note],
  );

export type ClaimStepRow = {
  readonly no: number;
  readonly kind: ClaimStepKind;
  readonly called: string | null;
  readonly officeName: string | null;
  readonly at: Date;
  readonly note: string | null;
};

export const claimSteps = (books: Query, claim: ClaimId) =>
  books.query<ClaimStepRow>(
    `select p.no, p.kind, p.at, p.note, o.name as "officeName",
       (select s.called from staff s where s.person = p.person and s.office = p.office limit 1)
         as called
     from claim_step p left join office o on o.id = p.office where p.claim = $1 order by p.no`,
    [claim],
  );

/** Whether this person has checked or decided the claim. */
export const hasChecked = async (
  books: Query,
  claim: ClaimId,
  person: PersonId,
): Promise<boolean> => {
  const rows = await books.query(
    `select 1 from claim_step where claim = $1 and person = $2
       and kind in ('checked', 'approved', 'declined') limit 1`,
    [claim, person],
  );
  return rows.length > 0;
};

export type ClaimPicture = {
  readonly no: number;
  readonly picture: PictureId;
  readonly digits: string;
  readonly isGone: boolean;
};

export const claimPictures = (books: Query, claim: ClaimId) =>
  books.query<ClaimPicture>(
    `select p.no, p.picture, k.digits, i.deleted_at is not null as "isGone"
       from claim_picture p join photo_code k on k.id = p.code join picture i on i.id = p.picture
       where p.claim = $1 order by p.no`,
    [claim],
  );

const picturesOfClaim = `select picture from claim_picture where claim = $1
  union all select picture from reading_picture where claim = $1`;

/** Whether a claim, by pictures or of a reading, has this picture. */
export const hasClaimPicture = async (
  books: Query,
  claim: ClaimId,
  picture: PictureId,
): Promise<boolean> => {
  const rows = await books.query(`select 1 from (${picturesOfClaim}) p where p.picture = $2`, [
    claim,
    picture,
  ]);
  return rows.length > 0;
};

/** Ties a picture taken since its code was made to a claim. */
export const attachToClaim = async (
  tx: Tx,
  tied: Taken & { readonly claim: ClaimId; readonly code: PhotoCodeId; readonly since: Date },
): ReturnType<typeof takePicture> => {
  const taken = await takePicture(tx, tied);
  if (taken !== 'attached') return taken;
  await tx.query(
    `insert into claim_picture (claim, no, picture, code)
       select $1, coalesce(max(no), 0) + 1, $2, $3 from claim_picture where claim = $1`,
    [tied.claim, tied.picture, tied.code],
  );
  return 'attached';
};

/** The pictures of a claim end on this day. */
export const endClaimPictures = (tx: Tx, claim: ClaimId, day: Day) =>
  tx.query(
    `update picture set delete_after = $2 where deleted_at is null
       and id in (${picturesOfClaim})`,
    [claim, day],
  );

export type ClaimFixture = { readonly kind: FixtureKind; readonly place: string };

/** The fixture that a claim names, also when it was taken out since. */
export const claimFixture = async (books: Query, claim: ClaimId): Promise<ClaimFixture | null> => {
  const rows = await books.query<ClaimFixture>(
    'select f.kind, f.place from claim c join fixture f on f.id = c.fixture where c.id = $1',
    [claim],
  );
  return rows[0] ?? null;
};

export type EarlierClaim = {
  readonly day: Day;
  readonly status: string;
  readonly place: string | null;
  readonly kind: FixtureKind | null;
};

/** What a household has claimed of the same rule besides, the newest first. */
export const earlierClaims = (
  books: Query,
  claim: { readonly id: ClaimId; readonly household: HouseholdId; readonly rule: string },
  limit: number,
) =>
  books.query<EarlierClaim>(
    `select c.day, c.status, f.place, f.kind from claim c left join fixture f on f.id = c.fixture
       where c.household = $1 and c.rule = $2 and c.id <> $3
       order by c.made_at desc, c.id limit $4`,
    [claim.household, claim.rule, claim.id, limit],
  );

export type FixtureToClaim = {
  readonly id: FixtureId;
  readonly kind: FixtureKind;
  readonly place: string;
  readonly rules: readonly string[];
};

/** The fixtures in use, each with the rules under which it was claimed. */
export const fixturesToClaim = (books: Query, household: HouseholdId) =>
  books.query<FixtureToClaim>(
    `select f.id, f.kind, f.place, coalesce((select jsonb_agg(c.rule) from claim c
         where c.fixture = f.id and c.status in ('waiting', 'approved')), '[]') as rules
       from fixture f where f.household = $1 and f.removed_at is null order by f.added_at, f.id`,
    [household],
  );

/** The kind of a fixture of this household; null where it has none of this id. */
export const kindOfFixture = async (
  books: Query,
  household: HouseholdId,
  fixture: FixtureId,
): Promise<FixtureKind | null> => {
  const rows = await books.query<{ kind: FixtureKind }>(
    'select kind from fixture where id = $1 and household = $2 and removed_at is null',
    [fixture, household],
  );
  return rows[0]?.kind ?? null;
};

export const insertAside = (
  tx: Tx,
  aside: {
    readonly person: PersonId;
    readonly household: HouseholdId;
    readonly office: OfficeId;
    readonly at: Date;
  },
) =>
  tx.query(
    `insert into stepped_aside (person, household, office, at)
       select $1, $2, $3, $4::timestamptz where not exists
         (select 1 from stepped_aside where person = $1 and household = $2)`,
    [aside.person, aside.household, aside.office, aside.at],
  );

export const hasSteppedAside = async (
  books: Query,
  person: PersonId,
  household: HouseholdId,
): Promise<boolean> => {
  const rows = await books.query(
    'select 1 from stepped_aside where person = $1 and household = $2',
    [person, household],
  );
  return rows.length > 0;
};

/** Claims that the household left unanswered since before this instant. */
export const unansweredSince = (books: Query, before: Date, limit: number) =>
  books.query<{ claim: ClaimId }>(
    `select p.claim from photo_claim p join claim c on c.id = p.claim
       where p.awaits = 'household' and c.status = 'waiting' and p.asked_at < $1
       order by p.asked_at, p.claim limit $2`,
    [before, limit],
  );

/**
 * How many claims wait for an office longer than they should: those with a picture by the day that was
 * told, others when they were made before `madeBefore`. A class waits for its teacher and not here.
 */
export const overdueClaims = async (
  books: Query,
  today: Day,
  madeBefore: Date,
): Promise<number> => {
  const rows = await books.query<{ n: number }>(
    `select count(*)::int as n from claim c left join photo_claim p on p.claim = c.id
       where c.status = 'waiting'
         and case when p.claim is null then c.made_at < $2
           else p.awaits = 'office' and p.due_day < $1 end
         and not exists (select 1 from class_join j where j.claim = c.id)`,
    [today, madeBefore],
  );
  return rows[0]?.n ?? 0;
};
