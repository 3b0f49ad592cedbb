-- The line moves the books. Until now a line, its account and its lots were written side by side and
-- keys held them together at the commit; four foreign keys and two deferred triggers a post cost more
-- than the post. Now inserting a line is the only way to move an account or a lot: the trigger
-- entry_moves numbers the line, moves the balance, chains the hash and opens or takes the lots.
-- Numbered invariants, as in the first migration (tests cite them), and what holds each:
-- 1. A balance is that of the account's last line: nothing but a line moves it (account_is_kept).
-- 2. A line starts where the one before it ended: before, after and seq are never taken from outside.
-- 3. A request key posts once per account (entry_key_once).
-- 4. A line is reversed at most once, by what undoes it exactly (entry_undone_once, entry_moves).
-- 5. Kind and sign agree; below zero only by a reversal (entry_moves).
-- 6. Lines are never changed or removed (entry_is_final, and grants).
-- 7. What the lots still hold is the balance, or nothing when it is below zero: checked whenever a
--    line takes points; one that only gives opens a lot of the same size (lot_is_kept).
-- 8. Each line's hash covers its content and the hash before it; a line that gives covers its last day.
-- 9. Whatever is past its day is expired before another line stands (entry_moves).

alter table account drop constraint account_at_last_entry;
alter table account drop column last_seq;
-- No open lot ends before this day; exact after points expired, a lower bound otherwise.
alter table account add column expires_next date;
update account a set expires_next = (select min(expires_on) from lot l
  where l.account = a.account and l.remaining > 0);
create index account_due on account (expires_next);
alter table account set (fillfactor = 70);

alter table entry drop constraint entry_follows, drop constraint entry_account_fkey,
  drop constraint entry_undone_once,
  drop constraint entry_undoes_line;
alter table lot_use drop constraint lot_use_account_lot_fkey, drop constraint lot_use_account_seq_fkey;
alter table lot drop constraint lot_account_lot_fkey;
alter table entry drop constraint entry_ends, drop column previous_seq;
alter table entry add column expires_on date;
comment on column entry.expires_on is 'the last day of the points this line gives';
create unique index entry_undone_once on entry (account, undoes) where undoes is not null;
drop trigger lots_hold_balance on account;
drop trigger lots_hold_balance on lot;
drop function check_lots_hold_balance();
drop index entry_by_day, entry_by_hash, entry_by_place, entry_by_written, lot_open, lot_due;
create index entry_by_place on entry (place, event_day) where place is not null;
-- Lines are written in the order of time, so a day of them lies together.
create index entry_by_written on entry using brin (written_at)
  with (pages_per_range = 16, autosummarize = on);

-- A check constraint is read from its text at every statement, which cost a third of a post; the
-- same conditions stand in entry_moves, account_opens and lot_is_kept, where they are read once a session.
do $$
declare
  c record;
begin
  for c in select conname, conrelid::regclass as rel from pg_constraint
    where contype = 'c' and conrelid in ('account'::regclass, 'entry'::regclass, 'lot'::regclass)
  loop
    execute format('alter table %s drop constraint %I', c.rel, c.conname);
  end loop;
end $$;

-- A page that was printed is found by the first characters of its last line's hash.
create table printed_page (
  printed_check text not null check (printed_check ~ '^[0-9a-f]{12}$'),
  account text not null,
  seq bigint not null,
  primary key (printed_check, account, seq)
);

