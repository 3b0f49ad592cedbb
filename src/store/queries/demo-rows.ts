/** The invented rows of demo mode that no procedure makes: offices, posts, printed codes, bills. */
import type { Day, Month } from '@kernel/day';
import type { Query } from '../port';

export type DemoOffice = {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly kind: string;
  readonly town: string;
  readonly address: string | null;
  readonly phone: string | null;
  readonly opens: string | null;
  readonly closes: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
};

export const addOffices = (books: Query, rows: readonly DemoOffice[]) =>
  books.query(
    `insert into office (id, name, short_name, kind, town, address, phone, opens, closes, lat, lon,
       demo)
     select id, name, "shortName", kind, town, address, phone, opens, closes, lat, lon, true
     from jsonb_to_recordset($1::jsonb) as r(id text, name text, "shortName" text, kind text,
       town text, address text, phone text, opens text, closes text, lat float, lon float)
     on conflict (id) do nothing`,
    [JSON.stringify(rows)],
  );

export type DemoPost = {
  readonly identityHash: string;
  readonly office: string;
  readonly role: string;
  readonly called: string;
  readonly from: Day;
};

/** Gives posts to people who exist already, known by their identity. */
export const addPosts = (books: Query, rows: readonly DemoPost[]) =>
  books.query(
    `insert into staff (person, office, role, called, from_day)
     select p.id, r.office, r.role, r.called, r."from"
     from jsonb_to_recordset($1::jsonb) as r("identityHash" text, office text, role text,
       called text, "from" date)
     join person p on p.identity_hash = r."identityHash"
     on conflict (person, office, role) do nothing`,
    [JSON.stringify(rows)],
  );

export type DemoCode = {
  readonly serial: string;
  readonly rule: string;
  readonly office: string;
  readonly title: string;
  readonly from: Day;
  readonly until: Day;
};

export const addCodes = (books: Query, rows: readonly DemoCode[]) =>
  books.query(
    `insert into action_code (serial, rule, office, title, from_day, until_day, demo)
     select serial, rule, office, title, "from", until, true
     from jsonb_to_recordset($1::jsonb) as r(serial text, rule text, office text, title text,
       "from" date, until date)
     on conflict (serial) do nothing`,
    [JSON.stringify(rows)],
  );

export type DemoBill = {
  readonly household: string;
  readonly month: Month;
  readonly months: number;
  readonly litres: number;
  readonly estimated: boolean;
};

/** Bills of invented households, which agree to them in the same act. */
export const addBills = async (
  books: Query,
  rows: readonly DemoBill[],
  at: Date,
): Promise<void> => {
  await books.query(
    `insert into bill_consent (household, version, given_at, given_by)
     select distinct h.id, (select max(version) from consent_text where document = 'water-bill'),
       $2::timestamptz, h.opened_by
     from jsonb_to_recordset($1::jsonb) as r(household text) join household h on h.id = r.household
     where not exists (select 1 from bill_consent c
       where c.household = h.id and c.withdrawn_at is null)`,
    [JSON.stringify(rows), at],
  );
  await books.query(
    `insert into bill_line (household, customer_no, meter_no, from_day, to_day, version, month, months,
       litres, estimated, replaced, source, written_at)
     select household, '示例', '示例', ((month || '-01')::date - make_interval(months => months - 1))::date,
       ((month || '-01')::date + interval '1 month - 1 day')::date, 1, month, months, litres, estimated,
       false, '示例', $2
     from jsonb_to_recordset($1::jsonb) as r(household text, month text, months int, litres bigint,
       estimated boolean)
     on conflict (household, customer_no, meter_no, from_day, to_day, version) do nothing`,
    [JSON.stringify(rows), at],
  );
};

export type DemoBenchmark = {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly district: string;
  readonly town: string | null;
  readonly status: string;
  readonly listedOn: Day;
  readonly validUntil: Day;
  readonly contact: string | null;
  readonly reviewingUnit: string | null;
  readonly figures: readonly unknown[];
  readonly measures: readonly unknown[];
  readonly story: string | null;
};

export const addBenchmarks = (books: Query, rows: readonly DemoBenchmark[]) =>
  books.query(
    `insert into benchmark (id, kind, name, district, town, status, listed_on, valid_until, contact,
       reviewing_unit, figures, measures, story, source, demo)
     select id, kind, name, district, town, status, "listedOn", "validUntil", contact,
       "reviewingUnit", figures, measures, story, '示例', true
     from jsonb_to_recordset($1::jsonb) as r(id text, kind text, name text, district text,
       town text, status text, "listedOn" date, "validUntil" date, contact text,
       "reviewingUnit" text, figures jsonb, measures jsonb, story text)
     on conflict (id) do nothing`,
    [JSON.stringify(rows)],
  );

/** Marks every household of a demo, so that each of its pages says 示例. */
export const markDemoHouseholds = (books: Query) =>
  books.query(
    `update household set demo = true where not demo
       and office in (select id from office where demo)`,
  );

/** Whether a demo file was told before with this content; `remember` keeps that it was. */
export const wasLoaded = async (books: Query, name: string, hash: string): Promise<boolean> => {
  const rows = await books.query('select 1 from seed_file where name = $1 and hash = $2', [
    name,
    hash,
  ]);
  return rows.length > 0;
};

export const rememberLoaded = (
  books: Query,
  file: { readonly name: string; readonly hash: string; readonly rows: number; readonly at: Date },
) =>
  books.query(
    `insert into seed_file (name, hash, rows, loaded_at) values ($1, $2, $3, $4)
       on conflict (name) do update set hash = $2, rows = $3, loaded_at = $4`,
    [file.name, file.hash, file.rows, file.at],
  );

export type DemoBenefitPlace = {
  readonly id: string;
  readonly benefit: string;
  readonly name: string;
  readonly address: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly from: Day;
};

/** Invented places; their names say so. No document stands behind them. */
export const addBenefitPlaces = (
  books: Query,
  rows: readonly DemoBenefitPlace[],
  by: { readonly identityHash: string },
) =>
  books.query(
    `insert into benefit_place (id, benefit, name, address, lat, lon, from_day, demo, added_by)
     select r.id, r.benefit, r.name, r.address, r.lat, r.lon, r."from", true, p.id
     from jsonb_to_recordset($1::jsonb) as r(id text, benefit text, name text, address text,
       lat float, lon float, "from" date)
     join person p on p.identity_hash = $2
     on conflict (id) do nothing`,
    [JSON.stringify(rows), by.identityHash],
  );
