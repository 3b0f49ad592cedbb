-- What anyone may read: spots, tips, benchmarks, the plan.

create table tip (
  id text primary key, audience text not null check (audience in ('visitor', 'home')),
  icon text not null, position integer not null,
  title_zh text not null, body_zh text not null, title_en text not null, body_en text not null,
  title_ja text, body_ja text, title_ko text, body_ko text,
  source text not null
);
create table spot (
  id text primary key check (id ~ '^[a-z0-9-]{2,30}$'),
  name text not null, name_en text, district text not null references district,
  town text, island text not null, island_en text, level text, level_source text,
  lat double precision, lon double precision, exact boolean,
  position integer not null
);
create table benchmark_kind (
  id text primary key check (id in
    ('campus', 'hotel', 'community', 'enterprise', 'institution', 'leader')),
  name text not null, position integer not null, icon text not null,
  target integer, target_year integer, task integer, note text
);
create table benchmark (
  id text primary key,
  kind text not null references benchmark_kind,
  name text not null,
  district text not null references district,
  town text,
  status text not null check (status in ('listed', 'review', 'suspended', 'removed')),
  listed_on date not null,
  valid_until date not null,
  contact text,
  reviewing_unit text,
  figures jsonb not null,               -- [{label, value|null, unit, asOf|null}], null is 未填报
  measures jsonb not null,              -- [{icon, title, quantity|null}]
  story text,
  source text not null,
  demo boolean not null default false
);
create index benchmark_by_kind on benchmark (kind, district);
create table programme_task (
  no integer primary key check (no between 1 and 57),
  programme text not null, category text not null, content text not null,
  lead_units jsonb not null, supporting_units jsonb not null, targets jsonb not null,
  in_app text not null, feature text
);
create table programme_report (       -- a confirmed figure for a target; none is 未填报
  task integer not null references programme_task,
  target integer not null,
  value text not null, as_of date not null, confirmed_by text not null, evidence text not null,
  primary key (task, target, as_of)
);
create table consent_text (
  document text not null, version integer not null, title text not null, body jsonb not null,
  effective_from date not null, primary key (document, version)
);
create table seed_file (
  name text primary key, hash text not null, rows integer not null, loaded_at timestamptz not null
);
