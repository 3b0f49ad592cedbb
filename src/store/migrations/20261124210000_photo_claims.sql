-- Claims shown by a picture that was taken at home. A claim stays one row of `claim`; here stands what a
-- picture adds to it. Numbered invariants are cited by tests.
-- 1. A code is of one household, never drawn twice for it, and lets one sending through
--    (key photo_code_of_household; used_by is set once, trigger photo_code_is_used_once).
-- 2. A picture belongs to one claim, and the same picture to no other, whosever it is
--    (key claim_picture_once, index picture_of_claim).
-- 3. A claim taken back never earned; what was done about a claim is told in order and never changed
--    (check of claim, trigger claim_step_is_final).
-- 4. Another office looks again at most once, and says why (key of recheck, check recheck_says_why).
alter table claim drop constraint claim_status_check;
alter table claim add constraint claim_status_check
  check (status in ('waiting', 'approved', 'declined', 'reversed', 'withdrawn'));

create unique index picture_of_claim on picture (sha256)
  where purpose = 'claim' and attached_at is not null;

create table photo_code (
  id text primary key check (id ~ '^ph_[A-Za-z0-9_-]{1,36}$'),
  household text not null references household,
  person text not null references person,
  rule text not null,
  fixture text references fixture,
  claim text references claim,          -- the claim that wants another picture; empty: a new one
  digits text not null check (digits ~ '^\d{4}$'),
  made_at timestamptz not null,
  until timestamptz not null check (until > made_at),
  used_by text references claim,
  constraint photo_code_of_household unique (household, digits)
);
create index photo_code_unused on photo_code (until) where used_by is null;

create function photo_code_is_used_once() returns trigger language plpgsql as $$
begin
  if old.used_by is not null or to_jsonb(new) - 'used_by' is distinct from to_jsonb(old) - 'used_by'
  then
    raise exception 'CODE_USED_ONCE: a code of a picture is used once and never changed';
  end if;
  return new;
end $$;
create trigger photo_code_is_used_once before update on photo_code
  for each row execute function photo_code_is_used_once();

create table photo_claim (
  claim text primary key references claim,
  note text check (length(note) <= 200),
  due_day date not null,                -- until when the office decides
  awaits text not null check (awaits in ('office', 'household')),
  asked_at timestamptz,                 -- when the office last asked for more
  draw integer check (draw between 0 and 9999),  -- out of the day's seal; below the share: looked at again
  check (awaits = 'office' or asked_at is not null)
);
create index photo_claim_asked on photo_claim (asked_at) where awaits = 'household';
create index photo_claim_undrawn on photo_claim (claim) where draw is null;

create table claim_picture (
  claim text not null references photo_claim,
  no integer not null check (no > 0),
  picture text not null references picture,
  code text not null references photo_code,
  primary key (claim, no),
  constraint claim_picture_once unique (picture)
);

-- Who did what about it, in order; without a person it was the night.
create table claim_step (
  claim text not null references photo_claim,
  no integer not null check (no > 0),
  kind text not null check (kind in
    ('sent', 'asked', 'answered', 'checked', 'approved', 'declined', 'withdrawn')),
  person text references person,
  office text references office,        -- empty: somebody of the household, or the night
  at timestamptz not null,
  note text check (length(note) <= 200),
  primary key (claim, no)
);
create trigger claim_step_is_final before update or delete on claim_step
  for each row execute function refuse_change();

-- Another office looks at what one has approved.
create table recheck (
  claim text primary key references photo_claim,
  because text not null check (because in ('draw', 'pair')),
  office text not null references office,
  drawn_at timestamptz not null,
  due_day date not null,
  stands boolean,
  reason text check (length(reason) between 2 and 80),
  decided_by text references person,
  decided_at timestamptz,
  reversal text references reversal,    -- what a no has started
  constraint recheck_says_why check ((stands is null) = (reason is null)
    and (stands is null) = (decided_by is null) and (stands is null) = (decided_at is null)),
  check (reversal is null or stands is false)
);
create index recheck_waiting on recheck (office, due_day) where stands is null;
create index recheck_done on recheck (office, decided_at) where stands is not null;

-- Households that somebody of the staff does not decide about: relatives and friends, as they said.
create table stepped_aside (
  person text not null references person,
  household text not null references household,
  office text not null references office,
  at timestamptz not null,
  primary key (person, household)
);

do $$
begin
  if exists (select 1 from pg_roles where rolname = 'passbook_app') then
    grant select, insert, update, delete on photo_code to passbook_app;
    grant select, insert, update on photo_claim, recheck to passbook_app;
    grant select, insert on claim_picture, claim_step, stepped_aside to passbook_app;
  end if;
end $$;
