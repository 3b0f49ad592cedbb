-- Shards the ledger by account over a Citus cluster: once, on the coordinator's database, migrated, empty or
-- with books in it, every host stopped. What was tried and what was not: docs/scale.md.
-- The database is migrated first and knows of Citus afterwards, as do empty ones of its name on the workers:
--   create extension citus;
-- and on the coordinator, with the addresses by which the machines reach each other:
--   select citus_set_coordinator_host('coordinator', 5432);
--   select citus_add_node('worker-1', 5432);
-- Then, as the owner of the tables:
--   psql -v ON_ERROR_STOP=1 -f docs/shard-by-account.sql "$DATABASE_URL"
-- The number of shards stands in one place below; it should be some times that of machines to come.
begin;
do $$
begin
  -- Lines move accounts and lots by triggers, and all three lie in one shard.
  perform set_config('citus.enable_unsafe_triggers', 'on', true);
  -- Tables and functions in one transaction go over one connection to each machine.
  perform set_config('citus.multi_shard_modify_mode', 'sequential', true);
end $$;

-- 1. Tables. Keys across households go: a redemption's own id is unique beside its account, and a pick-up
-- code is kept free from a second use by pickup_code below. A reversal and a question are an office's; the
-- line that they name is found by reconciling and no longer by a key. Nobody but the owner may truncate.
alter table reversal drop constraint reversal_account_seq_fkey;
alter table question drop constraint question_account_seq_fkey;
drop trigger entry_is_kept on entry;
revoke truncate on entry from public;
alter table redemption drop constraint redemption_pkey, add primary key (account, id);
drop index redemption_pickup;
create index redemption_pickup on redemption (office, pickup_code) where status = 'reserved';
create index redemption_by_id on redemption (id);
-- What a line is shown with lies on every machine, and no key of a table on the coordinator may point
-- there: items, offices and staff are never deleted, and whoever writes their ids looks them up first.
do $$
declare
  change text;
begin
  for change in select format('alter table %s drop constraint %I', conrelid::regclass, conname)
    from pg_constraint where contype = 'f' and (conrelid in ('office'::regclass, 'staff'::regclass)
      or confrelid in ('office'::regclass, 'staff'::regclass, 'item'::regclass))
  loop
    execute change;
  end loop;
end $$;

-- Rows that stand are copied into the shards as they are: no trigger may number them again.
create temporary table kept_trigger on commit drop as
  select tgrelid::regclass::text as of, tgname as name, pg_get_triggerdef(oid) as made
  from pg_trigger where not tgisinternal and tgrelid = any(array['account', 'entry', 'lot', 'lot_use',
    'redemption', 'seal', 'item', 'office', 'staff']::regclass[]);
do $$
declare
  t record;
begin
  for t in select * from kept_trigger loop
    execute format('drop trigger %I on %s', t.name, t.of);
  end loop;
end $$;
select create_distributed_table('account', 'account', shard_count := 32);
select create_distributed_table('entry', 'account', colocate_with := 'account');
select create_distributed_table('lot', 'account', colocate_with := 'account');
select create_distributed_table('lot_use', 'account', colocate_with := 'account');
select create_distributed_table('redemption', 'account', colocate_with := 'account');
select create_reference_table('seal');
select create_reference_table('item');
select create_reference_table('office');
select create_reference_table('staff');
do $$
declare
  t record;
begin
  for t in select * from kept_trigger loop
    execute t.made;
  end loop;
end $$;
-- Written beside a line on the coordinator; a table that Citus knows makes the whole a two-phase commit.
select citus_add_local_table_to_metadata('request');
select citus_add_local_table_to_metadata('stock_move');
-- So does this empty one for a claim, whoever writes it: a claim and its line are there, or neither.
create table commit_mark (id integer primary key);
select citus_add_local_table_to_metadata('commit_mark');
create function claim_marks() returns trigger language plpgsql as $$
begin
  delete from commit_mark where id = 0;
  return null;
end $$;
create trigger claim_marks after insert or update on claim for each statement execute function claim_marks();

-- Which reservation an office's code stands for. A row stays when the reservation ends, until the code is
-- drawn again.
create table pickup_code (
  office text not null,
  code text not null,
  account text not null,
  redemption text not null unique,
  primary key (office, code)
);
insert into pickup_code select office, pickup_code, account, id from redemption where status = 'reserved';

