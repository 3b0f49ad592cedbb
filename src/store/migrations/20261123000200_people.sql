-- People, households and who may look at them. People are known by a keyed hash, never by name or number.

create table person (
  id text primary key,
  identity_hash text not null unique,   -- keyed hash of the WeChat id (or of a demo persona)
  called text check (length(called) <= 20),  -- how the person wishes to be called; optional
  created_at timestamptz not null,
  erased_at timestamptz
);

create table consent (
  person text not null references person,
  document text not null,
  version integer not null,
  given_at timestamptz not null,
  withdrawn_at timestamptz,
  primary key (person, document, version, given_at)
);

create table household (
  id text primary key,
  passbook_no text not null unique check (passbook_no ~ '^0903\d{8}$'),
  town text not null,
  estate text not null check (length(estate) between 1 and 40),
  building text not null check (length(building) <= 20),
  room text not null check (length(room) <= 20),
  door_key text not null,               -- the address, made comparable and hashed
  dwelling text not null check (dwelling in ('flat', 'house', 'rural', 'shared')),
  people integer not null check (people between 1 and 20),
  supply text not null check (supply in ('metered', 'unmetered')),
  meter_no text check (length(meter_no) <= 30),  -- the water company's 户号, shown masked only
  contact_called text check (length(contact_called) <= 20),  -- the head, for households without a phone
  office text not null,
  status text not null check (status in ('waiting', 'confirmed', 'frozen', 'closed')),
  demo boolean not null default false,
  opened_by text not null,
  opened_at timestamptz not null,
  confirmed_by text,
  confirmed_at timestamptz
);
-- An address has one passbook.
create unique index household_door on household (door_key) where status <> 'closed';
create index household_by_office on household (office, status);

create table member (
  household text not null references household,
  person text not null references person,
  role text not null check (role in ('head', 'adult')),
  joined_at timestamptz not null,
  left_at timestamptz,
  primary key (household, person, joined_at)
);
create unique index member_once on member (person) where left_at is null;
create unique index member_one_head on member (household) where left_at is null and role = 'head';

create table invite (
  code text primary key,
  household text not null references household,
  made_by text not null references person,
  expires_at timestamptz not null,
  used_by text,
  used_at timestamptz
);

create table fixture (
  id text primary key,
  household text not null references household,
  kind text not null check (kind in ('tap', 'shower', 'toilet', 'washer', 'dishwasher', 'purifier', 'barrel', 'other')),
  place text not null check (length(place) <= 20),
  grade integer check (grade between 1 and 5),  -- as printed on the water-efficiency label
  added_at timestamptz not null,
  removed_at timestamptz
);
create index fixture_by_household on fixture (household);

-- A printed card: a serial that can be blocked, never a name.
create table card (
  serial text primary key check (serial ~ '^[A-Z2-9]{10}$'),
  household text not null references household,
  status text not null check (status in ('active', 'blocked')),
  issued_by text not null,
  office text not null,
  issued_at timestamptz not null,
  blocked_at timestamptz,
  replaced_by text references card
);
create unique index card_one_active on card (household) where status = 'active';

-- The passbook codes a phone shows: a run of 30 s windows, all dead once one was used.
create table shown_code (
  handle text primary key check (handle ~ '^[1-9]\d{5}$'),
  household text not null references household,
  person text not null references person,
  first_window bigint not null,
  last_window bigint not null,
  made_at timestamptz not null,
  used_at timestamptz,
  used_for text
);

-- Every look at a household by staff, shown to that household.
create table look (
  household text not null references household,
  at timestamptz not null,
  person text not null,
  office text not null,
  reason text not null check (length(reason) between 1 and 60),
  request text not null,
  primary key (household, at, person)
);

create table bill (
  household text not null references household,
  month text not null check (month ~ '^\d{4}-(0[1-9]|1[0-2])$'),  -- the month a billing period ends in
  months integer not null check (months between 1 and 12),
  litres bigint not null check (litres >= 0),
  estimated boolean not null default false,
  source text not null,
  primary key (household, month)
);

-- The first answer to every write, so that the same request id gets it again.
create table request (
  caller text not null,
  id text not null,
  procedure text not null,
  content text not null,
  answer jsonb,
  at timestamptz not null,
  primary key (caller, id)
);
create index request_by_time on request (at);
