-- A door, which serves under this role from its first statement on, looks whether the books were moved
-- here whole before it opens them; until now only the host did.
do $$
begin
  if exists (select 1 from pg_roles where rolname = 'passbook_app') then
    grant select on moving to passbook_app;
  end if;
end $$;
