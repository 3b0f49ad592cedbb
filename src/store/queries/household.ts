/**
 * Households: the archive and its fixtures.
 * Whoever counts members or fixtures before adding one locks the household's row first.
 */
import type {
  Dwelling,
  FixtureKind,
  HouseholdFace,
  HouseholdStatus,
  Supply,
} from '@domain/household';
import type { Day } from '@kernel/day';
import type {
  FixtureId,
  HouseholdId,
  OfficeId,
  PersonId,
  QuestionId,
  RedemptionId,
} from '@kernel/ids';
import { refuse } from '@kernel/refusal';
import { accept, type Reply } from '@kernel/wire';
import type { Query, Tx } from '../port';
import { isDuplicate } from '../retry';
import { called } from './desk';
import { drawUntilFree } from './draw';
import { openAccount } from './ledger';

export type NewHousehold = {
  readonly id: HouseholdId;
  readonly town: string;
  readonly estate: string;
  readonly building: string;
  readonly room: string;
  readonly doorKey: string;
  readonly dwelling: Dwelling;
  readonly people: number;
  readonly supply: Supply;
  readonly meterNo: string | null;
  readonly contactCalled: string | null;
  readonly office: OfficeId;
  readonly status: 'waiting' | 'confirmed';
  readonly demo: boolean;
  readonly by: PersonId;
  readonly at: Date;
};

const insertHousehold = (tx: Tx, made: NewHousehold, drawNo: () => string): Promise<string> =>
  drawUntilFree(tx, 'household_passbook_no_key', async () => {
    const confirmed = made.status === 'confirmed';
    const rows = await tx.query<{ no: string }>(
      `insert into household (id, passbook_no, town, estate, building, room, door_key, dwelling,
         people, supply, meter_no, contact_called, office, status, demo, opened_by, opened_at,
         confirmed_by, confirmed_at, meter_checked)
       select $1, $2, $3, $4, $5, $6, $7, $8, $9::int, $10, $11, $12, $13, $14, $15::boolean, $16,
         $17::timestamptz, $18, $19::timestamptz, $18::text is not null and $11::text is not null
       where not exists (select 1 from household where passbook_no = $2)
       returning passbook_no as no`,
      [
        ...[made.id, drawNo(), made.town, made.estate, made.building, made.room, made.doorKey],
        ...[made.dwelling, made.people, made.supply, made.meterNo, made.contactCalled],
        ...[made.office, made.status, made.demo, made.by, made.at],
        ...[confirmed ? made.by : null, confirmed ? made.at : null],
      ],
    );
    return rows[0]?.no ?? null;
  });

const missingPlace = async (
  tx: Tx,
  { town, office }: NewHousehold,
): Promise<'TOWN_UNKNOWN' | 'OFFICE_UNKNOWN' | null> => {
  const rows = await tx.query<{ town: boolean; office: boolean }>(
    `select exists (select 1 from town where code = $1) as town,
       exists (select 1 from office where id = $2
         and kind in ('community', 'village', 'street')) as office`,
    [town, office],
  );
  if (rows[0]?.town !== true) return 'TOWN_UNKNOWN';
  return rows[0].office ? null : 'OFFICE_UNKNOWN';
};

/**
 * Opens an archive with its account, under a passbook number that nobody has; answers the number.
 * Refused without its town or an office that may confirm it, and when the door has a passbook.
 */
export const openPassbook = async (
  tx: Tx,
  made: NewHousehold,
  drawNo: () => string,
): Promise<Reply<string>> => {
  const missing = await missingPlace(tx, made);
  if (missing !== null) return refuse(missing);
  try {
    const no = await insertHousehold(tx, made, drawNo);
    await openAccount(tx, made.id, made.at);
    return accept(no);
  } catch (cause) {
    // Also when two opened the same door at once: the key lets the first one in.
    if (isDuplicate(cause, 'household_door')) return refuse('DOOR_HAS_PASSBOOK');
    throw cause;
  }
};

export type Archive = HouseholdFace & {
  readonly town: string;
  readonly dwelling: Dwelling;
  readonly supply: Supply;
  readonly meterNo: string | null;
  readonly office: OfficeId;
  readonly openedAt: Date;
  readonly confirmedAt: Date | null;
};

const archiveColumns = `h.id, h.passbook_no as "passbookNo", ${called} as called, h.estate,
  h.building, h.room, t.name as "townName", h.people, h.status, h.demo, h.town, h.dwelling,
  h.supply, h.meter_no as "meterNo", h.office, h.opened_at as "openedAt",
  h.confirmed_at as "confirmedAt"`;

/** A household's archive; null when there is none. */
export const archiveOf = async (books: Query, id: HouseholdId): Promise<Archive | null> => {
  const rows = await books.query<Archive>(
    `select ${archiveColumns} from household h join town t on t.code = h.town where h.id = $1`,
    [id],
  );
  return rows[0] ?? null;
};

/**
 * Households of an office, by a part of their door, of a name or of a passbook number; those the
 * staff person lives in are left out, and so are closed ones.
 */
