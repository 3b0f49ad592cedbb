-- An exchange in one statement: the line, the redemption, the shelf and its move. The line locks the
-- account first; the shelf comes last, because it is shared by the whole office.

-- Every redemption has its line, and a line its account, so a key of its own added only cost.
alter table redemption drop constraint redemption_account_fkey;

-- Answers 'made', or 'points' with the balance when it does not reach. A pick-up code is taken from
-- p_codes; null means over the counter. What two do at once is asked for again (40001): the second then
-- sees what the first left, a smaller balance or a code in use. An empty shelf raises PB001, since by
-- then the line stands: nothing of it may be kept.
create function books_exchange(
  p_id text, p_account text, p_office text, p_item text, p_points integer, p_by_person text,
  p_at timestamptz, p_day date, p_deadline timestamptz, p_codes text[], p_clerk text,
  p_title text, p_actor text, p_move text)
returns table (outcome text, seq bigint, after bigint, code text, "left" integer)
language plpgsql as $$
declare
  a account;
  is_reserved boolean := p_codes is not null;
begin
  select * into a from account x where x.account = p_account;
  if a.expires_next < p_day then
    perform ledger_expire(p_account, p_day, p_at);
    select * into a from account x where x.account = p_account;
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
      case when is_reserved then null else p_office end, 'redemption:' || p_id, p_day, p_at)
    returning e.seq, e.after into seq, after;
  if is_reserved then
    foreach code in array p_codes loop
      perform 1 from redemption o
        where o.office = p_office and o.pickup_code = code and o.status = 'reserved';
      exit when not found;
      code := null;
    end loop;
    if code is null then
      raise serialization_failure using message = 'CODES_TAKEN: every drawn code is in use';
    end if;
  else
    code := '0000';
  end if;
  insert into redemption (id, account, office, item, points, status, pickup_code, entry_seq, by_person,
      reserved_at, deadline, collected_at, collected_by)
    values (p_id, p_account, p_office, p_item, p_points,
      case when is_reserved then 'reserved' else 'collected' end, code, seq, p_by_person, p_at,
      p_deadline, case when is_reserved then null else p_at end, p_clerk);
  insert into stock_move (id, office, item, kind, quantity, redemption, actor, at, day)
    values (p_move, p_office, p_item, case when is_reserved then 'reserve' else 'redeem' end, -1, p_id,
      p_actor, p_at, p_day);
  update stock s set available = s.available - 1, reserved = s.reserved + is_reserved::integer
    where s.office = p_office and s.item = p_item and s.available >= 1
    returning s.available + s.reserved into "left";
  if "left" is null then
    raise exception 'STOCK_EMPTY: the last piece just went' using errcode = 'PB001';
  end if;
  outcome := 'made';
  return next;
end $$;

-- Hands over what was set aside, once; no row when somebody was faster or it has ended.
create function books_collect(p_id text, p_clerk text, p_at timestamptz, p_day date, p_move text)
returns integer language plpgsql as $$
declare
  r redemption;
  pieces integer;
begin
  update redemption set status = 'collected', collected_at = p_at, collected_by = p_clerk
    where id = p_id and status = 'reserved' and deadline >= p_at returning * into r;
  if not found then
    return null;
  end if;
  insert into stock_move (id, office, item, kind, quantity, redemption, actor, at, day)
    values (p_move, r.office, r.item, 'collect', 0, p_id, p_clerk, p_at, p_day);
  update stock set reserved = reserved - 1 where office = r.office and item = r.item
    returning available + reserved into pieces;
  return pieces;
end $$;
