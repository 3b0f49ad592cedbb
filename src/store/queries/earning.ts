/** The rule book, printed codes and claims. */
import type { ActionCode, Caps, Rule, Tally } from '@domain/earning';
import { firstDay, lastDay, monthOfDay, type Day } from '@kernel/day';
import type { ClaimId, FixtureId, HouseholdId, OfficeId, PersonId } from '@kernel/ids';
import type { Query, Tx } from '../port';

export const ruleColumns = `r.id, r.version, r.effective_from as "effectiveFrom",
  r.effective_until as "effectiveUntil", r.title, r.act, r.icon, r.evidence, r.points, r.credit,
  r.times_day as "timesDay", r.times_month as "timesMonth", r.times_ever as "timesEver",
  r.per_fixture as "perFixture", r.heads_max as "headsMax", r.checkers, r.by_desk as "byDesk",
  r.lot_years as "lotYears", r.clause, r.source, r.is_default as "isDefault"`;

/** The version of a rule that a day falls under: the newest that has begun. */
export const ruleOn = async (books: Query, rule: string, day: Day): Promise<Rule | null> => {
  const rows = await books.query<Rule>(
    `select ${ruleColumns} from rule r where id = $1 and effective_from <= $2
       order by version desc limit 1`,
    [rule, day],
  );
  return rows[0] ?? null;
};

/** The newest version of a rule, whether it has begun or not. */
export const lastVersion = async (books: Query, rule: string): Promise<Rule | null> => {
  const rows = await books.query<Rule>(
    `select ${ruleColumns} from rule r where id = $1 order by version desc limit 1`,
    [rule],
  );
  return rows[0] ?? null;
};

export const ruleVersion = async (
  books: Query,
  rule: string,
  version: number,
): Promise<Rule | null> => {
  const rows = await books.query<Rule>(
    `select ${ruleColumns} from rule r where id = $1 and version = $2`,
    [rule, version],
  );
  return rows[0] ?? null;
};

/** All rules in force on a day, each in the version of that day. */
export const rulesOn = (books: Query, day: Day) =>
  books.query<Rule>(
    `select * from (
       select distinct on (r.id) ${ruleColumns} from rule r where effective_from <= $1
         order by r.id, version desc) newest
       where "effectiveUntil" is null or "effectiveUntil" >= $1 order by points, id`,
    [day],
  );

/** The caps of a day; a defect when none were loaded. */
export const capsOn = async (books: Query, day: Day): Promise<Caps> => {
  const rows = await books.query<Caps>(
    `select points_day as "pointsDay", points_month as "pointsMonth", lot_years as "lotYears"
       from cap where effective_from <= $1 order by effective_from desc limit 1`,
    [day],
  );
  if (rows[0] === undefined) throw new Error(`no caps are in force on ${day}`);
  return rows[0];
};

export type FoundCode = ActionCode & { readonly office: OfficeId; readonly demo: boolean };

export const findActionCode = async (books: Query, serial: string): Promise<FoundCode | null> => {
  const rows = await books.query<FoundCode>(
    `select serial, rule, office, title, from_day as "fromDay", until_day as "untilDay", demo
       from action_code where serial = $1`,
    [serial],
  );
  return rows[0] ?? null;
};

/** What a household has claimed of a rule and in all; call it with the account locked. */
export const tallyOf = async (
  tx: Tx,
  household: HouseholdId,
  rule: string,
  today: Day,
): Promise<Tally> => {
  const month = monthOfDay(today);
  const rows = await tx.query<Tally>(
    `select
       count(*) filter (where rule = $2 and day = $3)::int as "ruleToday",
       count(*) filter (where rule = $2 and day between $4 and $5)::int as "ruleMonth",
       count(*) filter (where rule = $2)::int as "ruleEver",
       coalesce(sum(points) filter (where day = $3), 0)::int as "pointsToday",
       coalesce(sum(points) filter (where day between $4 and $5), 0)::int as "pointsMonth"
     from claim where household = $1 and status in ('waiting', 'approved')
       and (rule = $2 or day between $4 and $5)`,
    [household, rule, today, firstDay(month), lastDay(month)],
  );
  const found = rows[0];
  if (found === undefined) throw new Error('a tally always has one row');
  return found;
};

/**
 * What a claim's fixture is to a rule: new, claimed under it before, or none that this household has
 * in use. Call it with the account locked.
 */
export const fixtureFor = async (
  tx: Tx,
  asked: { readonly household: HouseholdId; readonly rule: string; readonly fixture: FixtureId },
): Promise<'none' | 'new' | 'claimed'> => {
  const rows = await tx.query<{ claimed: boolean }>(
    `select exists (select 1 from claim c where c.rule = $3 and c.fixture = f.id
       and c.status in ('waiting', 'approved')) as claimed
     from fixture f where f.id = $1 and f.household = $2 and f.removed_at is null`,
    [asked.fixture, asked.household, asked.rule],
  );
  if (rows[0] === undefined) return 'none';
  return rows[0].claimed ? 'claimed' : 'new';
};

