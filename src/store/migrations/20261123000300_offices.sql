-- Offices, staff, the rule book, claims, stock and redemptions.

create table district (code text primary key, name text not null, position integer not null);
create table town (
  code text primary key check (code ~ '^\d{9}$'),
  district text not null references district,
  name text not null,
  island text
);

create table office (
  id text primary key,
  name text not null,
  short_name text not null check (length(short_name) <= 4),  -- what its stamp says
  kind text not null check (kind in ('community', 'village', 'street', 'property', 'school', 'bureau')),
  town text not null references town,
  address text,
  phone text,
  opens text check (opens ~ '^\d\d:\d\d$'),
  closes text check (closes ~ '^\d\d:\d\d$'),
  lat double precision,
  lon double precision,
  demo boolean not null default false
);
alter table household add foreign key (office) references office;
alter table household add foreign key (town) references town;
alter table card add foreign key (office) references office;

create table staff (
  person text not null references person,
  office text not null references office,
  role text not null check (role in
    ('clerk', 'manager', 'property', 'school', 'custodian', 'reviewer', 'auditor', 'admin')),
  called text not null check (length(called) <= 20),
  from_day date not null,
  until_day date,
  primary key (person, office, role)
);

create table rule (
  id text not null check (id ~ '^[a-z][a-z0-9-]{1,30}$'),
  version integer not null check (version > 0),
  effective_from date not null,
  effective_until date,
  title text not null check (length(title) <= 20),
  act text not null check (length(act) <= 60),          -- what one does, as a sentence
  icon text not null,
  way text not null check (way in ('activity', 'fixture', 'tip', 'school', 'reading', 'desk')),
  points integer not null check (points between 1 and 1000),
  credit integer not null check (credit between 0 and 1000),
  times_day integer not null check (times_day between 1 and 100),
  times_month integer not null check (times_month between 1 and 1000),
  times_ever integer check (times_ever between 1 and 1000),
  checked_by text not null check (checked_by in ('code', 'desk')),  -- desk: waits until the office saw it
  by_desk boolean not null,                              -- staff may post it for a household
  clause text not null,
  source text not null,
  is_default boolean not null,
  primary key (id, version)
);

create table cap (
  effective_from date primary key,
  points_day integer not null check (points_day > 0),
  points_month integer not null check (points_month > 0),
  lot_years integer not null check (lot_years between 0 and 10),  -- lots expire 31 December, so many years on
  source text not null,
  is_default boolean not null
);

create table action_code (
  serial text primary key check (serial ~ '^[A-Z2-9]{10}$'),
  rule text not null,
  office text not null references office,
  title text not null check (length(title) between 1 and 30),
  from_day date not null,
  until_day date not null,
  demo boolean not null default false,
  check (until_day >= from_day)
);

create table claim (
  id text primary key,
  household text not null references household,
  person text references person,        -- the member who did it; empty for a household without a phone
  rule text not null,
  rule_version integer not null,
  code text references action_code,
  office text not null references office,
  day date not null,
  points integer not null,
  credit integer not null,
  status text not null check (status in ('waiting', 'approved', 'declined', 'reversed')),
  entry_seq bigint,
  reason text check (length(reason) <= 100),
  made_by text not null,
  made_at timestamptz not null,
  decided_by text,
  decided_at timestamptz,
  foreign key (rule, rule_version) references rule (id, version),
  check ((status in ('approved', 'reversed')) = (entry_seq is not null))
);
create index claim_by_household on claim (household, day);
create index claim_waiting on claim (office, made_at) where status = 'waiting';

-- A person's own book of credit: it only grows, or is corrected by a linked line.
create table credit_book (
  person text primary key references person,
  balance bigint not null default 0 check (balance >= 0),
  seq bigint not null default 0
);
create table credit_entry (
  person text not null references credit_book,
  seq bigint not null check (seq > 0),
  kind text not null check (kind in ('earn', 'correct')),
  amount bigint not null,
  after bigint not null check (after >= 0),
  claim text not null references claim,
  corrects bigint,
  title text not null,
  rule text not null,
  rule_version integer not null,
  office text not null,
  reason text check (length(reason) <= 200),
  event_day date not null,
  written_at timestamptz not null,
  primary key (person, seq),
  unique (person, claim, kind),
  unique (person, corrects),
  check ((kind = 'earn' and amount > 0 and corrects is null)
    or (kind = 'correct' and amount < 0 and corrects is not null))
);
create trigger credit_entry_is_final before update or delete on credit_entry
  for each row execute function refuse_change();

