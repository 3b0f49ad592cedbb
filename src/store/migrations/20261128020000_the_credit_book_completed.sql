-- The credit book completed: objections to a line of either book with their letters, where benefits
-- are honoured and how often they were used, and statements that leave with a consent. Numbered
-- invariants are cited by tests.
-- 1. An objection is about one line of one book (question_of_one_line), one open at a time a line.
-- 2. An answered objection has a letter; a number is given once an office and year (question_letter).
-- 3. Credit grows, or is corrected by a line that names the line it corrects; what raises it names the
--    objection whose letter it follows (credit_entry_signs). A line is corrected once; then its
--    correction may be corrected.
-- 4. Who asks for a correction does not decide it (credit_correction_second).
-- 5. A place that did not honour a benefit is reported once a person and day (benefit_report_once).
-- 6. A statement leaves with a name, a day and a last day, and is taken back for good.
alter table question
  alter column seq drop not null,
  add column credit_person text,
  add column credit_seq bigint,
  add column noted_by text references person,   -- staff who wrote it down for who has no phone
  add column result text check (result in ('stands', 'wrong')),
  add column letter text check (length(letter) between 6 and 40),
  add column letter_year integer,
  add column letter_no integer check (letter_no > 0),
  add constraint question_of_one_line check ((seq is null) = (credit_seq is not null)
    and (credit_person is null) = (credit_seq is null)),
  add constraint question_letter_whole check ((letter is null) = (letter_no is null)
    and (letter is null) = (letter_year is null) and (letter is null) = (result is null)
    and (letter is null or answered_at is not null)),
  add foreign key (credit_person, credit_seq) references credit_entry (person, seq);
create unique index question_credit_open on question (credit_person, credit_seq)
  where answered_at is null;
create unique index question_letter on question (office, letter_year, letter_no);
create table letter_count (
  office text not null references office,
  year integer not null check (year between 2026 and 9999),
  last integer not null check (last > 0),
  primary key (office, year)
);

alter table credit_entry drop constraint credit_entry_person_claim_kind_key;
alter table credit_entry drop constraint credit_entry_check;
alter table credit_entry
  add column question text,             -- the objection whose letter this correction follows
  add constraint credit_entry_signs check (
    (kind = 'earn' and amount > 0 and corrects is null and question is null)
    or (kind = 'correct' and amount <> 0 and corrects is not null
      and (amount < 0 or question is not null)));
create unique index credit_entry_earned_once on credit_entry (person, claim) where kind = 'earn';

-- That a credit line is wrong and what it should have been: one writes it, another decides.
create table credit_correction (
  id text primary key check (id ~ '^cc_[A-Za-z0-9_-]{1,36}$'),
  question text not null references question,
  should_be integer not null check (should_be between 0 and 1000),
  answer text not null check (length(answer) between 2 and 200),
  asked_by text not null references person,
  asked_at timestamptz not null,
  status text not null check (status in ('waiting', 'approved', 'declined')),
  decided_by text references person,
  decided_at timestamptz,
  constraint credit_correction_second check (decided_by <> asked_by),
  check ((status = 'waiting') = (decided_by is null)),
  check ((decided_by is null) = (decided_at is null))
);
create unique index credit_correction_open on credit_correction (question)
  where status <> 'declined';

-- Where a benefit is honoured. What a file of seeds brought has no added_by.
create table benefit_place (
  id text primary key check (id ~ '^bp_[A-Za-z0-9_-]{1,36}$'),
  benefit text not null references benefit,
  name text not null check (length(name) between 2 and 40 and name !~ '[[:cntrl:]]'),
  address text check (length(address) between 2 and 60 and address !~ '[[:cntrl:]]'),
  lat double precision check (lat between 29 and 31.5),
  lon double precision check (lon between 121 and 123.5),
  document text check (length(document) <= 120),
  from_day date not null,
  until_day date,
  confirmed_on date,                    -- when somebody last heard that it is honoured there
  ended_on date,
  added_by text references person,
  demo boolean not null default false,
  check ((lat is null) = (lon is null)),
  check (until_day is null or until_day >= from_day)
);
create index benefit_place_by_benefit on benefit_place (benefit, name);
create table benefit_place_step (
  place text not null references benefit_place,
  seq integer not null check (seq > 0),
  kind text not null check (kind in ('added', 'confirmed', 'ended')),
  day date not null,
  by_person text not null references person,
  at timestamptz not null,
  primary key (place, seq)
);

-- A benefit on show: eight digits for five minutes, dead on first use; no credit stands in it.
create table benefit_code (
  digits text primary key check (digits ~ '^[1-9]\d{7}$'),
  benefit text not null references benefit,
  person text not null references person,
  made_at timestamptz not null,
  until_at timestamptz not null,
  used_at timestamptz
);
create index benefit_code_of_person on benefit_code (person, benefit);
create index benefit_code_by_time on benefit_code (until_at);
create table benefit_use (
  id text primary key check (id ~ '^bu_[A-Za-z0-9_-]{1,36}$'),
  benefit text not null references benefit,
  level text not null references credit_level,
  person text not null references person,
  office text not null references office,
  place text references benefit_place,
  day date not null,
  recorded_by text not null references person,
  at timestamptz not null
);
create index benefit_use_by_month on benefit_use (benefit, day);
create index benefit_use_of_person on benefit_use (person, benefit, day);

create table benefit_report (
  id text primary key check (id ~ '^br_[A-Za-z0-9_-]{1,36}$'),
  place text not null references benefit_place,
  benefit text not null references benefit,
  person text not null references person,
  day date not null,
  reason text check (length(reason) between 2 and 100 and reason !~ '[[:cntrl:]]'),
  at timestamptz not null
);
create unique index benefit_report_once on benefit_report (place, person, day);
create index benefit_report_by_benefit on benefit_report (benefit, at);

-- What somebody lets leave the app about their credit: one recipient, one purpose, until a day.
create table credit_statement (
  id text primary key check (id ~ '^cs_[A-Za-z0-9_-]{1,36}$'),
  serial text not null unique check (serial ~ '^[A-Z2-9]{10}$'),
  person text not null references person,
  consent_version integer not null check (consent_version > 0),
  signed_name text not null check (length(signed_name) between 2 and 20),
  recipient text not null check (length(recipient) between 2 and 40),
  purpose text not null check (length(purpose) between 2 and 60),
  level_name text not null,
  balance bigint not null check (balance >= 0),
  signed_at timestamptz not null,
  expires_on date not null,
  withdrawn_at timestamptz
);
create index credit_statement_of_person on credit_statement (person, signed_at);

do $$
begin
  if exists (select 1 from pg_roles where rolname = 'passbook_app') then
    grant select, insert, update on letter_count, credit_correction, benefit_place, credit_statement
      to passbook_app;
    grant select, insert, update, delete on benefit_code to passbook_app;
    grant select, insert on benefit_place_step, benefit_use, benefit_report to passbook_app;
  end if;
end $$;