-- 2. Functions. On a cluster a function in SQL takes no parameter into a statement on shards; a change of a
-- row computes nothing by what is only stable; and a row of a shard is not of the table's type. What the
-- trigger of a line calls is called on a worker, so it is there too.
select create_distributed_function(f) from unnest(array['ledger_flaw(entry)', 'entry_text(entry)',
  'entry_hash(bytea,entry)', 'ledger_take(text,bigint,bigint,bigint)']::regprocedure[]) as f;
-- A whole row of a shard, as a check of the books hands it over.
create function entry_text(e anyelement) returns text language plpgsql stable as $$
declare
  line entry := e;
begin
  return entry_text(line);
end $$;
create function entry_hash(previous bytea, e anyelement) returns bytea language plpgsql stable as $$
declare
  line entry := e;
begin
  return entry_hash(previous, line);
end $$;
create or replace function ledger_lock(p_account text) returns account language plpgsql as $$
declare
  a account;
begin
  select * into a from account b where b.account = p_account for update;
  return a;
end $$;
create or replace function ledger_keep_date(p_account text) returns void language plpgsql as $$
declare
  next date;
begin
  select min(l.expires_on) into next from lot l where l.account = p_account and l.remaining > 0;
  update account set expires_next = next where account = p_account;
end $$;
create or replace function ledger_expired(p_account text, p_lot bigint)
returns bigint language plpgsql stable as $$
declare
  points bigint;
begin
  select coalesce(sum(u.amount), 0)::bigint into points from lot_use u
    join entry e on e.account = u.account and e.seq = u.seq
    where u.account = p_account and u.lot = p_lot and u.seq > p_lot and e.kind = 'expire';
  return points;
end $$;
create or replace function ledger_expire(p_account text, p_today date, p_now timestamptz)
returns integer language plpgsql as $$
declare
  old lot;
  times bigint;
  lines integer := 0;
begin
  perform ledger_lock(p_account);
  for old in select * from lot
    where account = p_account and remaining > 0 and expires_on < p_today order by expires_on, lot
  loop
    select count(*) into times from lot_use u join entry x on x.account = u.account and x.seq = u.seq
      where u.account = p_account and u.lot = old.lot and x.kind = 'expire';
    insert into entry (account, kind, amount, source_kind, source_id, title, actor, event_day,
        written_at, key)
      values (p_account, 'expire', -old.remaining, 'lot', old.lot::text, '到期', 'system', p_today,
        p_now, 'expire:' || old.lot || ':' || times);
    lines := lines + 1;
  end loop;
  perform ledger_keep_date(p_account);
  return lines;
end $$;
create or replace function ledger_move_lots(e entry) returns void language plpgsql as $$
declare
  original entry;
  held bigint;
begin
  if e.kind = 'expire' then
    perform ledger_take(e.account, e.seq, -e.amount, e.source_id::bigint);
  elsif e.kind <> 'reverse' and e.amount < 0 then
    perform ledger_take(e.account, e.seq, -e.amount, null);
  elsif e.kind <> 'reverse' then
    perform ledger_take(e.account, e.seq, least(e.amount, -e.before), e.seq);
  else
    select * into original from entry x where x.account = e.account and x.seq = e.undoes;
    if original.seq is null or original.kind not in ('earn', 'spend')
        or original.amount - ledger_expired(e.account, original.seq) <> -e.amount then
      raise check_violation using message = 'NOT_REVERSIBLE: ' || coalesce(original.kind, 'no line');
    end if;
    if original.amount > 0 then
      perform ledger_take(e.account, e.seq, least(-e.amount, greatest(e.before, 0)), original.seq);
    else
      update lot set remaining = remaining + u.amount from lot_use u
        where u.account = e.account and u.seq = original.seq
          and lot.account = u.account and lot.lot = u.lot;
      perform ledger_keep_date(e.account);
    end if;
  end if;
  select coalesce(sum(l.remaining), 0) into held from lot l where l.account = e.account and l.remaining > 0;
  if held > greatest(e.after, 0) then
    perform ledger_take(e.account, e.seq, held - greatest(e.after, 0), null);
  elsif held < greatest(e.after, 0) then
    raise check_violation using message = format('LOTS_DISAGREE: %s holds %s, balance says %s',
      e.account, held, e.after);
  end if;
end $$;

