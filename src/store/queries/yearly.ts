/** The yearly bonus: households with the bills of two years, runs, and what was paid. */
import type { DropAsked } from '@domain/yearly-drop';
import { addMonths, type Day, type Month } from '@kernel/day';
import type { ClaimId, HouseholdId, OfficeId, YearlyRunId } from '@kernel/ids';
import type { Query, Tx } from '../port';
import type { Page } from './page';
import { runColumns, type Decision, type Opened, type RunRow } from './run';

const twoYears = 24;

export type YearlyHome = Omit<DropAsked, 'until'> & {
  readonly household: HouseholdId;
  readonly office: OfficeId;
  readonly status: 'waiting' | 'confirmed' | 'frozen' | 'closed';
};

const homeColumns = `h.id as household, h.office, h.status, h.supply,
  (h.opened_at at time zone 'Asia/Shanghai')::date as "openedDay",
  h.people_changed_on as "peopleChangedOn",
  (select max(k.version) from bill_consent k where k.household = h.id and k.withdrawn_at is null)
    as "agreedTo",
  exists (select 1 from yearly_bonus y join claim c on c.id = y.claim where y.household = h.id
    and (y.until = $1 or (c.status = 'approved' and y.until between $2 and $3))) as had,
  coalesce((select jsonb_agg(jsonb_build_object('month', b.month, 'months', b.months,
      'litres', b.litres, 'estimated', b.estimated))
    from bill b where b.household = h.id and b.month between $4 and $1), '[]') as bills`;

const spanOf = (until: Month) => [
  ...[until, addMonths(until, -11), addMonths(until, 11), addMonths(until, -twoYears)],
];

/** Confirmed households with a meter that agree to their bills, in the order of their ids. */
export const yearlyHomes = (
  books: Query,
  until: Month,
  page: { readonly after: string; readonly limit: number },
) =>
  books.query<YearlyHome>(
    `select ${homeColumns} from household h
       where h.id > $5 and h.status = 'confirmed' and h.supply = 'metered'
         and exists (select 1 from bill_consent k where k.household = h.id and k.withdrawn_at is null)
       order by h.id limit $6`,
    [...spanOf(until), page.after, page.limit],
  );

/** One household as the run would see it, whether or not the run would look at it. */
export const yearlyHome = async (
  books: Query,
  household: HouseholdId,
  until: Month,
): Promise<YearlyHome> => {
  const rows = await books.query<YearlyHome>(
    `select ${homeColumns} from household h where h.id = $5`,
    [...spanOf(until), household],
  );
  if (rows[0] === undefined) throw new Error('a member’s household always exists');
  return rows[0];
};

/** How many households a run looks at, for its progress. */
export const yearlyHomesCount = async (books: Query): Promise<number> => {
  const rows = await books.query<{ homes: number }>(
    `select count(*)::int as homes from household h
       where h.status = 'confirmed' and h.supply = 'metered'
         and exists (select 1 from bill_consent k where k.household = h.id and k.withdrawn_at is null)`,
  );
  return rows[0]?.homes ?? 0;
};

export type YearlyRun = RunRow<YearlyRunId> & {
  readonly until: Month;
  readonly homes: number;
  readonly points: number;
  readonly whyNot: Readonly<Record<string, number>>;
  readonly paidHomes: number;
  readonly paidPoints: number;
  readonly unpaid: Readonly<Record<string, number>>;
};

const columns = `${runColumns}, r.until, r.homes, r.points, r.why_not as "whyNot",
  r.paid_homes as "paidHomes", r.paid_points as "paidPoints", r.unpaid`;

/** The newest runs first. */
export const yearlyRuns = (books: Query, page: Page) =>
  books.query<YearlyRun>(
    `select ${columns} from yearly_run r order by r.opened_at desc, r.id limit $1 offset $2`,
    [page.limit, page.offset],
  );

export const lockRun = async (tx: Tx, id: YearlyRunId): Promise<YearlyRun | null> => {
  await tx.query('select 1 from yearly_run where id = $1 for update', [id]);
  const rows = await tx.query<YearlyRun>(`select ${columns} from yearly_run r where r.id = $1`, [
    id,
  ]);
  return rows[0] ?? null;
};

/** Opens a run; false when another is open. */
export const insertRun = async (
  tx: Tx,
  run: Opened<YearlyRunId> & { readonly until: Month },
): Promise<boolean> => {
  const rows = await tx.query(
    `insert into yearly_run (id, until, status, opened_by, office, opened_at)
     select $1, $2, 'counting', $3, $4, $5::timestamptz
       where not exists (select 1 from yearly_run where status in ('counting', 'counted', 'paying'))
     returning 1`,
    [run.id, run.until, run.by, run.office, run.at],
  );
  return rows.length > 0;
};

/** Keeps how far a run has come and what it found. */
export const keepRun = (
  tx: Tx,
  run: Pick<
    YearlyRun,
    | 'id'
    | 'status'
    | 'after'
    | 'looked'
    | 'homes'
    | 'points'
    | 'whyNot'
    | 'paidHomes'
    | 'paidPoints'
    | 'unpaid'
  >,
) =>
  tx.query(
    `update yearly_run set status = $2, after_household = $3, looked = $4, homes = $5, points = $6,
       why_not = $7::jsonb, paid_homes = $8, paid_points = $9, unpaid = $10::jsonb where id = $1`,
    [
      ...[run.id, run.status, run.after, run.looked, run.homes, run.points],
      ...[JSON.stringify(run.whyNot), run.paidHomes, run.paidPoints, JSON.stringify(run.unpaid)],
    ],
  );

/** Another person approves a counted run, which is then paid from its beginning, or declines it. */
export const decideYearlyRun = (tx: Tx, decided: Decision<YearlyRunId>) =>
  tx.query(
    `update yearly_run set status = $2, decided_by = $3, decided_at = $4, answer = $5,
       after_household = '', looked = 0 where id = $1`,
    [decided.id, decided.status, decided.by, decided.at, decided.answer],
  );

export type NewBonus = {
  readonly claim: ClaimId;
  readonly household: HouseholdId;
  readonly from: Month;
  readonly until: Month;
  readonly percent: number;
  readonly run: YearlyRunId;
};

export const insertBonuses = (tx: Tx, bonuses: readonly NewBonus[]) =>
  tx.query(
    `insert into yearly_bonus (claim, household, from_month, until, percent, run)
     select claim, household, "from", until, percent, run
       from jsonb_to_recordset($1::jsonb) as b(claim text, household text, "from" text, until text,
         percent integer, run text)`,
    [JSON.stringify(bonuses)],
  );

export type GivenBonus = {
  readonly from: Month;
  readonly until: Month;
  readonly percent: number;
  readonly points: number;
  readonly seq: number;
  readonly day: Day;
};

/** The newest bonus that stands in a household's passbook. */
export const lastBonus = async (
  books: Query,
  household: HouseholdId,
): Promise<GivenBonus | null> => {
  const rows = await books.query<GivenBonus>(
    `select y.from_month as "from", y.until, y.percent, c.points, c.entry_seq as seq, c.day
       from yearly_bonus y join claim c on c.id = y.claim
       where y.household = $1 and c.status = 'approved' order by y.until desc limit 1`,
    [household],
  );
  return rows[0] ?? null;
};
