/** Benefits: which there are, how one is shown, and how often each was used. */
import type { Day, Month } from '@kernel/day';
import type { BenefitPlaceId, BenefitUseId, OfficeId, PersonId } from '@kernel/ids';
import type { Query, Tx } from '../port';
import { drawUntilFree } from './draw';

export type BenefitRow = {
  readonly id: string;
  readonly level: string;
  readonly levelName: string;
  readonly fromCredit: number;
  readonly title: string;
  readonly icon: string;
  readonly issuingOffice: string;
  readonly document: string | null;
  readonly validFrom: Day | null;
  readonly validUntil: Day | null;
  readonly isDefault: boolean;
};

const columns = `b.id, b.level, l.name as "levelName", l.from_credit as "fromCredit", b.title, b.icon,
  b.issuing_office as "issuingOffice", b.document, b.valid_from as "validFrom",
  b.valid_until as "validUntil", b.is_default as "isDefault"`;

/** Where a place honours a benefit on the day `$1`. */
export const honoured = `p.ended_on is null and p.from_day <= $1
  and (p.until_day is null or p.until_day >= $1)`;

/** Every benefit with the level that opens it; those whose last day is past are left out. */
export const benefitsOn = (books: Query, day: Day) =>
  books.query<BenefitRow & { readonly places: number }>(
    `select ${columns}, (select count(*) from benefit_place p
         where p.benefit = b.id and ${honoured})::int as places
     from benefit b join credit_level l on l.id = b.level
     where b.valid_until is null or b.valid_until >= $1 order by l.position, b.id`,
    [day],
  );

export const findBenefit = async (books: Query, id: string): Promise<BenefitRow | null> => {
  const rows = await books.query<BenefitRow>(
    `select ${columns} from benefit b join credit_level l on l.id = b.level where b.id = $1`,
    [id],
  );
  return rows[0] ?? null;
};

/** Puts a benefit on show; what the person showed of it before and nobody used is forgotten. */
export const showBenefit = async (
  tx: Tx,
  shown: {
    readonly benefit: string;
    readonly person: PersonId;
    readonly at: Date;
    readonly until: Date;
  },
  draw: () => string,
): Promise<string> => {
  await tx.query(
    'delete from benefit_code where person = $1 and benefit = $2 and used_at is null',
    [shown.person, shown.benefit],
  );
  return drawUntilFree(tx, 'benefit_code_pkey', async () => {
    const rows = await tx.query<{ digits: string }>(
      `insert into benefit_code (digits, benefit, person, made_at, until_at)
       select $1, $2, $3, $4::timestamptz, $5::timestamptz
         where not exists (select 1 from benefit_code where digits = $1) returning digits`,
      [draw(), shown.benefit, shown.person, shown.at, shown.until],
    );
    return rows[0]?.digits ?? null;
  });
};

export type ShownBenefit = {
  readonly digits: string;
  readonly benefit: string;
  readonly person: PersonId;
  readonly untilAt: Date;
  readonly usedAt: Date | null;
};

/** What somebody shows; locked for its use when `lock` is asked. */
export const findShownBenefit = async (
  books: Query,
  digits: string,
  lock = false,
): Promise<ShownBenefit | null> => {
  const rows = await books.query<ShownBenefit>(
    `select digits, benefit, person, until_at as "untilAt", used_at as "usedAt" from benefit_code
       where digits = $1 ${lock ? 'for update' : ''}`,
    [digits],
  );
  return rows[0] ?? null;
};

/** Keeps one use and ends the code it was shown by. */
export const keepUse = async (
  tx: Tx,
  use: {
    readonly id: BenefitUseId;
    readonly digits: string;
    readonly benefit: string;
    readonly level: string;
    readonly person: PersonId;
    readonly office: OfficeId;
    readonly place: BenefitPlaceId | null;
    readonly by: PersonId;
    readonly day: Day;
    readonly at: Date;
  },
): Promise<void> => {
  await tx.query('update benefit_code set used_at = $2 where digits = $1', [use.digits, use.at]);
  await tx.query(
    `insert into benefit_use (id, benefit, level, person, office, place, day, recorded_by, at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [use.id, use.benefit, use.level, use.person, use.office, use.place, use.day, use.by, use.at],
  );
};

export type OwnUse = { readonly benefit: string; readonly title: string; readonly day: Day };
export type UseAt = OwnUse & { readonly where: string };

/** Somebody's own uses, newest first; of one benefit, or of all. */
export const usesOf = (
  books: Query,
  person: PersonId,
  asked: { readonly benefit: string | null; readonly limit: number },
) =>
  books.query<UseAt>(
    `select u.benefit, b.title, u.day, coalesce(p.name, o.name) as "where"
     from benefit_use u join benefit b on b.id = u.benefit left join office o on o.id = u.office
     left join benefit_place p on p.id = u.place
     where u.person = $1 and ($2::text is null or u.benefit = $2)
     order by u.day desc, u.at desc limit $3`,
    [person, asked.benefit, asked.limit],
  );

export type MonthUses = { readonly month: Month; readonly uses: number };

/** Uses of a benefit by month, the newest first; a month without any is not there. */
export const usesByMonth = (books: Query, benefit: string, since: Day) =>
  books.query<MonthUses>(
    `select to_char(day, 'YYYY-MM') as month, count(*)::int as uses from benefit_use
       where benefit = $1 and day >= $2 group by 1 order by 1 desc`,
    [benefit, since],
  );

export type BenefitCounts = BenefitRow & {
  readonly places: number;
  readonly usedThisMonth: number;
  readonly used: number;
  readonly reported: number;
};

/** Every benefit with how often it was used and, in the last 90 days, reported as not honoured. */
export const benefitCounts = (
  books: Query,
  since: { readonly today: Day; readonly month: Day; readonly reports: Day },
) =>
  books.query<BenefitCounts>(
    `select ${columns},
       (select count(*) from benefit_place p where p.benefit = b.id and ${honoured})::int as places,
       (select count(*) from benefit_use u where u.benefit = b.id and u.day >= $2)::int
         as "usedThisMonth",
       (select count(*) from benefit_use u where u.benefit = b.id)::int as used,
       (select count(*) from benefit_report r where r.benefit = b.id and r.day >= $3)::int as reported
     from benefit b join credit_level l on l.id = b.level order by l.position, b.id`,
    [since.today, since.month, since.reports],
  );

/** Forgets shown codes that ended before an instant; answers how many. */
export const forgetShownBenefits = async (tx: Tx, before: Date, limit: number): Promise<number> => {
  const rows = await tx.query(
    `delete from benefit_code where digits in (select digits from benefit_code
       where until_at < $1 limit $2) returning digits`,
    [before, limit],
  );
  return rows.length;
};
