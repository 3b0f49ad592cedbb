-- The yearly bonus for using less, confirmed by bills: a run is counted, approved by another person,
-- and paid household by household. Numbered invariants are cited by tests.
-- 1. A household has one bonus a year that ends in a month, whatever came of it (key yearly_bonus_once).
-- 2. Nobody approves the run they opened (check yearly_run_by_another).
-- 3. One run is open at a time (index yearly_run_open).
-- When the number of people was last changed: a year with other people in it is held against nothing.
alter table household add column people_changed_on date;

create table yearly_run (
  id text primary key check (id ~ '^yr_[A-Za-z0-9_-]{1,36}$'),
  until text not null check (until ~ '^\d{4}-(0[1-9]|1[0-2])$'),
  status text not null check (status in ('counting', 'counted', 'paying', 'paid', 'declined')),
  opened_by text not null references person,
  office text not null references office,
  opened_at timestamptz not null,
  after_household text not null default '',   -- up to here the pass that is under way has come
  looked integer not null default 0,
  homes integer not null default 0,           -- how many would have it, and the points of them
  points integer not null default 0,
  why_not jsonb not null default '{}',        -- of the others: how many for which reason
  paid_homes integer not null default 0,
  paid_points integer not null default 0,
  unpaid jsonb not null default '{}',         -- what the rules refused when it was paid
  decided_by text references person,
  decided_at timestamptz,
  answer text check (length(answer) between 2 and 200 and answer !~ '[[:cntrl:]]'),
  constraint yearly_run_by_another check (decided_by <> opened_by),
  check ((decided_by is null) = (decided_at is null)),
  check ((status in ('paying', 'paid', 'declined')) = (decided_by is not null))
);
create index yearly_run_by_time on yearly_run (opened_at desc, id);
create unique index yearly_run_open on yearly_run ((true)) where status in ('counting', 'counted', 'paying');

-- Litres are not kept: bills are deleted when a household takes its agreement back.
create table yearly_bonus (
  claim text primary key references claim,
  household text not null references household,
  from_month text not null,
  until text not null,
  percent integer not null check (percent between 1 and 100),
  run text not null references yearly_run,
  constraint yearly_bonus_once unique (household, until)
);
create trigger yearly_bonus_is_final before update or delete on yearly_bonus
  for each row execute function refuse_change();

do $$
begin
  if exists (select 1 from pg_roles where rolname = 'passbook_app') then
    grant select, insert, update on yearly_run to passbook_app;
    grant select, insert on yearly_bonus to passbook_app;
  end if;
end $$;
