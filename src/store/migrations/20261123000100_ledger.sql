-- The points ledger. Numbered invariants are cited by tests.
-- 1. A balance is always that of the account's last line (deferrable key account_at_last_entry).
-- 2. A line starts where the one before it ended; there is no gap (key entry_follows).
-- 3. A request key posts once per account (entry_key_once).
-- 4. A line is reversed at most once (entry_undone_once).
-- 5. Kind and sign agree; below zero only by a reversal (checks on entry).
-- 6. Lines are never changed or removed (trigger entry_is_final, and grants).
-- 7. What the lots still hold is the balance, or nothing when it is below zero (lots_hold_balance).
-- 8. Each line's hash covers its content and the hash before it (entry_hash).
-- Every table is keyed by account first, so that the ledger shards by account.

create table account (
  account text primary key check (account ~ '^hh_[A-Za-z0-9_-]{1,36}$'),
  balance bigint not null default 0,
  seq bigint not null default 0 check (seq >= 0),
  last_seq bigint generated always as (nullif(seq, 0)) stored,
  hash bytea not null default sha256('zhoushan-water-passbook'::bytea),
  opened_at timestamptz not null,
  check (seq > 0 or balance = 0)
);

create table entry (
  account text not null references account,
  seq bigint not null check (seq > 0),
  previous_seq bigint generated always as (nullif(seq - 1, 0)) stored,
  kind text not null check (kind in ('earn', 'spend', 'expire', 'adjust', 'reverse')),
  amount bigint not null check (amount <> 0 and abs(amount) <= 1000000),
  before bigint not null,
  after bigint not null,
  source_kind text not null check (source_kind in
    ('claim', 'redemption', 'lot', 'entry', 'desk', 'opening')),
  source_id text not null check (length(source_id) between 1 and 60),
  undoes bigint,
  rule text,
  rule_version integer,
  title text not null check (length(title) between 1 and 60 and title !~ '[[:cntrl:]]'),
  reason text check (length(reason) <= 200 and reason !~ '[[:cntrl:]]'),
  actor text not null check (length(actor) between 1 and 40),
  place text,
  key text not null check (length(key) between 1 and 120),
  event_day date not null,
  written_at timestamptz not null,
  hash bytea not null,
  primary key (account, seq),
  constraint entry_ends unique (account, seq, after),
  constraint entry_key_once unique (account, key),
  constraint entry_undone_once unique (account, undoes),
  constraint entry_follows foreign key (account, previous_seq, before)
    references entry (account, seq, after),
  constraint entry_undoes_line foreign key (account, undoes) references entry (account, seq),
  check (seq > 1 or before = 0),
  check (after = before + amount),
  check (after >= 0 or kind = 'reverse' or amount > 0),
  check (kind <> 'earn' or amount > 0),
  check (kind not in ('spend', 'expire') or amount < 0),
  check ((kind = 'reverse') = (undoes is not null)),
  check (undoes < seq)
);
create index entry_by_day on entry (account, event_day);
create index entry_by_place on entry (place, event_day);
create index entry_by_written on entry (written_at);

alter table account add constraint account_at_last_entry
  foreign key (account, last_seq, balance) references entry (account, seq, after)
  deferrable initially deferred;

-- Points gained together, with one expiry day; spent oldest first. The id is the line that gave them.
create table lot (
  account text not null,
  lot bigint not null,
  amount bigint not null check (amount > 0),
  remaining bigint not null,
  expires_on date not null,
  primary key (account, lot),
  foreign key (account, lot) references entry (account, seq),
  check (remaining between 0 and amount)
);
create index lot_open on lot (account, expires_on, lot) where remaining > 0;
create index lot_due on lot (expires_on) where remaining > 0;

create table lot_use (
  account text not null,
  seq bigint not null,
  lot bigint not null,
  amount bigint not null check (amount > 0),
  primary key (account, seq, lot),
  foreign key (account, seq) references entry (account, seq),
  foreign key (account, lot) references lot (account, lot)
);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'LINES_ARE_FINAL: % on % is not allowed', tg_op, tg_table_name;
end $$;
create trigger entry_is_final before update or delete on entry
  for each row execute function refuse_change();