create table credit_level (
  id text primary key, position integer not null, name text not null,
  from_credit integer not null, is_default boolean not null
);
create table benefit (
  id text primary key,
  level text not null references credit_level,
  title text not null,
  icon text not null,
  issuing_office text not null,
  document text,                        -- empty: 依据待公布
  valid_from date, valid_until date,
  is_default boolean not null
);

create table item (
  id text primary key, title text not null, unit text not null, picture text not null,
  is_default boolean not null
);
create table price (
  item text not null references item,
  effective_from date not null,
  points integer not null check (points between 1 and 1000000),
  month_limit integer not null check (month_limit > 0),  -- pieces a household may have a month
  primary key (item, effective_from)
);

create table stock (
  office text not null references office,
  item text not null references item,
  available integer not null default 0 check (available >= 0),
  reserved integer not null default 0 check (reserved >= 0),
  damaged integer not null default 0 check (damaged >= 0),
  low_at integer not null default 3,
  primary key (office, item)
);
create table stock_move (
  id text primary key,
  office text not null,
  item text not null,
  kind text not null check (kind in
    ('receive', 'count', 'writeoff', 'reserve', 'release', 'collect', 'redeem', 'return', 'damaged')),
  quantity integer not null,            -- what it did to the shelf count
  reason text check (length(reason) <= 100),
  redemption text,
  actor text not null,
  at timestamptz not null,
  day date not null,
  foreign key (office, item) references stock
);
create index stock_move_by_day on stock_move (office, day);

create table redemption (
  id text primary key,
  account text not null references account,
  office text not null,
  item text not null,
  points integer not null check (points > 0),
  status text not null check (status in ('reserved', 'collected', 'cancelled', 'lapsed', 'returned')),
  pickup_code text not null check (pickup_code ~ '^\d{4}$'),
  entry_seq bigint not null,            -- the line that holds the points
  return_seq bigint,                    -- the line that gave them back
  by_person text,
  reserved_at timestamptz not null,
  deadline timestamptz not null,
  collected_at timestamptz,
  collected_by text,                    -- staff
  closed_at timestamptz,
  told_lapsed boolean not null default false,
  unique (account, entry_seq),
  foreign key (account, entry_seq) references entry (account, seq),
  foreign key (account, return_seq) references entry (account, seq),
  foreign key (office, item) references stock,
  check ((status in ('cancelled', 'lapsed', 'returned')) = (return_seq is not null)),
  check (status not in ('collected', 'returned') or collected_at is not null)
);
create unique index redemption_pickup on redemption (office, pickup_code) where status = 'reserved';
create index redemption_by_account on redemption (account, reserved_at);
create index redemption_due on redemption (deadline) where status = 'reserved';

-- A reversal later than ten minutes: one asks with a reason, another decides.
create table reversal (
  id text primary key,
  account text not null,
  seq bigint not null,
  office text not null references office,
  reason text not null check (length(reason) between 2 and 100),
  goods text not null check (goods in ('none', 'shelf', 'damaged')),
  asked_by text not null,
  asked_at timestamptz not null,
  status text not null check (status in ('waiting', 'approved', 'declined')),
  decided_by text,
  decided_at timestamptz,
  entry_seq bigint,
  foreign key (account, seq) references entry (account, seq),
  check (decided_by is distinct from asked_by)
);
create unique index reversal_once on reversal (account, seq) where status <> 'declined';

-- A question about a line, with five working days to answer.
create table question (
  id text primary key,
  account text not null,
  seq bigint not null,
  office text not null references office,
  person text not null,
  text text not null check (length(text) between 2 and 200),
  asked_at timestamptz not null,
  due_day date not null,
  answer text check (length(answer) <= 200),
  answered_by text,
  answered_at timestamptz,
  foreign key (account, seq) references entry (account, seq)
);
create unique index question_open on question (account, seq) where answered_at is null;
create index question_by_office on question (office, due_day);
