/**
 * Acts on their way to the passbook, any number at a time: one statement locks and reads, one writes
 * (migration `_posts_gathered.sql`). What lies between the two is decided in the domain.
 */
import type { Caps, Rule, Tally } from '@domain/earning';
import { firstDay, lastDay, monthOfDay, type Day } from '@kernel/day';
import type { ClaimId, FixtureId, HouseholdId, OfficeId, PersonId } from '@kernel/ids';
import type { Tx } from '../port';
import { capColumns, codeColumns, ruleColumns, type FoundCode } from './earning';
import type { Account, Written } from './ledger';
import { admissionColumns, type FoundAdmission } from './people';
import type { ServedHousehold } from './posting';

/** What an act asks of the books; without a household, that of the person behind `identity`. */
export type ActAsk = {
  /** Whose request it is, when its answer is kept. */
  readonly caller?: string;
  readonly request?: string;
  readonly identity?: string;
  /** Where the caller must be of the staff. */
  readonly office?: OfficeId;
  readonly household?: HouseholdId;
  readonly rule?: string;
  readonly code?: string;
  readonly fixture?: FixtureId | null;
};

/** What a household has claimed before, and where its account stands; the account is locked. */
export type Counted = {
  /** Null when there is no such account. */
  readonly account: Account | null;
  /** What is past its day and expires before the next line stands. */
  readonly due: { readonly lots: number; readonly points: number };
  readonly caps: Caps;
  readonly tally: Tally;
  /** What the named fixture is to the rule. */
  readonly fixture: 'none' | 'new' | 'claimed';
  readonly waiting: number;
  readonly held: number;
};

export type FoundAct = Counted & {
  /** The request as it was answered before; null when it is new. */
  readonly earlier: { readonly content: string; readonly answer: unknown } | null;
  readonly admission: FoundAdmission;
  /** The named household as staff see it. */
  readonly served: ServedHousehold | null;
  readonly code: FoundCode | null;
  /** The named rule, or the code's, in the version of the day. */
  readonly rule: Rule | null;
  /** Somebody else holds the account just now, so nothing was counted. */
  readonly isHeld: boolean;
};

const fieldsOf = (columns: string, row: string, alias: string, key: string): string =>
  `(select to_jsonb(x) from (select ${columns} from (select (f.${row}).*) ${alias}) x
     where (f.${row}).${key} is not null)`;

const read = `select f.content, f.answer, ${admissionColumns}, f.served, f.is_held as "isHeld",
  ${fieldsOf(codeColumns, 'code_row', 'g', 'serial')} as code,
  ${fieldsOf(ruleColumns, 'rule_row', 'r', 'id')} as rule,
  ${fieldsOf(capColumns, 'cap_row', 'c', 'effective_from')} as caps,
  case when f.balance is not null then jsonb_build_object('balance', f.balance, 'seq', f.seq) end
    as account,
  jsonb_build_object('lots', f.due_lots, 'points', f.due_points) as due,
  jsonb_build_object('ruleToday', f.rule_today, 'ruleMonth', f.rule_month, 'ruleEver', f.rule_ever,
    'pointsToday', f.points_today, 'pointsMonth', f.points_month) as tally,
  f.points_waiting as waiting, f.points_held as held, f.fixture_is as fixture
  from acts_read($1, $2, $3, $4, $5) f order by f.at`;

type ReadRow = Omit<FoundAct, 'earlier' | 'admission' | 'caps'> &
  FoundAdmission & {
    readonly content: string | null;
    readonly answer: unknown;
    readonly caps: Caps | null;
  };

const foundIn = (day: Day, row: ReadRow): FoundAct => {
  const { content, answer, person, consentGiven, consentCurrent, membership, posts, ...rest } = row;
  const { caps } = rest;
  if (caps === null) throw new Error(`no caps are in force on ${day}`);
  return {
    ...rest,
    caps,
    earlier: content === null ? null : { content, answer },
    admission: { person, consentGiven, consentCurrent, membership, posts },
  };
};

/**
 * Locks the accounts of acts of one day and reads all that is decided on, in the order asked. When
 * it does not wait, an act whose account is somebody else's just now comes back as held.
 */
export const readActs = async (
  tx: Tx,
  asks: readonly ActAsk[],
  { day, waits }: { readonly day: Day; readonly waits: boolean },
): Promise<FoundAct[]> => {
  const month = monthOfDay(day);
  const asked = JSON.stringify(asks.map((ask, at) => ({ ...ask, at })));
  const params = [asked, day, firstDay(month), lastDay(month), waits];
  const rows = await tx.query<ReadRow>(read, params);
  return rows.map((row) => foundIn(day, row));
};

/** A claim as it is written, its line and credit when it is approved, and the request it answers. */
export type NewAct = {
  readonly claim: ClaimId;
  readonly household: HouseholdId;
  readonly person: PersonId | null;
  readonly rule: { readonly id: string; readonly version: number };
  readonly code: string | null;
  readonly heads: number;
  readonly fixture: FixtureId | null;
  readonly office: OfficeId;
  /** Whose stamp the line bears; null when no office stands behind it. */
  readonly place: OfficeId | null;
  readonly title: string;
  readonly day: Day;
  readonly points: number;
  readonly credit: number;
  readonly status: 'waiting' | 'approved';
  readonly by: PersonId;
  readonly at: Date;
  readonly expiresOn: Day;
  /** The line as it was told to whoever asked; null for a claim that waits. */
  readonly written: Written | null;
  readonly request?: {
    readonly caller: string;
    readonly id: string;
    readonly procedure: string;
    readonly content: string;
    readonly answer: unknown;
  };
};

const rowOf = (act: NewAct, at: number) => ({
  ...{ at, claim: act.claim, key: `claim:${act.claim}`, household: act.household },
  ...{ person: act.person, rule: act.rule.id, rule_version: act.rule.version, code: act.code },
  ...{ heads: act.heads, fixture: act.fixture, office: act.office, place: act.place },
  ...{ title: act.title, day: act.day, points: act.points, credit: act.credit },
  ...{ status: act.status, made_by: act.by, made_at: act.at, expires_on: act.expiresOn },
  ...(act.request === undefined ? {} : { ...act.request, id: undefined, request: act.request.id }),
});

/**
 * Writes acts, whole or not at all: lines of one account in the order given. A line that came out
 * otherwise than it was told is a defect, and nothing stands.
 */
export const writeActs = async (tx: Tx, acts: readonly NewAct[]): Promise<void> => {
  const lines = await tx.query<Written & { readonly at: number }>(
    'select at, seq, after from acts_write($1)',
    [JSON.stringify(acts.map(rowOf))],
  );
  const told = new Map(lines.map(({ at, seq, after }) => [at, `${String(seq)}:${String(after)}`]));
  acts.forEach(({ claim, written }, at) => {
    const line = written === null ? undefined : `${String(written.seq)}:${String(written.after)}`;
    if (told.get(at) !== line) throw new Error(`${claim} was told another line than was written`);
  });
};
