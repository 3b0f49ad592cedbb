-- What a household chose for its water report. Without a row: compared, and no goal.
create table report_choice (
  household text primary key references household,
  compares boolean not null,            -- false: sees no comparison, and is in nobody else's
  goal_buckets integer check (goal_buckets between 1 and 200),  -- a day; null: none
  at timestamptz not null
);

do $$
begin
  if exists (select 1 from pg_roles where rolname = 'passbook_app') then
    grant select, insert, update on report_choice to passbook_app;
  end if;
end $$;
