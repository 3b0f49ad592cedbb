-- Activities that one checks in to by the changing code on the host's screen. An activity is an action
-- code with a head count and a time; its rule stands in action_code. Numbered invariants are cited by
-- tests.
-- 1. No more seats are taken than there are (check activity_seats).
-- 2. A household is counted once an activity (index attendance_once).
-- 3. What is named by hand has a reason, and nobody decides what they named (checks attendance_late,
--    attendance_by_another).
create table activity (
  code text primary key references action_code,
  rule_version integer not null,        -- the version of its day, by which it pays
  place text not null check (length(place) between 2 and 60 and place !~ '[[:cntrl:]]'),
  from_at timestamptz not null,
  until_at timestamptz not null,        -- earlier than planned when the host ended it
  seats integer not null check (seats between 1 and 2000),
  taken integer not null default 0,
  opened_by text not null references person,
  opened_at timestamptz not null,
  ended_by text references person,
  constraint activity_seats check (taken between 0 and seats),
  check (until_at >= from_at)
);
create index activity_by_time on activity (until_at);

create table attendance (
  id text primary key check (id ~ '^at_[A-Za-z0-9_-]{1,36}$'),
  code text not null references activity,
  household text not null references household,
  how text not null check (how in ('code', 'late')),
  status text not null check (status in ('counted', 'waiting', 'declined')),
  reason text check (length(reason) between 2 and 100 and reason !~ '[[:cntrl:]]'),
  claim text references claim,
  by_person text not null references person,
  at timestamptz not null,
  decided_by text references person,
  decided_at timestamptz,
  answer text check (length(answer) between 2 and 100 and answer !~ '[[:cntrl:]]'),
  constraint attendance_late check ((how = 'late') = (reason is not null)),
  constraint attendance_by_another check (decided_by <> by_person),
  check ((status = 'counted') = (claim is not null)),
  check (status <> 'declined' or (decided_by is not null and answer is not null)),
  check ((decided_by is null) = (decided_at is null)),
  check (how = 'late' or status = 'counted')
);
create unique index attendance_once on attendance (code, household) where status <> 'declined';
create index attendance_of_activity on attendance (code, how, at);

-- Three attendees of an activity that is over, drawn by a key that no office knows, and what they said
-- when the bureau asked them.
create table attendance_call (
  attendance text primary key references attendance,
  drawn_by text not null references person,
  drawn_at timestamptz not null,
  result text check (result in ('came', 'not-there', 'no-answer')),
  note text check (length(note) between 2 and 100 and note !~ '[[:cntrl:]]'),
  called_by text references person,
  called_at timestamptz,
  check ((result is null) = (called_by is null)),
  check ((result is null) = (called_at is null))
);

do $$
begin
  if exists (select 1 from pg_roles where rolname = 'passbook_app') then
    grant select, insert, update on activity, attendance, attendance_call to passbook_app;
  end if;
end $$;
