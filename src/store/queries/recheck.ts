/** Looking again: which approved claims another office looks at, and what it found. */
import type { Day } from '@kernel/day';
import type { FixtureKind } from '@kernel/fixture';
import type { ClaimId, HouseholdId, OfficeId, PersonId, ReversalId } from '@kernel/ids';
import type { Query, Tx } from '../port';

export type Undrawn = {
  readonly claim: ClaimId;
  readonly office: OfficeId;
  readonly draw: number;
  /** How often the same person has approved this household in the given days, this one included. */
  readonly approvals: number;
};

// Four bytes of a hash as a number: enough for 10,000 numbers without a lean that anybody could use.
const numberOf = (text: string) =>
  `('x' || substr(encode(sha256(s.root || convert_to(${text}, 'UTF8')), 'hex'), 1, 8))::bit(32)::bigint`;

/**
 * The next approved claims whose day is sealed, each with the number that the seal gives it:
 * sha256(root ‖ claim), its first four bytes, modulo 10,000. Only where another office could look.
 */
export const undrawnClaims = (books: Query, since: Day, limit: number) =>
  books.query<Undrawn>(
    `select c.id as claim, c.office, (${numberOf('c.id')} % 10000)::int as draw,
       (select count(*)::int from photo_claim o join claim d on d.id = o.claim
          where d.household = c.household and d.decided_by = c.decided_by
            and d.status in ('approved', 'reversed') and d.decided_at <= c.decided_at
            and d.day >= $1) as approvals
     from photo_claim p join claim c on c.id = p.claim
     join seal s on s.day = (c.decided_at at time zone 'Asia/Shanghai')::date
     where p.draw is null and c.status = 'approved'
     order by c.decided_at, c.id limit $2`,
    [since, limit],
  );

/** The office that looks again: of those with somebody to do it today, the one the seal points at. */
export const officeForRecheck = async (
  books: Query,
  asked: { readonly claim: ClaimId; readonly office: OfficeId; readonly day: Day },
): Promise<OfficeId | null> => {
  const rows = await books.query<{ id: OfficeId }>(
    `with others as (
       select o.id, row_number() over (order by o.id collate "C") - 1 as place,
         count(*) over () as n
       from office o where o.kind in ('community', 'village', 'street') and o.id <> $2
         and exists (select 1 from staff t where t.office = o.id and t.role in ('clerk', 'manager')
           and t.from_day <= $3 and (t.until_day is null or t.until_day >= $3))
     )
     select o.id from others o, claim c
       join seal s on s.day = (c.decided_at at time zone 'Asia/Shanghai')::date
       where c.id = $1 and o.place = ${numberOf(`'office ' || c.id`)} % o.n`,
    [asked.claim, asked.office, asked.day],
  );
  return rows[0]?.id ?? null;
};

export const setDraw = (tx: Tx, claim: ClaimId, draw: number) =>
  tx.query('update photo_claim set draw = $2 where claim = $1 and draw is null', [claim, draw]);

export const insertRecheck = (
  tx: Tx,
  drawn: {
    readonly claim: ClaimId;
    readonly because: 'draw' | 'pair';
    readonly office: OfficeId;
    readonly dueDay: Day;
    readonly at: Date;
  },
) =>
  tx.query(
    `insert into recheck (claim, because, office, drawn_at, due_day)
       values ($1, $2, $3, $4, $5)`,
    [drawn.claim, drawn.because, drawn.office, drawn.at, drawn.dueDay],
  );

export type RecheckRow = {
  readonly because: 'draw' | 'pair';
  readonly office: OfficeId;
  readonly dueDay: Day;
  readonly stands: boolean | null;
  readonly reason: string | null;
};

/** The second look at a claim; locked for its decision when asked. Null when none was drawn. */
export const findRecheck = async (
  books: Query,
  claim: ClaimId,
  lock: boolean,
): Promise<RecheckRow | null> => {
  const rows = await books.query<RecheckRow>(
    `select because, office, due_day as "dueDay", stands, reason from recheck
       where claim = $1 ${lock ? 'for update' : ''}`,
    [claim],
  );
  return rows[0] ?? null;
};

export const closeRecheck = (
  tx: Tx,
  closed: {
    readonly claim: ClaimId;
    readonly stands: boolean;
    readonly reason: string;
    readonly by: PersonId;
    readonly at: Date;
    readonly reversal: ReversalId | null;
  },
) =>
  tx.query(
    `update recheck set stands = $2, reason = $3, decided_by = $4, decided_at = $5, reversal = $6
       where claim = $1`,
    [closed.claim, closed.stands, closed.reason, closed.by, closed.at, closed.reversal],
  );

export type ListedRecheck = {
  readonly claim: ClaimId;
  readonly title: string;
  readonly points: number;
  readonly day: Day;
  readonly place: string | null;
  readonly kind: FixtureKind | null;
  readonly officeName: string;
  readonly because: 'draw' | 'pair';
  readonly dueDay: Day;
  readonly stands: boolean | null;
  readonly reason: string | null;
};

/** What an office looks at again, the soonest due first; or what it has looked at, newest first. */
export const rechecksAt = (
  books: Query,
  where: {
    readonly office: OfficeId;
    readonly isDone: boolean;
    readonly offset: number;
    readonly limit: number;
  },
) =>
  books.query<ListedRecheck>(
    `select k.claim, r.title, c.points, c.day, f.place, f.kind, o.name as "officeName", k.because,
       k.due_day as "dueDay", k.stands, k.reason
     from recheck k join claim c on c.id = k.claim
     join rule r on r.id = c.rule and r.version = c.rule_version
     join office o on o.id = c.office left join fixture f on f.id = c.fixture
     where k.office = $1 and k.stands is ${where.isDone ? 'not null' : 'null'}
     order by ${where.isDone ? 'k.decided_at desc' : 'k.due_day'}, k.claim limit $2 offset $3`,
    [where.office, where.limit, where.offset],
  );

export const waitingRechecks = async (books: Query, office: OfficeId): Promise<number> => {
  const rows = await books.query<{ n: number }>(
    'select count(*)::int as n from recheck where office = $1 and stands is null',
    [office],
  );
  return rows[0]?.n ?? 0;
};

/** Whether this person is of the household, or was. */
export const wasMember = async (
  books: Query,
  household: HouseholdId,
  person: PersonId,
): Promise<boolean> => {
  const rows = await books.query(
    'select 1 from member where household = $1 and person = $2 limit 1',
    [household, person],
  );
  return rows.length > 0;
};
