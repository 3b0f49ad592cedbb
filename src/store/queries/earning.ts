/** The rule book, printed codes and claims. */
import type { ActionCode, Caps, Rule } from '@domain/earning';
import type { Day } from '@kernel/day';
import type { ClaimId, HouseholdId, OfficeId, PersonId } from '@kernel/ids';
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

export const capColumns = `c.points_day as "pointsDay", c.points_month as "pointsMonth",
  c.lot_years as "lotYears"`;

/** The caps of a day; a defect when none were loaded. */
export const capsOn = async (books: Query, day: Day): Promise<Caps> => {
  const rows = await books.query<Caps>(
    `select ${capColumns} from cap c where effective_from <= $1
       order by effective_from desc limit 1`,
    [day],
  );
  if (rows[0] === undefined) throw new Error(`no caps are in force on ${day}`);
  return rows[0];
};

export type FoundCode = ActionCode & { readonly office: OfficeId; readonly demo: boolean };

export const codeColumns = `g.serial, g.rule, g.office, g.title, g.from_day as "fromDay",
  g.until_day as "untilDay", g.demo`;

export const findActionCode = async (books: Query, serial: string): Promise<FoundCode | null> => {
  const rows = await books.query<FoundCode>(
    `select ${codeColumns} from action_code g where serial = $1`,
    [serial],
  );
  return rows[0] ?? null;
};

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
  readonly madeAt: Date;
  readonly points: number;
  readonly credit: number;
  readonly status: 'waiting' | 'approved' | 'declined' | 'reversed' | 'withdrawn';
  readonly entrySeq: number | null;
  readonly reason: string | null;
  /** The paper slip that it was made by. */
  readonly slip: string | null;
};

const claimColumns = `c.id, c.household, c.person, c.rule, c.rule_version as "ruleVersion",
  r.title, r.checkers, r.lot_years as "lotYears", c.office, c.day, c.made_at as "madeAt", c.points, c.credit, c.status, c.entry_seq as "entrySeq", c.reason,
  (select u.slip from slip_use u where u.claim = c.id) as slip`;

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
    ClaimRow & {
      readonly officeName: string;
      readonly awaits: 'office' | 'household' | 'teacher' | 'school' | null;
    }
  >(
    `select ${claimColumns}, o.name as "officeName",
       case when t.took_part is not null then 'school' when t.code is not null then 'teacher'
         else p.awaits end as awaits
     from claim c
       join rule r on r.id = c.rule and r.version = c.rule_version
       join office o on o.id = c.office
       left join photo_claim p on p.claim = c.id
       left join class_join j on j.claim = c.id
       left join class_task t on t.code = j.code
       where c.household = $1 order by c.made_at desc, c.id limit $2 offset $3`,
    [household, page.limit, page.offset],
  );
