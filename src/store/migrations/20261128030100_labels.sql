-- Claims shown by a water-efficiency label. A claim stays one row of `claim` with its pictures; here
-- stands what was typed from the label. Numbered invariants are cited by tests.
-- 1. Of a scanned code only host and a keyed hash are kept (no column for its text).
-- 2. What was typed is never changed (trigger claim_label_is_final).
create table label_host (
  host text primary key check (host ~ '^[a-z0-9-]+(\.[a-z0-9-]+)+$'),
  source text not null,
  certainty text not null check (certainty in ('read', 'repost', 'open')),
  is_default boolean not null
);

create table claim_label (
  claim text primary key references photo_claim,
  household text not null references household,
  fixture text references fixture,
  kind text not null check (kind in
    ('toilet', 'smart-toilet', 'shower', 'tap', 'dishwasher', 'purifier')),
  model text not null check (length(model) between 1 and 40 and model !~ '[[:cntrl:]]'),
  grade integer not null check (grade between 1 and 3),
  standard_year integer check (standard_year between 2000 and 2100),  -- empty: 未填报
  host text,
  scan_hash text check (scan_hash ~ '^[0-9a-f]{64}$'),
  check ((host is null) = (scan_hash is null))
);
create index claim_label_by_scan on claim_label (scan_hash) where scan_hash is not null;
create index claim_label_by_fixture on claim_label (fixture) where fixture is not null;
create index claim_label_of_household on claim_label (household);
create trigger claim_label_is_final before update or delete on claim_label
  for each row execute function refuse_change();

do $$
begin
  if exists (select 1 from pg_roles where rolname = 'passbook_app') then
    grant select on label_host to passbook_app;
    grant select, insert on claim_label to passbook_app;
  end if;
end $$;
