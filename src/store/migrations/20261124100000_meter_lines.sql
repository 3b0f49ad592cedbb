-- What the water company's file says of a meter, and what a household reads from it itself.
-- A line of the company is never changed: another figure for the same meter and period is the next
-- version. It is taken in for a household that agreed to it, and deleted when that is taken back.

-- Whether an office has seen the customer number on paper; only then does a file find the household.
alter table household add column meter_checked boolean not null default false;
update household set meter_checked = true where status = 'confirmed' and meter_no is not null;
create index household_by_meter_no on household (meter_no) where meter_no is not null;

create table bill_consent (
  household text not null references household,
  version integer not null check (version >= 1),  -- of the document water-bill
  given_at timestamptz not null,
  given_by text not null,               -- the head, or who wrote it down at a desk
  office text references office,                  -- null: given by the head
  withdrawn_at timestamptz,
  withdrawn_by text,
  primary key (household, given_at)
);
create unique index bill_consent_once on bill_consent (household) where withdrawn_at is null;

-- Numbers that somebody of the bureau matched to a household by hand.
create table customer_number (
  number text primary key check (number ~ '^[0-9A-Za-z-]{3,30}$'),
  household text not null references household,
  matched_by text not null references person,
  office text not null references office,
  reason text not null check (length(reason) between 2 and 60),
  at timestamptz not null
);
create index customer_number_by_household on customer_number (household);

create table meter_file (
  id text primary key,
  name text not null check (length(name) between 1 and 80),
  office text not null references office,
  sent_by text not null references person,
  opened_at timestamptz not null,
  status text not null check (status in ('receiving', 'checked', 'taking', 'taken', 'dropped')),
  encoding text check (encoding in ('utf-8', 'gb18030')),
  columns jsonb,                        -- which field stands in which column, as the header said
  parts integer not null default 0 check (parts >= 0),
  rows integer not null default 0 check (rows >= 0),
  found jsonb not null default '{}',    -- dry run: how many lines are new, same, changed, …
  done jsonb not null default '{}',     -- the same of what was taken in
  taken_row integer not null default 0, -- rows up to here were taken in
  closed_at timestamptz
);
create index meter_file_by_time on meter_file (opened_at desc, id);

-- Lines of a file between its dry run and the end of its taking in.
create table meter_file_line (
  file text not null references meter_file on delete cascade,
  row integer not null,
  customer_no text not null,
  meter_no text not null,
  from_day date not null,
  to_day date not null,
  read_before bigint,
  read_after bigint,
  litres bigint not null,
  estimated boolean not null,
  replaced boolean not null,
  -- File, meter and period in one: a line that stands twice is found by this alone, whatever the
  -- planner believes of a table that was emptied and filled again.
  period text not null generated always as (file || '/' || customer_no || '/' || meter_no || '/'
    || (from_day - date '2000-01-01')::text || '/' || (to_day - date '2000-01-01')::text) stored,
  primary key (file, row)
);
create index meter_file_line_by_period on meter_file_line (period, row);

create table meter_file_fault (
  file text not null references meter_file on delete cascade,
  row integer not null,
  field text not null,
  found text not null check (length(found) <= 40),
  problem text not null,
  primary key (file, row, field)
);

create table bill_line (
  household text not null references household,
  customer_no text not null,
  meter_no text not null,
  from_day date not null,
  to_day date not null,
  version integer not null check (version >= 1),
  month text not null check (month ~ '^\d{4}-(0[1-9]|1[0-2])$'),  -- the month the period ends in
  months integer not null check (months between 1 and 12),
  read_before bigint check (read_before >= 0),
  read_after bigint check (read_after >= 0),
  litres bigint not null check (litres >= 0),
  estimated boolean not null,
  replaced boolean not null,
  source text not null,                 -- the file, or 示例
  row integer,
  written_at timestamptz not null,
  primary key (household, customer_no, meter_no, from_day, to_day, version),
  check (from_day <= to_day)
);
create index bill_line_by_month on bill_line (month, household);

-- Lines that found no household. They wait for somebody to match them, and are thrown away after a while.
create table unmatched_line (
  customer_no text not null,
  meter_no text not null,
  from_day date not null,
  to_day date not null,
  version integer not null check (version >= 1),
  read_before bigint,
  read_after bigint,
  litres bigint not null,
  estimated boolean not null,
  replaced boolean not null,
  file text not null,
  row integer not null,
  hinted boolean not null,              -- a household states this number, but no office has seen it
  since timestamptz not null,
  primary key (customer_no, meter_no, from_day, to_day, version)
);
create index unmatched_line_by_hint on unmatched_line (hinted desc, customer_no);
create index unmatched_line_by_since on unmatched_line (since);

insert into bill_line (household, customer_no, meter_no, from_day, to_day, version, month, months,
    litres, estimated, replaced, source, written_at)
  select b.household, coalesce(h.meter_no, '未填报'), '未填报',
    ((b.month || '-01')::date - make_interval(months => b.months - 1))::date,
    ((b.month || '-01')::date + interval '1 month - 1 day')::date, 1, b.month, b.months,
    b.litres, b.estimated, false, b.source, now()
  from bill b join household h on h.id = b.household;
insert into bill_consent (household, version, given_at, given_by)
  select distinct b.household, 1, now(), m.person from bill b
    join member m on m.household = b.household and m.role = 'head' and m.left_at is null;
drop table bill;

-- The newest version of every line of a household that agrees to it.
create view newest_bill_line as
  select l.* from bill_line l
  where exists (select 1 from bill_consent c
      where c.household = l.household and c.withdrawn_at is null)
    and not exists (select 1 from bill_line n where n.household = l.household
      and n.customer_no = l.customer_no and n.meter_no = l.meter_no and n.from_day = l.from_day
      and n.to_day = l.to_day and n.version > l.version);

-- One bill a household and month: what all its meters came to.
create view bill as
  select household, month, max(months) as months, sum(litres)::bigint as litres,
    bool_or(estimated) as estimated, min(from_day) as from_day, max(to_day) as to_day,
    max(version) as version
  from newest_bill_line group by household, month;

-- A reading that somebody of the household typed; its claim says whether it stands.
create table reading (
  id text primary key,
  household text not null references household,
  claim text not null unique references claim,
  person text not null references person,
  day date not null,
  value bigint not null check (value >= 0),  -- whole cubic metres, the black digits
  digits integer not null check (digits between 4 and 8),
  replaced boolean not null,            -- the meter is a new one, and began at 0
  rolled boolean not null,
  litres bigint check (litres >= 0),    -- since the reading before; null where that is not known
  odd jsonb not null,                   -- why the desk must look: []
  note text not null check (length(note) <= 120),
  at timestamptz not null
);
create index reading_by_household on reading (household, day desc);

do $$
begin
  if exists (select 1 from pg_roles where rolname = 'passbook_app') then
    grant select, insert, update on bill_consent, customer_number, meter_file to passbook_app;
    grant select, insert, delete on bill_line, unmatched_line, meter_file_line, meter_file_fault
      to passbook_app;
    grant select on newest_bill_line, bill to passbook_app;
    grant select, insert on reading to passbook_app;
  end if;
end $$;
