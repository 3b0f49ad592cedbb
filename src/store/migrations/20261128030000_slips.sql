-- Numbered paper slips by which somebody without a phone tells an office of an act. Numbered invariants
-- are cited by tests.
-- 1. A number is of one block and one place in it; neither ever changes (triggers).
-- 2. A slip stands behind one claim at a time: another takes its place only when that one was declined,
--    reversed or taken back (trigger slip_is_used_once). What it stood behind is never forgotten.
-- 3. What is void stays void, and says why (check slip_void_says_why, trigger slip_is_used_once).
create table slip_block (
  no text primary key check (no ~ '^[1-9]\d{5}$'),
  office text not null references office,
  rule text,                            -- the act that is printed on it; empty: left blank
  slips integer not null check (slips between 1 and 60),
  printed_by text not null references person,
  printed_day date not null,
  printed_at timestamptz not null
);
create index slip_block_of_office on slip_block (office, printed_at desc, no);
create trigger slip_block_is_final before update or delete on slip_block
  for each row execute function refuse_change();

create table slip (
  serial text primary key check (serial ~ '^[1-9]\d{9}$'),
  block text not null references slip_block,
  place integer not null check (place between 1 and 60),
  claim text unique references claim,   -- what it stands behind now
  void_reason text check (length(void_reason) between 2 and 100 and void_reason !~ '[[:cntrl:]]'),
  voided_by text references person,
  voided_at timestamptz,
  unique (block, place),
  constraint slip_void_says_why check ((voided_at is null) = (void_reason is null)
    and (voided_at is null) = (voided_by is null))
);

create function slip_is_used_once() returns trigger language plpgsql as $$
begin
  if old.voided_at is not null or new.serial <> old.serial or new.block <> old.block
    or new.place <> old.place then
    raise exception 'SLIP_IS_FINAL: a slip keeps its number, and a void one stays void';
  end if;
  if exists (select 1 from claim c where c.id = old.claim and c.status in ('waiting', 'approved'))
    and (new.claim is distinct from old.claim or new.voided_at is not null)
  then
    raise exception 'SLIP_USED_ONCE: a claim stands on this slip';
  end if;
  return new;
end $$;
create trigger slip_is_used_once before update on slip
  for each row execute function slip_is_used_once();

-- Every claim that was made by a slip, also one that does not stand any more.
create table slip_use (
  claim text primary key references claim,
  slip text not null references slip,
  office text not null references office,
  day date not null,                    -- on which the desk took the slip; the act's day is the claim's
  by_person text not null references person,
  at timestamptz not null
);
create index slip_use_of_slip on slip_use (slip);
create index slip_use_of_day on slip_use (office, day);
create trigger slip_use_is_final before update or delete on slip_use
  for each row execute function refuse_change();

do $$
begin
  if exists (select 1 from pg_roles where rolname = 'passbook_app') then
    grant select, insert on slip_block, slip_use to passbook_app;
    grant select, insert, update on slip to passbook_app;
  end if;
end $$;
