-- Settling a billing period for bills that were read: one person opens it, another approves it, and it is
-- paid some households at a time. Numbered invariants are cited by tests.
-- 1. Nobody decides the settlement they opened (check settlement_by_another).
-- 2. A rule and month have one settlement open at a time (index settlement_open).
create table settlement (
  id text primary key check (id ~ '^st_[A-Za-z0-9_-]{1,36}$'),
  rule text not null,
  rule_version integer not null,
  points_each integer not null check (points_each > 0),   -- what the version gives a household
  month text not null check (month ~ '^\d{4}-(0[1-9]|1[0-2])$'),
  status text not null check (status in ('counted', 'paying', 'paid', 'declined')),
  opened_by text not null references person,
  office text not null references office,
  opened_at timestamptz not null,
  billed integer not null check (billed >= 0),            -- households with a bill of the month, estimated too
  after_household text not null default '',               -- the last household looked at
  looked integer not null default 0,
  settled integer not null default 0,                     -- households that were given points
  decided_by text references person,
  decided_at timestamptz,
  answer text check (length(answer) between 2 and 200 and answer !~ '[[:cntrl:]]'),
  foreign key (rule, rule_version) references rule (id, version),
  constraint settlement_by_another check (decided_by <> opened_by),
  check ((decided_by is null) = (decided_at is null)),
  check ((status <> 'counted') = (decided_by is not null))
);
create index settlement_by_time on settlement (opened_at desc, id);
create unique index settlement_open on settlement (rule, month) where status in ('counted', 'paying');

do $$
begin
  if exists (select 1 from pg_roles where rolname = 'passbook_app') then
    grant select, insert, update on settlement to passbook_app;
  end if;
end $$;