-- As on one server, but the account is locked and read before it is moved.
create or replace function entry_moves() returns trigger language plpgsql as $$
declare
  a account;
  e entry;
  l record;
  wanted bigint := -new.amount;
  part bigint;
  held bigint := 0;
begin
  e := new;
  if ledger_flaw(e) is not null then
    raise check_violation using message = 'LINE_INVALID: ' || ledger_flaw(e);
  end if;
  new.written_at := date_trunc('milliseconds', new.written_at);
  for attempt in 1..2 loop
    select * into a from account b where b.account = new.account for update;
    exit when new.kind = 'expire' or a.expires_next is null or a.expires_next >= new.event_day;
    if attempt = 2 then
      raise check_violation using message = 'NOT_EXPIRED: ' || new.account;
    end if;
    perform ledger_expire(new.account, new.event_day, new.written_at);
  end loop;
  if a.account is null then
    raise foreign_key_violation using message = 'ACCOUNT_UNKNOWN: ' || new.account;
  end if;
  new.seq := a.seq + 1;
  new.before := a.balance;
  new.after := a.balance + new.amount;
  e := new;
  new.hash := entry_hash(a.hash, e);
  update account b set seq = new.seq, balance = new.after, hash = new.hash,
      expires_next = least(a.expires_next, new.expires_on)
    where b.account = new.account;
  if new.amount > 0 and new.kind <> 'reverse' then
    insert into lot (account, lot, amount, remaining, expires_on)
      values (new.account, new.seq, new.amount, new.amount, new.expires_on);
    if new.before >= 0 then
      return new;
    end if;
  elsif new.after < 0 and new.kind <> 'reverse' then
    -- Whoever saw enough a moment ago looks again, and sees what another spending left.
    raise serialization_failure using message = format('BELOW_ZERO: %s of %s', new.after, new.account);
  end if;
  if new.amount < 0 and new.kind in ('spend', 'adjust') then
    for l in select x.lot, x.remaining from lot x where x.account = new.account and x.remaining > 0
      order by x.expires_on, x.lot
    loop
      held := held + l.remaining;
      if wanted > 0 then
        part := least(l.remaining, wanted);
        insert into lot_use (account, seq, lot, amount) values (new.account, new.seq, l.lot, part);
        update lot set remaining = remaining - part where account = new.account and lot = l.lot;
        wanted := wanted - part;
      end if;
    end loop;
    if held <> new.before then
      raise check_violation using message = format('LOTS_DISAGREE: %s holds %s, balance says %s',
        new.account, held, new.before);
    end if;
    return new;
  end if;
  perform ledger_move_lots(e);
  return new;
end $$;

create or replace function office_moves(p_from timestamptz, p_until timestamptz)
returns table (office text, issued bigint, redeemed bigint, expired bigint, points bigint)
language plpgsql stable as $$
begin
  return query
  select h.office,
    coalesce(sum(e.amount) filter (where coalesce(u.kind, e.kind) = 'earn'), 0)::bigint,
    coalesce(-sum(e.amount) filter (where coalesce(u.kind, e.kind) = 'spend'), 0)::bigint,
    coalesce(-sum(e.amount) filter (where e.kind = 'expire'), 0)::bigint,
    sum(e.amount)::bigint
  from entry e
  join household h on h.id = e.account
  left join entry u on u.account = e.account and u.seq = e.undoes
  where e.written_at >= p_from and e.written_at < p_until
  group by h.office;
end $$;

-- An exchange asks one worker for the line and the redemption; code and shelf are on the coordinator, the
-- shelf last. Both commit or neither does.
create or replace function books_exchange(
  p_id text, p_account text, p_office text, p_item text, p_points integer, p_by_person text,
  p_at timestamptz, p_day date, p_deadline timestamptz, p_codes text[], p_clerk text,
  p_title text, p_actor text, p_move text)
returns table (outcome text, seq bigint, after bigint, code text, "left" integer)
language plpgsql as $$
declare
  a account;
  chosen smallint;
  old record;
