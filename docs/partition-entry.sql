-- Parts the table of lines by a hash of the account: one transaction on a server, not for the embedded
-- engine. Why by account and not by year: docs/scale.md. Stop every host first; run it as the owner of
-- the tables, best on an empty, migrated database before `npm run move` fills it:
--   psql --single-transaction -v ON_ERROR_STOP=1 -f docs/partition-entry.sql "$DATABASE_URL"
-- The number of parts stands in one place below. It cannot be changed without copying the lines again.
do $$
declare
  parts constant integer := 16;
  bodies text[];
  keys text[];
  body text;
  part integer;
begin
  if (select relkind from pg_class where oid = 'entry'::regclass) = 'p' then
    raise exception 'entry is parted already';
  end if;
  lock table entry in access exclusive mode;
  -- Functions that take or give a line are bound to the old table's type: kept as text, made anew below.
  bodies := array(select pg_get_functiondef(p.oid) from pg_proc p, pg_type t
    where t.typrelid = 'entry'::regclass and (p.prorettype = t.oid or t.oid = any(p.proargtypes)));
  for body in select p.oid::regprocedure::text from pg_proc p, pg_type t
    where t.typrelid = 'entry'::regclass and (p.prorettype = t.oid or t.oid = any(p.proargtypes))
  loop
    execute 'drop function ' || body;
  end loop;
  -- So are the keys of other tables that point at a line.
  keys := array(select format('alter table %s add constraint %I %s', conrelid::regclass, conname,
      pg_get_constraintdef(oid)) from pg_constraint
    where contype = 'f' and confrelid = 'entry'::regclass and conparentid = 0);
  for body in select format('alter table %s drop constraint %I', conrelid::regclass, conname)
    from pg_constraint where contype = 'f' and confrelid = 'entry'::regclass and conparentid = 0
  loop
    execute body;
  end loop;

  alter table entry rename to entry_whole;
  alter table entry_whole rename constraint entry_pkey to entry_whole_pkey;
  alter table entry_whole rename constraint entry_key_once to entry_whole_key_once;
  alter index entry_undone_once rename to entry_whole_undone_once;
  alter index entry_by_place rename to entry_whole_by_place;
  alter index entry_by_written rename to entry_whole_by_written;
  create table entry (like entry_whole including defaults including comments) partition by hash (account);
  for part in 0 .. parts - 1 loop
    execute format('create table entry_part_%s partition of entry
      for values with (modulus %s, remainder %s)', part, parts, part);
  end loop;
  insert into entry select * from entry_whole;

  -- Every unique key begins with the account, so each holds over all parts.
  alter table entry add primary key (account, seq);
  alter table entry add constraint entry_key_once unique (account, key);
  create unique index entry_undone_once on entry (account, undoes) where undoes is not null;
  create index entry_by_place on entry (place, event_day) where place is not null;
  create index entry_by_written on entry using brin (written_at)
    with (pages_per_range = 16, autosummarize = on);
  -- They name each other; they are read when they first run.
  perform set_config('check_function_bodies', 'off', true);
  foreach body in array bodies loop
    execute body;
  end loop;
  foreach body in array keys loop
    execute body;
  end loop;

  create trigger entry_is_final before update or delete on entry
    for each row execute function refuse_change();
  create trigger entry_day_is_open before insert on entry
    for each row execute function entry_day_is_open();
  create trigger entry_moves before insert on entry for each row execute function entry_moves();
  create trigger entry_is_kept before truncate on entry
    for each statement execute function refuse_change();
  -- A trigger for the whole statement does not pass on to the parts; and a key that is used twice is
  -- told under the part's name for it, which should still say which key that is.
  for part in 0 .. parts - 1 loop
    select format('alter table entry_part_%s rename constraint %I to entry_part_%s_entry_key_once',
        part, conname, part) into strict body from pg_constraint
      where contype = 'u' and conrelid = format('entry_part_%s', part)::regclass;
    execute body;
    execute format('create trigger entry_is_kept before truncate on entry_part_%s
      for each statement execute function refuse_change()', part);
  end loop;
  drop table entry_whole;
  if exists (select 1 from pg_roles where rolname = 'passbook_app') then
    grant select, insert on entry to passbook_app;
    grant execute on all functions in schema public to passbook_app;
  end if;
end $$;
analyze entry;