export const householdsLike = (
  books: Query,
  asked: {
    readonly office: OfficeId;
    readonly staff: PersonId;
    readonly text: string;
    readonly digits: string;
    readonly limit: number;
  },
) =>
  books.query<HouseholdFace>(
    `select ${archiveColumns} from household h join town t on t.code = h.town
       where h.office = $1 and h.status <> 'closed'
         and not exists (select 1 from member m where m.household = h.id and m.person = $2
           and m.left_at is null)
         and (strpos(upper(replace(h.estate || h.building || h.room, ' ', '')), $3) > 0
           or strpos(upper(${called}), $3) > 0
           or ($4 <> '' and strpos(h.passbook_no, $4) > 0))
       order by h.estate, h.building, h.room, h.id limit $5`,
    [asked.office, asked.staff, asked.text, asked.digits, asked.limit],
  );

/** Locks a household before its members, fixtures or status are decided on. */
export const lockHousehold = async (
  tx: Tx,
  id: HouseholdId,
): Promise<{ status: HouseholdStatus; office: OfficeId } | null> => {
  const rows = await tx.query<{ status: HouseholdStatus; office: OfficeId }>(
    'select status, office from household where id = $1 for update',
    [id],
  );
  return rows[0] ?? null;
};

/** The office's decision on a waiting archive; the household must be locked. */
export const decideOpening = (
  tx: Tx,
  decided: {
    readonly id: HouseholdId;
    readonly status: 'confirmed' | 'closed';
    readonly by: PersonId;
    readonly at: Date;
  },
) =>
  tx.query(
    `update household set status = $2,
       confirmed_by = case when $2 = 'confirmed' then $3 end,
       confirmed_at = case when $2 = 'confirmed' then $4::timestamptz end,
       meter_checked = $2 = 'confirmed' and meter_no is not null where id = $1`,
    [decided.id, decided.status, decided.by, decided.at],
  );

/**
 * Changes what may change; a meter number that is not given again stays, unless there is no meter.
 * A number that no office has seen finds no bills by itself.
 */
export const updateArchive = async (
  tx: Tx,
  changed: {
    readonly id: HouseholdId;
    readonly dwelling: Dwelling;
    readonly people: number;
    readonly supply: Supply;
    readonly meterNo: string | null;
    readonly day: Day;
  },
): Promise<string | null> => {
  const rows = await tx.query<{ meterNo: string | null }>(
    `update household set dwelling = $2, people = $3, supply = $4,
       people_changed_on = case when people = $3 then people_changed_on else $6::date end,
       meter_no = case $4 when 'metered' then coalesce($5, meter_no) end,
       meter_checked = meter_checked and $4 = 'metered' and coalesce($5, meter_no) = meter_no
     where id = $1 returning meter_no as "meterNo"`,
    [changed.id, changed.dwelling, changed.people, changed.supply, changed.meterNo, changed.day],
  );
  return rows[0]?.meterNo ?? null;
};

export type FixtureRow = {
  readonly id: FixtureId;
  readonly kind: FixtureKind;
  readonly place: string;
  readonly grade: number | null;
  readonly addedAt: Date;
};

/** The fixtures in use, in the order they were added. */
export const fixturesOf = (books: Query, household: HouseholdId) =>
  books.query<FixtureRow>(
    `select id, kind, place, grade, added_at as "addedAt" from fixture
       where household = $1 and removed_at is null order by added_at, id`,
    [household],
  );

export const insertFixture = (
  tx: Tx,
  added: Omit<FixtureRow, 'addedAt'> & { readonly household: HouseholdId; readonly at: Date },
) =>
  tx.query(
    `insert into fixture (id, household, kind, place, grade, added_at)
       values ($1, $2, $3, $4, $5, $6)`,
    [added.id, added.household, added.kind, added.place, added.grade, added.at],
  );

/** Takes a fixture out of use; false when this household has no such one in use. */
export const endFixture = async (
  tx: Tx,
  ended: { readonly id: FixtureId; readonly household: HouseholdId; readonly at: Date },
): Promise<boolean> => {
  const rows = await tx.query(
    `update fixture set removed_at = $3
       where id = $1 and household = $2 and removed_at is null returning id`,
    [ended.id, ended.household, ended.at],
  );
  return rows.length > 0;
};

/** What waits at a household, as a desk sees it: no pick-up code, which is the household's to show. */
export const waitingOf = async (books: Query, household: HouseholdId) => ({
  claims: await books.query<{ id: string; title: string; day: Day; points: number }>(
    `select c.id, r.title, c.day, c.points from claim c
       join rule r on r.id = c.rule and r.version = c.rule_version
       where c.household = $1 and c.status = 'waiting' order by c.made_at, c.id limit 20`,
    [household],
  ),
  reservations: await books.query<{
    id: RedemptionId;
    title: string;
    unit: string;
    points: number;
    officeName: string;
    deadline: Date;
  }>(
    `select d.id, i.title, i.unit, d.points, o.name as "officeName", d.deadline
       from redemption d join item i on i.id = d.item join office o on o.id = d.office
       where d.account = $1 and d.status = 'reserved' order by d.deadline, d.id limit 20`,
    [household],
  ),
  questions: await books.query<{ id: QuestionId; seq: number; text: string; dueDay: Day }>(
    `select id, seq, text, due_day as "dueDay" from question
       where account = $1 and answered_at is null and seq is not null order by due_day, id limit 20`,
    [household],
  ),
});