begin
  a := ledger_lock(p_account);
  if a.account is null then
    raise foreign_key_violation using message = 'ACCOUNT_UNKNOWN: ' || p_account;
  end if;
  if a.expires_next < p_day then
    perform ledger_expire(p_account, p_day, p_at);
    a := ledger_lock(p_account);
  end if;
  if a.balance < p_points then
    outcome := 'points';
    after := a.balance;
    return next;
    return;
  end if;
  insert into entry as e (account, kind, amount, source_kind, source_id, title, actor, place, key,
      event_day, written_at)
    values (p_account, 'spend', -p_points, 'redemption', p_id, p_title, p_actor,
      case when p_codes is null then p_office end, 'redemption:' || p_id, p_day, p_at)
    returning e.seq, e.after into seq, after;
  foreach code in array coalesce(p_codes, '{}') loop
    if pg_try_advisory_xact_lock(hashtext(p_office), code::integer) then
      select * into old from pickup_code c where c.office = p_office and c.code = books_exchange.code;
      exit when not found;
      perform 1 from redemption o
        where o.account = old.account and o.id = old.redemption and o.status = 'reserved';
      exit when not found;
    end if;
    code := null;
  end loop;
  if code is null and p_codes is not null then
    raise serialization_failure using message = 'CODES_TAKEN: every drawn code is in use';
  end if;
  if code is not null then
    delete from pickup_code c where c.office = p_office and c.code = books_exchange.code;
    insert into pickup_code values (p_office, code, p_account, p_id);
  end if;
  insert into redemption (id, account, office, item, points, status, pickup_code, entry_seq, by_person,
      reserved_at, deadline, collected_at, collected_by)
    values (p_id, p_account, p_office, p_item, p_points,
      case when p_codes is null then 'collected' else 'reserved' end, coalesce(code, '0000'), seq,
      p_by_person, p_at, p_deadline, case when p_codes is null then p_at end, p_clerk);
  insert into stock_move (id, office, item, kind, quantity, redemption, actor, at, day)
    values (p_move, p_office, p_item, case when p_codes is null then 'redeem' else 'reserve' end, -1, p_id,
      p_actor, p_at, p_day);
  chosen := stock_tray(p_office, p_item, false);
  update stock s set available = s.available - 1,
      reserved = s.reserved + case when p_codes is null then 0 else 1 end
    where s.office = p_office and s.item = p_item and s.tray = chosen
    returning (select h.available + h.reserved from shelf h where h.office = p_office and h.item = p_item)
      - case when p_codes is null then 1 else 0 end into "left";
  if "left" is null then
    raise exception 'STOCK_EMPTY: the last piece just went' using errcode = 'PB001';
  end if;
  outcome := 'made';
  return next;
end $$;

create or replace function books_collect(p_id text, p_clerk text, p_at timestamptz, p_day date, p_move text)
returns integer language plpgsql as $$
declare
  home text;
  r redemption;
  chosen smallint;
  pieces integer;
begin
  select c.account into home from pickup_code c where c.redemption = p_id;
  update redemption set status = 'collected', collected_at = p_at, collected_by = p_clerk
    where account = home and id = p_id and status = 'reserved' and deadline >= p_at returning * into r;
  if not found then
    return null;
  end if;
  insert into stock_move (id, office, item, kind, quantity, redemption, actor, at, day)
    values (p_move, r.office, r.item, 'collect', 0, p_id, p_clerk, p_at, p_day);
  chosen := stock_tray(r.office, r.item, true);
  update stock s set reserved = s.reserved - 1
    where s.office = r.office and s.item = r.item and s.tray = chosen
    returning (select h.available + h.reserved - 1 from shelf h
      where h.office = r.office and h.item = r.item) into pieces;
  if pieces is null then
    raise check_violation using message = format('STOCK_INVALID: %s of %s has none set aside', r.item, r.office);
  end if;
  return pieces;
end $$;

-- As on one server, in the other language.
create or replace function caller_found(p_identity text, p_office text, p_day date)
returns table (person text, consent_given integer, consent_current integer, membership jsonb,
  posts jsonb) language plpgsql stable as $$
#variable_conflict use_column
begin
  return query
  select p.id,
    (select max(c.version) from consent c where c.person = p.id
       and c.document = 'privacy' and c.withdrawn_at is null),
    (select coalesce(max(version), 1) from consent_text
       where document = 'privacy' and effective_from <= p_day),
    (select jsonb_build_object('id', h.id, 'role', m.role, 'status', h.status)
       from member m join household h on h.id = m.household
       where m.person = p.id and m.left_at is null),
    (select coalesce(jsonb_agg(jsonb_build_object('role', s.role, 'called', s.called)), '[]')
       from staff s where s.person = p.id and s.office = p_office
         and s.from_day <= p_day and (s.until_day is null or s.until_day >= p_day))
  from (select 1) one
  left join person p on p.identity_hash = p_identity and p.erased_at is null;
