-- Pictures that people hand in. The bytes lie in the picture store under the row's id; here stands what
-- they are, whose they are and until when. A row stays without its picture, so that its hash is known
-- when the same picture comes again.
create table picture (
  id text primary key check (id ~ '^pc_[A-Za-z0-9_-]{1,36}$'),
  purpose text not null check (purpose ~ '^[a-z][a-z-]{1,29}$'),
  mime text not null check (mime in ('image/jpeg', 'image/png', 'image/webp')),
  bytes integer not null check (bytes between 1 and 1048576),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),  -- of the picture without what stood beside it
  person text references person,        -- who handed it in; null: nobody asked
  origin text,                          -- keyed hash of caller and day: counts a day's pictures, names nobody
  taken_at timestamptz not null,        -- the server's time
  stored_at timestamptz,                -- null: the bytes may not have arrived
  attached_at timestamptz,              -- null: belongs to nothing yet
  delete_after date,                    -- null: what it belongs to is not decided yet
  deleted_at timestamptz
);
create index picture_due on picture (delete_after) where deleted_at is null;
create index picture_by_origin on picture (origin) where origin is not null;
create index picture_by_hash on picture (sha256);

-- A leak or waste in a public place.
create table leak_report (
  id text primary key,
  kind text not null check (kind in ('pipe', 'tap', 'toilet', 'sprinkler', 'other')),
  district text not null references district,
  spot text,                            -- a scenic place
  point text references action_code,    -- the code printed where it was seen
  place text not null check (length(place) between 2 and 60),
  place_key text not null check (length(place_key) between 1 and 120),
  note text check (length(note) <= 200),
  lat double precision check (lat between -90 and 90),
  lon double precision check (lon between -180 and 180),
  picture text references picture,
  person text references person,        -- null: reported without signing in
  household text references household,  -- theirs when they reported
  reported_at timestamptz not null,
  due_day date not null,
  status text not null check (status in
    ('reported', 'assigned', 'fixed', 'closed', 'rejected', 'joined')),
  joins text references leak_report,
  office text references office,        -- who sees to it
  assigned_from text references office,
  assigned_at timestamptz,
  fixed_by text references person,
  reason text check (length(reason) <= 100),
  claim text references claim,          -- what it earned
  unpaid text,                          -- why it earned nothing: the code of the refusal
  check ((status = 'joined') = (joins is not null)),
  check (status not in ('assigned', 'fixed', 'closed') or office is not null),
  check (status <> 'fixed' or fixed_by is not null),
  check ((lat is null) = (lon is null))
);
create index leak_report_open on leak_report (district, kind, place_key)
  where status in ('reported', 'assigned');
create index leak_report_new on leak_report (district, due_day) where status = 'reported';
create index leak_report_by_office on leak_report (office, status, due_day);
create index leak_report_by_person on leak_report (person, reported_at) where person is not null;
create index leak_report_joined on leak_report (joins) where joins is not null;
create unique index leak_report_claim on leak_report (claim) where claim is not null;

-- Who did what about it, in order.
create table leak_report_step (
  report text not null references leak_report,
  no integer not null check (no > 0),
  kind text not null check (kind in
    ('assigned', 'fixed', 'closed', 'returned', 'rejected', 'joined')),
  person text not null references person,
  office text not null references office,
  at timestamptz not null,
  note text check (length(note) <= 200),
  picture text references picture,
  primary key (report, no)
);
create trigger leak_report_step_is_final before update or delete on leak_report_step
  for each row execute function refuse_change();

do $$
begin
  if exists (select 1 from pg_roles where rolname = 'passbook_app') then
    grant select, insert, update, delete on picture to passbook_app;
    grant select, insert, update on leak_report to passbook_app;
    grant select, insert on leak_report_step to passbook_app;
  end if;
end $$;
