-- The picture of the meter that somebody took with a typed reading, tied to the reading's claim.
-- 1. One picture at most, and it is never exchanged (trigger reading_picture_is_final).
create table reading_picture (
  claim text primary key references claim,
  picture text not null references picture,
  constraint reading_picture_once unique (picture)
);
create trigger reading_picture_is_final before update or delete on reading_picture
  for each row execute function refuse_change();

do $$
begin
  if exists (select 1 from pg_roles where rolname = 'passbook_app') then
    grant select, insert on reading_picture to passbook_app;
  end if;
end $$;