export type NewClaim = {
  readonly id: ClaimId;
  readonly household: HouseholdId;
  readonly person: PersonId | null;
  readonly rule: Rule;
  readonly code: string | null;
  readonly heads: number;
  readonly fixture: FixtureId | null;
  readonly office: OfficeId;
  readonly day: Day;
  readonly points: number;
  readonly credit: number;
  readonly madeBy: PersonId;
  readonly at: Date;
} & (
  | { readonly status: 'waiting'; readonly entrySeq: null }
  | { readonly status: 'approved'; readonly entrySeq: number }
);

export const insertClaim = (tx: Tx, claim: NewClaim) =>
  tx.query(
    `insert into claim (id, household, person, rule, rule_version, code, office, day, points,
       credit, status, entry_seq, made_by, made_at, decided_by, decided_at, heads, fixture)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14,
       case when $11 = 'approved' then $13 end, case when $11 = 'approved' then $14::timestamptz end,
       $15, $16)`,
    [
      claim.id,
      claim.household,
      claim.person,
      claim.rule.id,
      claim.rule.version,
      claim.code,
      claim.office,
      claim.day,
      claim.points,
      claim.credit,
      claim.status,
      claim.entrySeq,
      claim.madeBy,
      claim.at,
      claim.heads,
      claim.fixture,
    ],
  );

export type ClaimRow = {
  readonly id: ClaimId;
  readonly household: HouseholdId;
  readonly person: PersonId | null;
  readonly rule: string;
  readonly ruleVersion: number;
  readonly title: string;
  readonly checkers: number;
  readonly lotYears: number | null;
  readonly office: OfficeId;
  readonly day: Day;
  readonly points: number;
  readonly credit: number;
  readonly status: 'waiting' | 'approved' | 'declined' | 'reversed' | 'withdrawn';
  readonly entrySeq: number | null;
  readonly reason: string | null;
};

const claimColumns = `c.id, c.household, c.person, c.rule, c.rule_version as "ruleVersion",
  r.title, r.checkers, r.lot_years as "lotYears", c.office, c.day, c.points, c.credit, c.status, c.entry_seq as "entrySeq", c.reason`;

/** One claim, locked for its decision when `tx` is a transaction and `lock` is asked. */
export const findClaim = async (
  books: Query,
  id: string,
  lock: boolean,
): Promise<ClaimRow | null> => {
  const rows = await books.query<ClaimRow>(
    `select ${claimColumns} from claim c
       join rule r on r.id = c.rule and r.version = c.rule_version
       where c.id = $1 ${lock ? 'for update of c' : ''}`,
    [id],
  );
  return rows[0] ?? null;
};

/** Who has checked a waiting claim so far. */
export const checkedBy = async (tx: Tx, claim: ClaimId): Promise<readonly PersonId[]> => {
  const rows = await tx.query<{ person: PersonId }>(
    'select person from claim_check where claim = $1 order by at, person',
    [claim],
  );
  return rows.map(({ person }) => person);
};

export const insertCheck = (tx: Tx, claim: ClaimId, person: PersonId, at: Date) =>
  tx.query('insert into claim_check (claim, person, at) values ($1, $2, $3)', [claim, person, at]);

export const closeClaim = (
  tx: Tx,
  claim: {
    readonly id: ClaimId;
    readonly status: 'approved' | 'declined' | 'reversed' | 'withdrawn';
    readonly entrySeq: number | null;
    readonly reason: string | null;
    /** The night decides what a household left unanswered. */
    readonly by: PersonId | 'system';
    readonly at: Date;
  },
) =>
  tx.query(
    `update claim set status = $2, entry_seq = $3, reason = $4, decided_by = $5, decided_at = $6
       where id = $1`,
    [claim.id, claim.status, claim.entrySeq, claim.reason, claim.by, claim.at],
  );

/** A household's claims, newest first. */
export const claimsOf = (
  books: Query,
  household: HouseholdId,
  page: { readonly offset: number; readonly limit: number },
) =>
  books.query<
    ClaimRow & { readonly officeName: string; readonly awaits: 'office' | 'household' | null }
  >(
    `select ${claimColumns}, o.name as "officeName", p.awaits from claim c
       join rule r on r.id = c.rule and r.version = c.rule_version
       join office o on o.id = c.office
       left join photo_claim p on p.claim = c.id
       where c.household = $1 order by c.made_at desc, c.id limit $2 offset $3`,
    [household, page.limit, page.offset],
  );
