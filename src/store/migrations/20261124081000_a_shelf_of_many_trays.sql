-- A shelf of many pieces lies in sixteen trays, so that many are served at once: whoever takes a piece
-- takes it from a tray that nobody holds. A row that all want is held from its change to the end of its
-- commit, and no more than one exchange of an item went through a commit at a time.
--
-- A shelf is the sum of its trays (view shelf). A small shelf has all in tray 0, which is always there;
-- damaged pieces and low_at are those of tray 0. A piece is refused only when no tray has one.

alter table shelf_total drop constraint shelf_total_office_item_fkey;
alter table stock drop constraint stock_pkey;
alter table stock add column tray smallint not null default 0;
alter table stock add primary key (office, item, tray);
alter table stock set (fillfactor = 50);

create view shelf as
  select office, item, sum(available)::integer as available, sum(reserved)::integer as reserved,
    sum(damaged)::integer as damaged, max(low_at) filter (where tray = 0) as low_at
  from stock group by office, item;

-- A tray with a piece on it, or with one set aside, locked for this transaction; null when there is none.
create function stock_tray(p_office text, p_item text, p_reserved boolean)
returns smallint language plpgsql as $$
declare
  found_tray smallint;
begin
  loop
    select t.tray into found_tray from stock t where t.office = p_office and t.item = p_item
      and case when p_reserved then t.reserved else t.available end >= 1
      limit 1 for update skip locked;
    if found then
      return found_tray;
    end if;
    -- Every tray that has one is held by somebody: one is waited for, then all are looked at again.
    perform 1 from stock t where t.office = p_office and t.item = p_item
      and case when p_reserved then t.reserved else t.available end >= 1
      order by t.tray limit 1 for update;
    if not found and not exists (select from stock t where t.office = p_office and t.item = p_item
        and case when p_reserved then t.reserved else t.available end >= 1) then
      return null;
    end if;
  end loop;
end $$;

-- Changes the pieces on a shelf and lays them out anew; who calls holds all its trays, tray 0 first.
create function stock_change(p_office text, p_item text, p_quantity integer)
returns void language plpgsql as $$
declare
  trays constant integer := 16;
  pieces integer := p_quantity + (select s.available from shelf s where s.office = p_office and s.item = p_item);
begin
  if pieces >= 2 * trays then
    insert into stock (office, item, tray) select p_office, p_item, n from generate_series(1, trays - 1) n
      where not exists (select from stock t where t.office = p_office and t.item = p_item and t.tray = n);
    update stock set available = pieces / trays + case when tray < pieces % trays then 1 else 0 end
      where office = p_office and item = p_item;
  else
    update stock set available = case when tray = 0 then pieces else 0 end
      where office = p_office and item = p_item;
  end if;
end $$;

-- As before; the piece comes from a tray.
create or replace function books_exchange(
  p_id text, p_account text, p_office text, p_item text, p_points integer, p_by_person text,
  p_at timestamptz, p_day date, p_deadline timestamptz, p_codes text[], p_clerk text,
  p_title text, p_actor text, p_move text)
returns table (outcome text, seq bigint, after bigint, code text, "left" integer)
language plpgsql as $$
declare
  due date;
  chosen smallint;
begin
  for attempt in 1..2 loop
    insert into entry as e (account, kind, amount, source_kind, source_id, title, actor, place, key,
        event_day, written_at)
      select p_account, 'spend', -p_points, 'redemption', p_id, p_title, p_actor,
          case when p_codes is null then p_office end, 'redemption:' || p_id, p_day, p_at
        from account a
        where a.account = p_account and a.balance >= p_points
          and (a.expires_next >= p_day or a.expires_next is null)
      returning e.seq, e.after into seq, after;
    exit when found;
    select a.balance, a.expires_next into after, due from account a where a.account = p_account;
    if not found then
      raise foreign_key_violation using message = 'ACCOUNT_UNKNOWN: ' || p_account;
    end if;
    if attempt = 2 or due is null or due >= p_day then
      outcome := 'points';
      return next;
      return;
    end if;
    perform ledger_expire(p_account, p_day, p_at);
  end loop;
  foreach code in array coalesce(p_codes, '{}') loop
    exit when pg_try_advisory_xact_lock(hashtext(p_office), code::integer) and not exists (
      select from redemption o
      where o.office = p_office and o.pickup_code = code and o.status = 'reserved');
    code := null;
  end loop;
  if code is null and p_codes is not null then
    raise serialization_failure using message = 'CODES_TAKEN: every drawn code is in use';
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
  r redemption;
  chosen smallint;
  pieces integer;
begin
  update redemption set status = 'collected', collected_at = p_at, collected_by = p_clerk
    where id = p_id and status = 'reserved' and deadline >= p_at returning * into r;
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

do $$
begin
  perform stock_change(s.office, s.item, 0) from (select office, item from stock where available >= 32) s;
  if exists (select 1 from pg_roles where rolname = 'passbook_app') then
    grant select on shelf to passbook_app;
    grant execute on all functions in schema public to passbook_app;
  end if;
end $$;
