-- A printed code at a place where a benefit is honoured, by which who uses it keeps the use themselves;
-- and what one's own file looks its rows up by. Numbered invariants are cited by tests.
-- 1. A place has one code that counts, and a blocked one never counts again
--    (index place_code_one_active, trigger place_code_is_blocked_for_good).
-- 2. A use is kept by an office, or by its own person through the code of a place
--    (check benefit_use_kept_by).
create table benefit_place_code (
  digits text primary key check (digits ~ '^[1-9]\d{8}$'),
  place text not null references benefit_place,
  made_by text not null references person,
  made_at timestamptz not null,
  blocked_by text references person,
  blocked_at timestamptz,
  check ((blocked_at is null) = (blocked_by is null))
);
create unique index place_code_one_active on benefit_place_code (place) where blocked_at is null;

create function place_code_is_blocked_for_good() returns trigger language plpgsql as $$
begin
  if old.blocked_at is not null or new.digits <> old.digits or new.place <> old.place
    or new.made_by <> old.made_by or new.made_at <> old.made_at then
    raise exception 'PLACE_CODE_IS_FINAL: a code keeps its place, and a blocked one stays blocked';
  end if;
  return new;
end $$;
create trigger place_code_is_blocked_for_good before update on benefit_place_code
  for each row execute function place_code_is_blocked_for_good();

alter table benefit_place_step drop constraint benefit_place_step_kind_check;
alter table benefit_place_step add constraint benefit_place_step_kind_check
  check (kind in ('added', 'confirmed', 'ended', 'coded', 'blocked'));

alter table benefit_use
  alter column office drop not null,
  add column code text references benefit_place_code,
  add constraint benefit_use_kept_by check ((office is null) = (code is not null)
    and (code is null or (place is not null and recorded_by = person)));

create index attendance_of_household on attendance (household, at);
create index card_of_household on card (household);
create index picture_of_person on picture (person) where person is not null;
create index benefit_report_of_person on benefit_report (person, at);

do $$
begin
  if exists (select 1 from pg_roles where rolname = 'passbook_app') then
    grant select, insert, update on benefit_place_code to passbook_app;
  end if;
end $$;
