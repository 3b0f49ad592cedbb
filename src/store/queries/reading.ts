/** Readings that households typed, each with the claim that says whether it stands. */
import type { Known } from '@domain/reading';
import type { Day } from '@kernel/day';
import type { ClaimId, HouseholdId, OfficeId, PersonId, PictureId, ReadingId } from '@kernel/ids';
import type { Litres } from '@kernel/litres';
import type { Query, Tx } from '../port';
import { takePicture } from './picture';

export type Metered = {
  readonly supply: 'metered' | 'unmetered';
  readonly meterNo: string | null;
  readonly people: number;
  readonly office: OfficeId;
};

/** What of a household's archive a reading needs; a defect when there is none. */
export const meteredOf = async (books: Query, household: HouseholdId): Promise<Metered> => {
  const rows = await books.query<Metered>(
    'select supply, meter_no as "meterNo", people, office from household where id = $1',
    [household],
  );
  if (rows[0] === undefined) throw new Error('a member’s household always exists');
  return rows[0];
};

/** The newest value that was really read: typed and standing, or told by the company. */
export const lastKnown = async (books: Query, household: HouseholdId): Promise<Known | null> => {
  const rows = await books.query<Known>(
    `select value, day from (
       select r.value, r.day, r.at from reading r join claim c on c.id = r.claim
         where r.household = $1 and c.status = 'approved'
       union all
       select l.read_after, l.to_day, l.written_at from newest_bill_line l
         where l.household = $1 and not l.estimated and l.read_after is not null
     ) k order by day desc, at desc limit 1`,
    [household],
  );
  return rows[0] ?? null;
};

/** What a usual day takes, over the last year of bills; null when there is none. */
export const usualLitresADay = async (
  books: Query,
  household: HouseholdId,
  since: Day,
): Promise<number | null> => {
  const rows = await books.query<{ litres: number | null }>(
    `select (sum(litres) / nullif(sum(to_day - from_day + 1), 0))::int as litres from bill
       where household = $1 and to_day >= $2`,
    [household, since],
  );
  return rows[0]?.litres ?? null;
};

/** How many digits the household's register had when it was last typed. */
export const digitsOf = async (books: Query, household: HouseholdId): Promise<number | null> => {
  const rows = await books.query<{ digits: number }>(
    'select digits from reading where household = $1 order by at desc limit 1',
    [household],
  );
  return rows[0]?.digits ?? null;
};

export type NewReading = {
  readonly id: ReadingId;
  readonly household: HouseholdId;
  readonly claim: ClaimId;
  readonly person: PersonId;
  readonly day: Day;
  readonly value: number;
  readonly digits: number;
  readonly replaced: boolean;
  readonly rolled: boolean;
  readonly litres: Litres | null;
  readonly odd: readonly string[];
  readonly note: string;
  readonly at: Date;
};

export const insertReading = (tx: Tx, made: NewReading) =>
  tx.query(
    `insert into reading (id, household, claim, person, day, value, digits, replaced, rolled, litres,
       odd, note, at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11::jsonb, $12, $13)`,
    [
      ...[made.id, made.household, made.claim, made.person, made.day, made.value, made.digits],
      ...[made.replaced, made.rolled, made.litres, JSON.stringify(made.odd), made.note, made.at],
    ],
  );

/** Ties the picture of the meter to the claim of its reading. */
export const attachToReading = async (
  tx: Tx,
  tied: {
    readonly claim: ClaimId;
    readonly picture: PictureId;
    readonly person: PersonId;
    readonly at: Date;
  },
): ReturnType<typeof takePicture> => {
  const taken = await takePicture(tx, { ...tied, since: null });
  if (taken === 'attached') {
    await tx.query('insert into reading_picture (claim, picture) values ($1, $2)', [
      tied.claim,
      tied.picture,
    ]);
  }
  return taken;
};

export type ReadingRow = {
  readonly id: ReadingId;
  readonly day: Day;
  readonly value: number;
  readonly litres: Litres | null;
  readonly note: string;
  readonly status: 'waiting' | 'approved' | 'declined' | 'reversed';
  readonly reason: string | null;
  readonly points: number;
  readonly hasPicture: boolean;
};

/** What the household typed, newest first. */
export const readingsOf = (books: Query, household: HouseholdId, limit: number) =>
  books.query<ReadingRow>(
    `select r.id, r.day, r.value, r.litres, r.note, c.status, c.reason, c.points,
       exists (select 1 from reading_picture p where p.claim = c.id) as "hasPicture"
       from reading r join claim c on c.id = r.claim
       where r.household = $1 order by r.at desc, r.id limit $2`,
    [household, limit],
  );