create trigger entry_is_kept before truncate on entry
  for each statement execute function refuse_change();
create trigger lot_use_is_final before update or delete on lot_use
  for each row execute function refuse_change();

create function check_lots_hold_balance() returns trigger language plpgsql as $$
declare
  held bigint;
  owed bigint;
begin
  select coalesce(sum(remaining), 0) into held from lot where account = new.account;
  select greatest(balance, 0) into owed from account where account = new.account;
  if held is distinct from owed then
    raise exception 'LOTS_DISAGREE: % holds % in lots, balance says %', new.account, held, owed;
  end if;
  return null;
end $$;
create constraint trigger lots_hold_balance after insert or update on account
  deferrable initially deferred for each row execute function check_lots_hold_balance();
create constraint trigger lots_hold_balance after insert or update on lot
  deferrable initially deferred for each row execute function check_lots_hold_balance();

-- The text under a line's hash: fields in this order, parted by U+001F, absent ones empty,
-- the instant in UTC with milliseconds. An export can be checked with these eighteen columns alone.
create function entry_text(e entry) returns text language sql stable as $$
  select array_to_string(array[
    e.account, e.seq::text, e.kind, e.amount::text, e.before::text, e.after::text,
    e.source_kind, e.source_id, e.undoes::text, e.rule, e.rule_version::text, e.title, e.reason,
    e.actor, e.place, e.key, to_char(e.event_day, 'YYYY-MM-DD'),
    to_char(e.written_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
  ], chr(31), '')
$$;
create function entry_hash(previous bytea, e entry) returns bytea language sql stable as $$
  select sha256(previous || convert_to(entry_text(e), 'UTF8'))
$$;

-- Locks an account before anything else happens to it; seq comes from this row, never from max(seq).
create function ledger_lock(p_account text) returns account language sql as $$
  select * from account where account = p_account for update
$$;

-- Writes one line at the end of a locked account and moves the balance with it.
create function ledger_append(line jsonb) returns entry language plpgsql as $$
declare
  a account;
  e entry;
begin
  select * into strict a from account where account = line ->> 'account' for update;
  e := jsonb_populate_record(null::entry, line);
  e.seq := a.seq + 1;
  e.before := a.balance;
  e.after := a.balance + e.amount;
  e.written_at := date_trunc('milliseconds', e.written_at);
  e.hash := entry_hash(a.hash, e);
  insert into entry (account, seq, kind, amount, before, after, source_kind, source_id, undoes,
      rule, rule_version, title, reason, actor, place, key, event_day, written_at, hash)
    values (e.account, e.seq, e.kind, e.amount, e.before, e.after, e.source_kind, e.source_id,
      e.undoes, e.rule, e.rule_version, e.title, e.reason, e.actor, e.place, e.key, e.event_day,
      e.written_at, e.hash);
  update account set balance = e.after, seq = e.seq, hash = e.hash where account = e.account;
  return e;
end $$;

-- Takes points out of open lots, one named lot first and then the oldest; answers what was found.
create function ledger_take(p_account text, p_seq bigint, p_amount bigint, p_first bigint)
returns bigint language plpgsql as $$
declare
  taken bigint;
begin
  with open_lots as (
    select lot, remaining, coalesce(sum(remaining) over (
        order by (lot is distinct from p_first), expires_on, lot
        rows between unbounded preceding and 1 preceding), 0) as passed
    from lot where account = p_account and remaining > 0
  ), takes as (
    select lot, least(remaining, p_amount - passed) as part from open_lots where passed < p_amount
  ), used as (
    insert into lot_use (account, seq, lot, amount)
    select p_account, p_seq, lot, part from takes
    returning lot, amount
  ), moved as (
    update lot set remaining = lot.remaining - used.amount from used
    where lot.account = p_account and lot.lot = used.lot
    returning used.amount
  )
  select coalesce(sum(amount), 0) into taken from moved;
  return taken;
end $$;

-- Expires every lot past its day: one line a lot, keyed by the lot, so that a second run adds nothing.
create function ledger_expire(p_account text, p_today date, p_now timestamptz)
returns integer language plpgsql as $$
declare
  old lot;
  e entry;
  lines integer := 0;
begin
  perform ledger_lock(p_account);
  for old in select * from lot
    where account = p_account and remaining > 0 and expires_on < p_today order by expires_on, lot
  loop
    e := ledger_append(jsonb_build_object('account', p_account, 'kind', 'expire',
      'amount', -old.remaining, 'source_kind', 'lot', 'source_id', old.lot::text,
      'title', '到期', 'actor', 'system', 'event_day', p_today, 'written_at', p_now,
      'key', 'expire:' || old.lot || ':' || (select count(*) from lot_use u join entry x
        on x.account = u.account and x.seq = u.seq
        where u.account = p_account and u.lot = old.lot and x.kind = 'expire')));
    perform ledger_take(p_account, e.seq, old.remaining, old.lot);
    lines := lines + 1;
  end loop;
  return lines;
end $$;

-- An earning: one line and its lot. What a balance below zero still owes is taken out of it at once.
create function ledger_earn(line jsonb, p_expires_on date) returns entry language plpgsql as $$
declare
  e entry;
begin
  perform ledger_expire(line ->> 'account', (line ->> 'event_day')::date,
    (line ->> 'written_at')::timestamptz);
  e := ledger_append(line);
  insert into lot (account, lot, amount, remaining, expires_on)
    values (e.account, e.seq, e.amount, e.amount, p_expires_on);
  if e.before < 0 then
    perform ledger_take(e.account, e.seq, least(e.amount, -e.before), e.seq);
  end if;
  return e;
end $$;

-- A spending, or nothing (null) when the usable points do not reach.
create function ledger_spend(line jsonb) returns entry language plpgsql as $$
declare
  a account;
  e entry;
begin
  perform ledger_expire(line ->> 'account', (line ->> 'event_day')::date,
    (line ->> 'written_at')::timestamptz);
  a := ledger_lock(line ->> 'account');
  if a.balance + (line ->> 'amount')::bigint < 0 then
    return null;
  end if;
  e := ledger_append(line);
  perform ledger_take(e.account, e.seq, -e.amount, null);
  return e;
end $$;

-- The line that undoes another. A spending gives back to the same lots with their dates; an earning
-- is taken from its own lot, then from the oldest, and the rest goes below zero. Whatever a balance
-- below zero still owes is taken at once. Null when the line was undone before.
create function ledger_reverse(line jsonb) returns entry language plpgsql as $$
declare
  original entry;
  e entry;
  surplus bigint;
begin
  perform ledger_lock(line ->> 'account');
  select * into strict original from entry
    where account = line ->> 'account' and seq = (line ->> 'undoes')::bigint;
  if original.kind not in ('earn', 'spend') then
    raise exception 'NOT_REVERSIBLE: a line of kind %', original.kind;
  end if;
  perform 1 from entry where account = original.account and undoes = original.seq;
  if found then
    return null;
  end if;
  perform ledger_expire(original.account, (line ->> 'event_day')::date,
    (line ->> 'written_at')::timestamptz);
  e := ledger_append(line || jsonb_build_object('kind', 'reverse', 'amount', -original.amount));
  if original.amount > 0 then
    perform ledger_take(e.account, e.seq, least(original.amount, greatest(e.before, 0)), original.seq);
  else
    update lot set remaining = remaining + u.amount from lot_use u
      where u.account = e.account and u.seq = original.seq
        and lot.account = u.account and lot.lot = u.lot;
    surplus := (select sum(remaining) from lot where account = e.account) - greatest(e.after, 0);
    if surplus > 0 then
      perform ledger_take(e.account, e.seq, surplus, null);
    end if;
    perform ledger_expire(e.account, (line ->> 'event_day')::date,
      (line ->> 'written_at')::timestamptz);
  end if;
  return e;
end $$;

-- A daily root over all lines written on a Beijing day, chained to the root before it.
create table seal (
  day date primary key,
  lines bigint not null check (lines >= 0),
  points bigint not null,
  root bytea not null,
  previous_root bytea not null,
  sealed_at timestamptz not null
);
create trigger seal_is_final before update or delete on seal
  for each row execute function refuse_change();