-- The text under a line's hash: fields in this order, parted by U+001F, absent ones empty, the instant
-- in UTC with milliseconds; a nineteenth, the last day, only where the line has one. An export can be
-- checked with these columns alone.
create or replace function entry_text(e entry) returns text language sql stable as $$
  select array_to_string(array[
    e.account, e.seq::text, e.kind, e.amount::text, e.before::text, e.after::text,
    e.source_kind, e.source_id, e.undoes::text, e.rule, e.rule_version::text, e.title, e.reason,
    e.actor, e.place, e.key, to_char(e.event_day, 'YYYY-MM-DD'),
    to_char(e.written_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
  ], chr(31), '') || coalesce(chr(31) || to_char(e.expires_on, 'YYYY-MM-DD'), '')
$$;

create function account_opens() returns trigger language plpgsql as $$
begin
  if new.account !~ '^hh_[A-Za-z0-9_-]{1,36}$' then
    raise check_violation using message = 'ACCOUNT_INVALID: ' || new.account;
  end if;
  new.balance := 0;
  new.seq := 0;
  new.hash := sha256('zhoushan-water-passbook'::bytea);
  new.expires_next := null;
  return new;
end $$;
create trigger account_opens before insert on account for each row execute function account_opens();

-- Only a line moves an account or a lot: outside its trigger nothing may. A condition on the trigger
-- itself would be read from its text at every statement, so it stands in the functions.
create function account_is_kept() returns trigger language plpgsql as $$
begin
  if pg_trigger_depth() < 2 and (tg_op = 'DELETE' or (old.account, old.balance, old.seq, old.hash)
      is distinct from (new.account, new.balance, new.seq, new.hash)) then
    raise exception 'ONLY_BY_A_LINE: % on % outside a line', tg_op, tg_table_name;
  end if;
  return new;
end $$;
create trigger account_is_kept before update or delete on account
  for each row execute function account_is_kept();
create function lot_is_kept() returns trigger language plpgsql as $$
begin
  if pg_trigger_depth() < 2 then
    raise exception 'ONLY_BY_A_LINE: % on % outside a line', tg_op, tg_table_name;
  end if;
  if new.remaining < 0 or new.remaining > new.amount then
    raise check_violation using message = format('LOT_INVALID: %s of %s', new.lot, new.account);
  end if;
  return new;
end $$;
create trigger lot_is_kept before insert or update or delete on lot
  for each row execute function lot_is_kept();
create function lot_use_is_kept() returns trigger language plpgsql as $$
begin
  if pg_trigger_depth() < 2 then
    raise exception 'ONLY_BY_A_LINE: % on % outside a line', tg_op, tg_table_name;
  end if;
  return new;
end $$;
create trigger lot_use_is_kept before insert on lot_use
  for each row execute function lot_use_is_kept();

-- Keeps in the account when its next lot ends.
create function ledger_keep_date(p_account text) returns void language sql as $$
  update account set expires_next = (select min(l.expires_on) from lot l
      where l.account = p_account and l.remaining > 0)
    where account = p_account
$$;

-- Takes points out of open lots, one named lot first and then the oldest. Nearly always one lot is
-- enough, and a loop of two small statements is a third of the cost of one set-based statement.
drop function ledger_take(text, bigint, bigint, bigint);
create function ledger_take(p_account text, p_seq bigint, p_amount bigint, p_first bigint)
returns void language plpgsql as $$
declare
  l record;
  wanted bigint := p_amount;
  part bigint;
begin
  if wanted <= 0 then
    return;
  end if;
  for l in select lot, remaining from lot where account = p_account and remaining > 0
    order by (lot is distinct from p_first), expires_on, lot
  loop
    part := least(l.remaining, wanted);
    insert into lot_use (account, seq, lot, amount) values (p_account, p_seq, l.lot, part);
    update lot set remaining = remaining - part where account = p_account and lot = l.lot;
    wanted := wanted - part;
    exit when wanted = 0;
  end loop;
end $$;

-- What a line that takes points, undoes another, or pays off what is owed does to the lots.
create function ledger_move_lots(e entry) returns void language plpgsql as $$
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
        or original.amount <> -e.amount then
      raise check_violation using message = 'NOT_REVERSIBLE: ' || coalesce(original.kind, 'no line');
    end if;
    if original.amount > 0 then
      perform ledger_take(e.account, e.seq, least(original.amount, greatest(e.before, 0)), original.seq);
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
create function ledger_flaw(e entry) returns text language plpgsql immutable as $$
begin
  return case
    when e.amount = 0 or abs(e.amount) > 1000000 then 'amount'
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

create function entry_moves() returns trigger language plpgsql as $$
begin
  if ledger_flaw(new) is not null then
    raise check_violation using message = 'LINE_INVALID: ' || ledger_flaw(new);
  end if;
  new.written_at := date_trunc('milliseconds', new.written_at);
  for attempt in 1..2 loop
    update account a set
        seq = a.seq + 1,
        balance = a.balance + new.amount,
        expires_next = least(a.expires_next, new.expires_on),
        hash = sha256(a.hash || convert_to(array_to_string(array[
          new.account, (a.seq + 1)::text, new.kind, new.amount::text, a.balance::text,
          (a.balance + new.amount)::text, new.source_kind, new.source_id, new.undoes::text, new.rule,
          new.rule_version::text, new.title, new.reason, new.actor, new.place, new.key,
          to_char(new.event_day, 'YYYY-MM-DD'),
          to_char(new.written_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
        ], chr(31), '') || coalesce(chr(31) || to_char(new.expires_on, 'YYYY-MM-DD'), ''), 'UTF8'))
      where a.account = new.account
        and (a.expires_next >= new.event_day or a.expires_next is null or new.kind = 'expire')
      returning a.seq, a.balance - new.amount, a.balance, a.hash
      into new.seq, new.before, new.after, new.hash;
    exit when found;
    if attempt = 2 or not exists (select 1 from account where account = new.account) then
      raise foreign_key_violation using message = 'ACCOUNT_UNKNOWN: ' || new.account;
    end if;
    perform ledger_expire(new.account, new.event_day, new.written_at);
  end loop;
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
  perform ledger_move_lots(new);
  return new;
end $$;
create trigger entry_moves before insert on entry for each row execute function entry_moves();

drop function ledger_append(jsonb);
drop function ledger_earn(jsonb, date);

-- Expires every lot past its day: one line a lot, keyed by the lot, so that a second run adds nothing.
create or replace function ledger_expire(p_account text, p_today date, p_now timestamptz)
returns integer language plpgsql as $$
declare
  old lot;
  lines integer := 0;
begin
  perform ledger_lock(p_account);
  for old in select * from lot
    where account = p_account and remaining > 0 and expires_on < p_today order by expires_on, lot
  loop
    insert into entry (account, kind, amount, source_kind, source_id, title, actor, event_day,
        written_at, key)
      values (p_account, 'expire', -old.remaining, 'lot', old.lot::text, '到期', 'system', p_today,
        p_now, 'expire:' || old.lot || ':' || (select count(*) from lot_use u join entry x
          on x.account = u.account and x.seq = u.seq
          where u.account = p_account and u.lot = old.lot and x.kind = 'expire'));
    lines := lines + 1;
  end loop;
  perform ledger_keep_date(p_account);
  return lines;
end $$;

-- A spending, or nothing (null) when the usable points do not reach.
create or replace function ledger_spend(line jsonb) returns entry language plpgsql as $$
declare
  a account;
  e entry := jsonb_populate_record(null::entry, line);
begin
  a := ledger_lock(e.account);
  if a.expires_next < e.event_day then
    perform ledger_expire(e.account, e.event_day, e.written_at);
    a := ledger_lock(e.account);
  end if;
  if a.balance + e.amount < 0 then
    return null;
  end if;
  insert into entry (account, kind, amount, source_kind, source_id, title, reason, actor, place, key,
      event_day, written_at)
    values (e.account, e.kind, e.amount, e.source_kind, e.source_id, e.title, e.reason, e.actor,
      e.place, e.key, e.event_day, e.written_at)
    returning * into e;
  return e;
end $$;

-- The line that undoes another; null when that was undone before. A spending gives back to the same
-- lots with their dates, and what is past its day expires at once; an earning is taken from its own
-- lot, then from the oldest, and the rest goes below zero.
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
  insert into entry (account, kind, amount, source_kind, source_id, undoes, title, reason, actor,
      place, key, event_day, written_at)
    values (e.account, 'reverse', -original.amount, e.source_kind, e.source_id, e.undoes, e.title,
      e.reason, e.actor, e.place, e.key, e.event_day, e.written_at)
    returning * into e;
  if original.amount < 0 then
    perform ledger_expire(e.account, e.event_day, e.written_at);
  end if;
  return e;
end $$;

-- The serving role, where there is one.
do $$
begin
  if exists (select 1 from pg_roles where rolname = 'passbook_app') then
    grant select, insert on printed_page to passbook_app;
    grant execute on all functions in schema public to passbook_app;
  end if;
end $$;