end $$;

-- Acts: accounts one by one in the order of their ids, then what is on the coordinator in one statement.
create or replace function acts_read(p_acts jsonb, p_day date, p_month_first date, p_month_last date,
  p_waits boolean)
returns table (at integer, content text, answer jsonb, person text, consent_given integer,
  consent_current integer, membership jsonb, posts jsonb, served jsonb, code_row action_code,
  rule_row rule, cap_row cap, is_held boolean, balance bigint, seq bigint, due_lots integer,
  due_points bigint, rule_today integer, rule_month integer, rule_ever integer,
  points_today integer, points_month integer, points_waiting integer, points_held integer,
  fixture_is text)
language plpgsql set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
#variable_conflict use_column
declare
  home text;
  b account;
  lots integer;
  due bigint;
  kept bigint;
  stands jsonb := '[]';
  others text[] := '{}';
begin
  for home in
    select distinct coalesce(k.household, (select m.household from person p
        join member m on m.person = p.id and m.left_at is null
        where p.identity_hash = k.identity and p.erased_at is null)) as id
    from jsonb_to_recordset(p_acts) as k(identity text, household text) order by id
  loop
    continue when home is null;
    if p_waits then
      select * into b from account x where x.account = home for update;
    else
      select * into b from account x where x.account = home for update skip locked;
      if b.account is null then
        perform 1 from account x where x.account = home;
        if found then
          others := others || home;
        end if;
      end if;
    end if;
    continue when b.account is null;
    lots := 0;
    due := 0;
    if b.expires_next < p_day then
      select count(*)::integer, coalesce(sum(l.remaining), 0) into lots, due from lot l
        where l.account = home and l.remaining > 0 and l.expires_on < p_day;
    end if;
    select coalesce(sum(e.points), 0) into kept from redemption e
      where e.account = home and e.status = 'reserved';
    stands := stands || jsonb_build_object('account', home, 'balance', b.balance, 'seq', b.seq,
      'lots', lots, 'points', due, 'held', kept);
  end loop;
  return query
  select k.at, r.content, r.answer, f.person, f.consent_given, f.consent_current, f.membership,
    f.posts, s.served, c.code, v.rule,
    (select p from cap p where p.effective_from <= p_day order by p.effective_from desc limit 1),
    a.account is null and w.home = any(others),
    a.balance, a.seq, coalesce(a.lots, 0), coalesce(a.points, 0), t.rule_today, t.rule_month,
    t.rule_ever, t.points_today, t.points_month, t.points_waiting, coalesce(a.held, 0),
    coalesce((select case when exists (select 1 from claim x where x.rule = w.rule_id
          and x.fixture = n.id and x.status in ('waiting', 'approved')) then 'claimed' else 'new' end
      from fixture n where n.id = k.fixture and n.household = a.account and n.removed_at is null),
      'none')
  from jsonb_to_recordset(p_acts) as k(at integer, caller text, request text, identity text,
    office text, household text, rule text, code text, fixture text)
  left join lateral (select q.content, q.answer from request q
    where q.caller = k.caller and q.id = k.request limit 1) r on true
  left join lateral caller_found(k.identity, k.office, p_day) f on k.identity is not null
  left join lateral (select g as code from action_code g where g.serial = k.code limit 1) c on true
  cross join lateral (select coalesce(k.household, f.membership ->> 'id') as home,
    coalesce(k.rule, (c.code).rule) as rule_id) w
  left join lateral (select jsonb_build_object('id', o.id, 'status', o.status, 'own', o.own,
      'head', o.head) as served
    from household_served(k.household, f.person) o) s on f.person is not null
  left join lateral (select u as rule from rule u where u.id = w.rule_id
    and u.effective_from <= p_day order by u.version desc limit 1) v on true
  left join jsonb_to_recordset(stands) as a(account text, balance bigint, seq bigint, lots integer,
    points bigint, held integer) on a.account = w.home
  cross join lateral (select
      count(*) filter (where h.rule = w.rule_id and h.day = p_day)::integer as rule_today,
      count(*) filter (where h.rule = w.rule_id
        and h.day between p_month_first and p_month_last)::integer as rule_month,
      count(*) filter (where h.rule = w.rule_id)::integer as rule_ever,
      coalesce(sum(h.points) filter (where h.day = p_day), 0)::integer as points_today,
      coalesce(sum(h.points) filter (where h.day between p_month_first and p_month_last),
        0)::integer as points_month,
      coalesce(sum(h.points) filter (where h.status = 'waiting'), 0)::integer as points_waiting
    from claim h where h.household = a.account and h.status in ('waiting', 'approved')) t
  order by k.at;
