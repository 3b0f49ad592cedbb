-- Posts: an act becomes a claim, a line, credit and the answer to its request. A lone post made seventeen
-- trips to the books; now it makes four, and posts that come while others are under way share them:
-- begin, acts_read, acts_write, commit. What is decided between the two stays in src/domain.

-- What admission needs to know of an identity, with its posts at an office on a day; always one row.
create function caller_found(p_identity text, p_office text, p_day date)
returns table (person text, consent_given integer, consent_current integer, membership jsonb,
  posts jsonb) language sql stable as $$
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
  left join person p on p.identity_hash = p_identity and p.erased_at is null
$$;

-- A household as staff see it: whether it is their own, and its head when the head has a phone.
create function household_served(p_household text, p_staff text)
returns table (id text, status text, own boolean, head text) language sql stable as $$
  select h.id, h.status,
    exists (select 1 from member m where m.household = h.id and m.person = p_staff
      and m.left_at is null),
    (select m.person from member m where m.household = h.id and m.role = 'head'
      and m.left_at is null)
  from household h where h.id = p_household
$$;

-- All that is decided on, act by act in the order asked, with the accounts locked in the order of their
-- ids. A statement sees the books as they were when it began, so the counting is a statement of its own,
-- begun when every lock is held; so is the look for a request that was answered meanwhile.
-- An act names its household, or that of the caller is meant. With `p_waits` false an account that
-- somebody else holds is passed over, and its acts come back as held: nobody waits for a stranger.
-- A session keeps the plan it first made, often of tables that were small then; so every lookup is made
-- to go by its key from the start (measured: five times slower until the tables were next analyzed).
create function acts_read(p_acts jsonb, p_day date, p_month_first date, p_month_last date,
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
  homes text[];
  locked text[];
begin
  homes := array(
    select coalesce(k.household, (select m.household from person p
        join member m on m.person = p.id and m.left_at is null
        where p.identity_hash = k.identity and p.erased_at is null))
    from jsonb_to_recordset(p_acts) as k(identity text, household text));
  if p_waits then
    locked := array(select a.account from account a where a.account = any(homes)
      order by a.account for update);
  else
    locked := array(select a.account from account a where a.account = any(homes)
      order by a.account for update skip locked);
  end if;
  return query
  select k.at, r.content, r.answer, f.person, f.consent_given, f.consent_current, f.membership,
    f.posts, s.served, c.code, v.rule,
    (select p from cap p where p.effective_from <= p_day order by p.effective_from desc limit 1),
    a.account is null and w.home = any(homes) and exists (select 1 from account x
      where x.account = w.home),
    a.balance, a.seq, d.lots, d.points, t.rule_today, t.rule_month, t.rule_ever, t.points_today,
    t.points_month, t.points_waiting,
    (select coalesce(sum(e.points), 0)::integer from redemption e
      where e.account = a.account and e.status = 'reserved'),
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
  left join lateral (select b.account, b.balance, b.seq, b.expires_next from account b
    where b.account = w.home and b.account = any(locked) limit 1) a on true
  cross join lateral (select count(*)::integer as lots, coalesce(sum(l.remaining), 0)::bigint as points
    from lot l where l.account = a.account and l.remaining > 0 and l.expires_on < p_day
      and a.expires_next < p_day) d
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

-- The credit that approved acts give to those who did them, book after book in the order of persons.
create function credits_write(p_acts jsonb) returns void
language plpgsql set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
begin
  insert into credit_book (person)
    select distinct w.person
    from jsonb_to_recordset(p_acts) as w(person text, status text, credit integer)
    where w.status = 'approved' and w.credit > 0 and w.person is not null
      and not exists (select 1 from credit_book b where b.person = w.person);
  with w as materialized (
    select * from jsonb_to_recordset(p_acts) as w(at integer, claim text, person text, rule text,
      rule_version integer, office text, title text, day date, credit integer, status text,
      made_at timestamptz)
    where w.status = 'approved' and w.credit > 0 and w.person is not null
  ), books as materialized (
    -- Taken from the locked rows themselves, so that they are as the last holder left them.
    select b.person, b.balance, b.seq from credit_book b
      where b.person in (select w.person from w) order by b.person for update
  ), lines as (
    insert into credit_entry (person, seq, kind, amount, after, claim, title, rule, rule_version,
        office, event_day, written_at)
      select w.person, b.seq + row_number() over mine, 'earn', w.credit,
        b.balance + sum(w.credit) over mine, w.claim, w.title, w.rule, w.rule_version, w.office,
        w.day, w.made_at
      from w join books b on b.person = w.person window mine as (partition by w.person order by w.at)
      returning person, seq, after
  )
  update credit_book b set balance = n.after, seq = n.seq
    from (select distinct on (person) person, seq, after from lines
      order by person, seq desc) n
    where b.person = n.person;
end $$;

-- Writes what was decided: lines with their lots, claims, answers to requests, credit. Lines of one
-- account stand in the order of `at`; accounts go in the order of their ids, as everywhere. Answers the
-- lines that it wrote, so that whoever told a household its balance can hold it against them.
create function acts_write(p_acts jsonb)
returns table (at integer, seq bigint, after bigint) language plpgsql as $$
#variable_conflict use_column
begin
  return query
  with w as materialized (
    select * from jsonb_to_recordset(p_acts) as w(at integer, claim text, key text, household text,
      person text, rule text, rule_version integer, code text, heads integer, fixture text,
      office text, place text, title text, day date, points integer, credit integer, status text,
      made_by text, made_at timestamptz, expires_on date, caller text, request text,
      procedure text, content text, answer jsonb)
  ), lines as (
    insert into entry (account, kind, amount, source_kind, source_id, rule, rule_version, title,
        actor, place, key, event_day, written_at, expires_on)
      select household, 'earn', points, 'claim', claim, rule, rule_version, title, made_by, place,
        key, day, made_at, expires_on
      from w where status = 'approved' order by household, at
      returning account, key, seq, after
  ), claims as (
    insert into claim (id, household, person, rule, rule_version, code, office, day, points, credit,
        status, entry_seq, made_by, made_at, decided_by, decided_at, heads, fixture)
      select w.claim, w.household, w.person, w.rule, w.rule_version, w.code, w.office, w.day,
        w.points, w.credit, w.status, l.seq, w.made_by, w.made_at,
        case when w.status = 'approved' then w.made_by end,
        case when w.status = 'approved' then w.made_at end, w.heads, w.fixture
      from w left join lines l on l.account = w.household and l.key = w.key
  ), answers as (
    insert into request (caller, id, procedure, content, answer, at)
      select caller, request, procedure, content, answer, made_at from w where caller is not null
  )
  select w.at, l.seq, l.after from w join lines l on l.account = w.household and l.key = w.key;

  perform credits_write(p_acts);
end $$;

-- The serving role, where there is one.
do $$
begin
  if exists (select 1 from pg_roles where rolname = 'passbook_app') then
    grant execute on all functions in schema public to passbook_app;
  end if;
end $$;
