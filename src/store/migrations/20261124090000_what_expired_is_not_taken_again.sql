-- Reversing an earning took all of it back, also what had expired of its lot by then: ten points earned,
-- ten expired, reversed, and the household owed ten. Now what has expired is not taken again: a reversal
-- takes the earning less what expired of its lot. Where all of it has, the line stands with no points,
-- so that the passbook shows the correction and the act behind it is corrected too.

-- What has expired of the points a line gave.
create function ledger_expired(p_account text, p_lot bigint) returns bigint language sql stable as $$
  select coalesce(sum(u.amount), 0)::bigint from lot_use u
    join entry e on e.account = u.account and e.seq = u.seq
    where u.account = p_account and u.lot = p_lot and u.seq > p_lot and e.kind = 'expire'
$$;

-- What a line that takes points, undoes another, or pays off what is owed does to the lots.
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
    select * into original from entry where account = e.account and seq = e.undoes;
    if original.seq is null or original.kind not in ('earn', 'spend')
        or original.amount - ledger_expired(e.account, original.seq) <> -e.amount then
      raise check_violation using message = 'NOT_REVERSIBLE: ' || coalesce(original.kind, 'no line');
    end if;
    if original.amount > 0 then
      perform ledger_take(e.account, e.seq, least(-e.amount, greatest(e.before, 0)), original.seq);
    else
      -- The same lots get back what the spending took, with their dates.
      update lot set remaining = remaining + u.amount from lot_use u
        where u.account = e.account and u.seq = original.seq
          and lot.account = u.account and lot.lot = u.lot;
      perform ledger_keep_date(e.account);
    end if;
  end if;
  held := (select coalesce(sum(remaining), 0) from lot where account = e.account and remaining > 0);
  if held > greatest(e.after, 0) then
    perform ledger_take(e.account, e.seq, held - greatest(e.after, 0), null);
  elsif held < greatest(e.after, 0) then
    raise check_violation using message = format('LOTS_DISAGREE: %s holds %s, balance says %s',
      e.account, held, e.after);
  end if;
end $$;

-- Why a line may not stand, or null. What seq, before and after must be is not asked: they are set.
create or replace function ledger_flaw(e entry) returns text language plpgsql immutable as $$
begin
  return case
    when e.amount = 0 and e.kind <> 'reverse' or abs(e.amount) > 1000000 then 'amount'
    when e.kind not in ('earn', 'spend', 'expire', 'adjust', 'reverse')
      or (e.kind = 'earn' and e.amount < 0) or (e.kind in ('spend', 'expire') and e.amount > 0)
      then 'kind'
    when (e.kind = 'reverse') <> (e.undoes is not null) then 'undoes'
    when (e.amount > 0 and e.kind <> 'reverse') <> (e.expires_on is not null) then 'expires_on'
    when e.source_kind not in ('claim', 'redemption', 'lot', 'entry', 'desk', 'opening')
      then 'source_kind'
    when length(e.source_id) not between 1 and 60 then 'source_id'
    when length(e.title) not between 1 and 60 or e.title ~ '[[:cntrl:]]' then 'title'
    when length(e.reason) > 200 or e.reason ~ '[[:cntrl:]]' then 'reason'
    when length(e.actor) not between 1 and 40 then 'actor'
    when length(e.key) not between 1 and 120 then 'key'
  end;
end $$;

-- The line that undoes another; null when that was undone before. A spending gives back to the same
-- lots with their dates, and what is past its day expires at once. Of an earning what is past its day
-- expires first; the rest is taken from its own lot, then from the oldest, and then goes below zero.
create or replace function ledger_reverse(line jsonb) returns entry language plpgsql as $$
declare
  e entry := jsonb_populate_record(null::entry, line);
  original entry;
begin
  perform ledger_lock(e.account);
  select * into strict original from entry where account = e.account and seq = e.undoes;
  perform 1 from entry where account = e.account and undoes = e.undoes;
  if found then
    return null;
  end if;
  e.amount := -original.amount;
  if original.kind = 'earn' then
    perform ledger_expire(e.account, e.event_day, e.written_at);
    e.amount := ledger_expired(e.account, original.seq) - original.amount;
  end if;
  insert into entry (account, kind, amount, source_kind, source_id, undoes, title, reason, actor,
      place, key, event_day, written_at)
    values (e.account, 'reverse', e.amount, e.source_kind, e.source_id, e.undoes, e.title,
      e.reason, e.actor, e.place, e.key, e.event_day, e.written_at)
    returning * into e;
  if original.kind = 'spend' then
    perform ledger_expire(e.account, e.event_day, e.written_at);
  end if;
  return e;
end $$;