end $$;

create or replace function acts_write(p_acts jsonb)
returns table (at integer, seq bigint, after bigint) language plpgsql as $$
#variable_conflict use_column
declare
  w record;
  lines jsonb := '{}';
begin
  for w in select * from jsonb_to_recordset(p_acts) as w(at integer, claim text, key text,
      household text, rule text, rule_version integer, place text, title text, day date,
      points integer, status text, made_by text, made_at timestamptz, expires_on date)
    where w.status = 'approved' order by w.household, w.at
  loop
    insert into entry as e (account, kind, amount, source_kind, source_id, rule, rule_version, title,
        actor, place, key, event_day, written_at, expires_on)
      values (w.household, 'earn', w.points, 'claim', w.claim, w.rule, w.rule_version, w.title,
        w.made_by, w.place, w.key, w.day, w.made_at, w.expires_on)
      returning e.seq, e.after into acts_write.seq, acts_write.after;
    acts_write.at := w.at;
    lines := lines || jsonb_build_object(w.at::text, acts_write.seq);
    return next;
  end loop;
  insert into claim (id, household, person, rule, rule_version, code, office, day, points, credit,
      status, entry_seq, made_by, made_at, decided_by, decided_at, heads, fixture)
    select w.claim, w.household, w.person, w.rule, w.rule_version, w.code, w.office, w.day,
      w.points, w.credit, w.status, (lines ->> w.at::text)::bigint, w.made_by, w.made_at,
      case when w.status = 'approved' then w.made_by end,
      case when w.status = 'approved' then w.made_at end, w.heads, w.fixture
    from jsonb_to_recordset(p_acts) as w(at integer, claim text, household text, person text,
      rule text, rule_version integer, code text, heads integer, fixture text, office text, day date,
      points integer, credit integer, status text, made_by text, made_at timestamptz);
  insert into request (caller, id, procedure, content, answer, at)
    select w.caller, w.request, w.procedure, w.content, w.answer, w.made_at
    from jsonb_to_recordset(p_acts) as w(caller text, request text, procedure text, content text,
      answer jsonb, made_at timestamptz) where w.caller is not null;
  perform credits_write(p_acts);
end $$;

-- 3. The serving role, where there is one, reaches the workers under its own name. How it may log in is
-- said on every machine, in pg_hba.conf.
do $$
begin
  if exists (select 1 from pg_roles where rolname = 'passbook_app') then
    alter role passbook_app login;
    grant select, insert, delete on pickup_code to passbook_app;
    grant select, delete on commit_mark to passbook_app;
    grant execute on all functions in schema public to passbook_app;
  end if;
end $$;
-- A function in SQL is folded into the statement that calls it when Citus has looked at that already: it
-- would read the coordinator's empty table and say nothing. So there may be none.
do $$
declare
  names text;
begin
  select string_agg(p.oid::regprocedure::text, ', ') into names
    from pg_proc p join pg_language l on l.oid = p.prolang and l.lanname = 'sql'
    where p.pronamespace = 'public'::regnamespace and exists (select 1 from citus_tables t
      where p.prosrc ~ ('\m(from|join|update|into)\s+' || t.table_name || '\M'));
  if names is not null then
    raise exception 'functions in SQL that read a table of the cluster: %', names;
  end if;
end $$;
commit;

-- 4. A trigger for a whole statement stands on each shard, since Citus takes none for the table. Run this
-- again after shards were moved, split or added.
select * from run_command_on_shards('entry', $command$do $do$ begin
  if not exists (select 1 from pg_trigger where tgrelid = '%1$s'::regclass and tgname = 'entry_is_kept') then
    create trigger entry_is_kept before truncate on %1$s for each statement execute function refuse_change();
  end if; end $do$$command$) where not success;
