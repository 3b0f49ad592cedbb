/** The few rows every story stands on: two offices on two islands, a rule book, a shelf. Invented. */
import { makeId, type HouseholdId, type OfficeId, type PersonId } from '@kernel/ids';
import type { Db } from '@store/port';
import { makeDigits, keyed, nextTail } from './fixed';

export const town = '330903001';
export const otherTown = '330921001';
export const office: OfficeId = makeId('office', 'near');
export const otherOffice: OfficeId = makeId('office', 'far');
export const soap = makeId('item', 'soap');
/** When everything below was written; before the stories begin. */
export const before = new Date('2026-11-01T00:00:00Z');

const sql = `
insert into district values ('330903', '普陀区', 2), ('330921', '岱山县', 3);
insert into town (code, district, name, island) values
  ('${town}', '330903', '示例街道', '舟山岛'), ('${otherTown}', '330921', '示例镇', '岱山岛');
insert into office (id, name, short_name, kind, town, opens, closes, demo) values
  ('${office}', '示例近社区', '近社', 'community', '${town}', '08:30', '17:00', true),
  ('${otherOffice}', '示例远社区', '远社', 'community', '${otherTown}', '08:30', '17:00', true);
insert into consent_text values ('privacy', 1, '隐私说明',
  '[{"heading":"我们记什么","body":"示例"}]', '2026-01-01');
insert into consent_text values ('water-bill', 1, '收水费账单',
  '[{"heading":"收哪些","body":"示例"}]', '2026-01-01');
insert into cap values ('2026-01-01', 45, 300, 1, '示例', true);
insert into rule (id, version, effective_from, title, act, icon, evidence, points, credit, times_day,
  times_month, times_ever, checkers, by_desk, clause, source, is_default) values
  ('talk', 1, '2026-01-01', '节水讲座', '听一次节水讲座', 'talk', 'code', 10, 10, 1, 4, null,
    0, true, '示例', '示例', true),
  ('aerator', 1, '2026-01-01', '换装起泡器', '给水龙头换上起泡器', 'tap', 'code', 20, 20, 1, 2, 2,
    1, true, '示例', '示例', true),
  ('tip', 1, '2026-01-01', '学一条节水办法', '读一条节水办法', 'book', 'code', 2, 2, 1, 30, null,
    0, false, '示例', '示例', true);
insert into action_code values
  ('TALKABCDEF', 'talk', '${office}', '示例讲座', '2026-11-01', '2026-12-31', true),
  ('TAPABCDEFG', 'aerator', '${office}', '示例起泡器', '2026-11-01', '2026-12-31', true);
insert into item values ('${soap}', '肥皂', '块', 'soap', true);
insert into price values ('${soap}', '2026-01-01', 30, 2);
insert into stock (office, item, available) values
  ('${office}', '${soap}', 10), ('${otherOffice}', '${soap}', 10);
insert into stock_move (id, office, item, kind, quantity, reason, actor, at, day)
  select 'mv_' || office, office, item, 'receive', available, '示例进货', 'test',
    '2026-11-01T00:00:00Z', '2026-11-01' from stock;
`;

export const loadRows = (db: Db): Promise<void> => db.script(sql);

/** Somebody known under a persona's name; with the privacy text accepted unless told otherwise. */
export const givenPerson = async (
  db: Db,
  name: string,
  { called = null, consents = true }: { called?: string | null; consents?: boolean } = {},
): Promise<PersonId> => {
  const id = makeId('person', nextTail());
  const hash = keyed('identity', name);
  await db.query(
    'insert into person (id, identity_hash, called, created_at) values ($1, $2, $3, $4)',
    [id, hash, called, before],
  );
  if (consents) {
    await db.query(
      `insert into consent
         select $1, 'privacy', max(version), $2 from consent_text where document = 'privacy'`,
      [id, before],
    );
  }
  return id;
};

/** Staff of an office since the beginning of the year. */
export const givenStaff = async (
  db: Db,
  name: string,
  post: { readonly role: string; readonly office?: OfficeId; readonly called?: string },
): Promise<PersonId> => {
  const id = await givenPerson(db, name);
  await db.query(`insert into staff values ($1, $2, $3, $4, '2026-01-01')`, [
    id,
    post.office ?? office,
    post.role,
    post.called ?? '王阿姨',
  ]);
  return id;
};

export type GivenHousehold = {
  readonly id: HouseholdId;
  readonly head: PersonId | null;
  readonly passbookNo: string;
};

/** A household with its account, confirmed at the near office unless told otherwise. */
export const givenHousehold = async (
  db: Db,
  given: {
    /** The persona who becomes its head; none for a household without a phone. */
    readonly head?: string;
    readonly called?: string;
    readonly office?: OfficeId;
    readonly status?: 'waiting' | 'confirmed' | 'frozen' | 'closed';
  } = {},
): Promise<GivenHousehold> => {
  const id = makeId('household', nextTail());
  const passbookNo = `0903${makeDigits(8)}`;
  const called = given.called ?? '林小明';
  const head = given.head === undefined ? null : await givenPerson(db, given.head, { called });
  await db.query(
    `insert into household (id, passbook_no, town, estate, building, room, door_key, dwelling,
       people, supply, meter_no, contact_called, office, status, opened_by, opened_at)
     values ($1, $2, $3, '示例花园', '3幢', '402', $4, 'flat', 3, 'metered', '90210345', $5, $6, $7,
       'test', $8)`,
    [
      ...[id, passbookNo, town, `door-${id}`, head === null ? called : null],
      ...[given.office ?? office, given.status ?? 'confirmed', before],
    ],
  );
  await db.query('insert into account (account, opened_at) values ($1, $2)', [id, before]);
  if (head !== null) {
    await db.query(`insert into member values ($1, $2, 'head', $3)`, [id, head, before]);
  }
  return { id, head, passbookNo };
};

/** Another adult of a household. */
export const givenMember = async (
  db: Db,
  household: HouseholdId,
  name: string,
  called: string | null = null,
): Promise<PersonId> => {
  const id = await givenPerson(db, name, { called });
  await db.query(`insert into member values ($1, $2, 'adult', $3)`, [household, id, before]);
  return id;
};

/** Two months' bills of households that agree to them; 9 m³ each unless told otherwise. */
export const givenBills = async (
  db: Db,
  bills: readonly {
    readonly household: string;
    readonly month: string;
    readonly estimated?: boolean;
    readonly litres?: number;
    readonly readAfter?: number;
  }[],
): Promise<void> => {
  const rows = JSON.stringify(bills);
  await db.query(
    `insert into bill_consent (household, version, given_at, given_by)
     select distinct household, 1, $2::timestamptz, opened_by
     from jsonb_to_recordset($1::jsonb) as r(household text) join household h on h.id = household
     where not exists (select 1 from bill_consent c where c.household = r.household)`,
    [rows, before],
  );
  await db.query(
    `insert into bill_line (household, customer_no, meter_no, from_day, to_day, version, month, months,
       read_after, litres, estimated, replaced, source, written_at)
     select household, '示例', '示例', ((month || '-01')::date - interval '1 month')::date,
       ((month || '-01')::date + interval '1 month - 1 day')::date, 1, month, 2, "readAfter",
       coalesce(litres, 9000), coalesce(estimated, false), false, '示例', $2
     from jsonb_to_recordset($1::jsonb) as r(household text, month text, litres bigint,
       estimated boolean, "readAfter" bigint)`,
    [rows, before],
  );
};
