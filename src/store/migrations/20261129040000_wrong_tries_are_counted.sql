-- Wrong codes that somebody typed, by a keyed hash of who and by the hour, with what was answered.
-- 1. A sending is one try however often it comes (key of wrong_try), and never another (trigger
--    wrong_try_is_final); the night forgets the hours that are over.
create table wrong_try (
  caller text not null check (caller ~ '^[0-9a-f]{64}$'),
  hour integer not null check (hour > 0),          -- hours from 1970
  sending text not null check (sending ~ '^[0-9a-f]{64}$'),
  answer jsonb not null,
  primary key (caller, hour, sending)
);
create index wrong_try_by_hour on wrong_try (hour);
create trigger wrong_try_is_final before update on wrong_try
  for each row execute function refuse_change();

do $$
begin
  if exists (select 1 from pg_roles where rolname = 'passbook_app') then
    grant select, insert, delete on wrong_try to passbook_app;
  end if;
end $$;
