-- The rule book as the bureau edits it. A version says which evidence shows the act and how many
-- people check it; a change is proposed by one person and approved by another, and becomes a version
-- that nobody changes. Numbered invariants are cited by tests.
-- 1. A version is never changed or removed (trigger rule_is_final, and grants).
-- 2. Versions of a rule count up without a gap and each begins after the one before, which it ends;
--    so no two of them hold on one day (trigger rule_follows, key rule_begins).
-- 3. What a proposal says never changes; it is decided once, and not by its proposer
--    (trigger rule_proposal_is_final, check rule_proposal_by_another).
-- 4. A version that names a proposal is that proposal's rule and number (key rule_proposed).
-- 5. A fixture is claimed once under a rule (index claim_of_fixture).
alter table rule
  add column evidence text,
  add column checkers integer,
  -- More than one: points are for each person who took part, up to so many of a household.
  add column heads_max integer check (heads_max between 2 and 20),
  add column per_fixture boolean not null default false,
  add column lot_years integer check (lot_years between 0 and 10),  -- empty: as the caps say
  add column proposal text;

update rule set
  evidence = case way when 'desk' then 'seen' when 'reading' then 'reading' else 'code' end,
  checkers = case checked_by when 'code' then 0 else 1 end;

alter table rule
  alter column evidence set not null,
  add constraint rule_evidence check (evidence in ('code', 'seen', 'reading', 'check-in', 'photo',
    'label', 'bill', 'report', 'quiz', 'class', 'slip')),
  alter column checkers set not null,
  add constraint rule_checkers check (checkers between 0 and 2),
  add constraint rule_seen check (checkers > 0 or evidence not in ('seen', 'photo', 'label')),
  add constraint rule_two_by_desk check (checkers < 2 or not by_desk),
  add constraint rule_heads_or_fixture check (heads_max is null or not per_fixture),
  add constraint rule_ends check (effective_until >= effective_from),
  drop column way,
  drop column checked_by;

create table rule_proposal (
  like rule including constraints,
  reason text not null check (length(reason) between 2 and 200 and reason !~ '[[:cntrl:]]'),
  office text not null references office,
  proposed_by text not null references person,
  proposed_at timestamptz not null,
  status text not null check (status in ('proposed', 'approved', 'declined', 'withdrawn')),
  decided_by text references person,
  decided_at timestamptz,
  answer text check (length(answer) between 2 and 200 and answer !~ '[[:cntrl:]]'),
  primary key (proposal),
  constraint rule_proposal_version unique (proposal, id, version),
  constraint rule_proposal_by_another check (case status
    when 'proposed' then decided_by is null
    when 'withdrawn' then decided_by = proposed_by
    else decided_by <> proposed_by end),
  check ((status = 'proposed') = (decided_by is null)),
  check ((status = 'proposed') = (decided_at is null)),
  check (status <> 'declined' or answer is not null)
);
create unique index rule_proposal_open on rule_proposal (id) where status = 'proposed';
create index rule_proposal_by_time on rule_proposal (proposed_at);

alter table rule
  add constraint rule_begins unique (id, effective_from),
  add constraint rule_proposed foreign key (proposal, id, version)
    references rule_proposal (proposal, id, version);
create unique index rule_of_proposal on rule (proposal) where proposal is not null;

create function rule_follows() returns trigger language plpgsql as $$
declare
  last rule;
begin
  select * into last from rule where id = new.id order by version desc limit 1;
  if new.version <> coalesce(last.version, 0) + 1 then
    raise exception 'RULE_VERSIONS: % % does not follow version %', new.id, new.version, last.version;
  end if;
  if new.effective_from <= last.effective_from then
    raise exception 'RULE_VERSIONS: % % begins on %, not after %', new.id, new.version,
      new.effective_from, last.effective_from;
  end if;
  return new;
end $$;
create trigger rule_follows before insert on rule
  for each row execute function rule_follows();
create trigger rule_is_final before update or delete on rule
  for each row execute function refuse_change();
create trigger rule_is_kept before truncate on rule
  for each statement execute function refuse_change();

create function rule_proposal_is_final() returns trigger language plpgsql as $$
begin
  if old.status <> 'proposed' or new.status = 'proposed' or
    to_jsonb(new) - array['status', 'decided_by', 'decided_at', 'answer'] is distinct from
    to_jsonb(old) - array['status', 'decided_by', 'decided_at', 'answer'] then
    raise exception 'LINES_ARE_FINAL: a proposal is decided once and never changed';
  end if;
  return new;
end $$;
create trigger rule_proposal_is_final before update on rule_proposal
  for each row execute function rule_proposal_is_final();
create trigger rule_proposal_stays before delete on rule_proposal
  for each row execute function refuse_change();
create trigger rule_proposal_is_kept before truncate on rule_proposal
  for each statement execute function refuse_change();

alter table claim
  add column heads integer not null default 1 check (heads between 1 and 20),
  add column fixture text references fixture;
create unique index claim_of_fixture on claim (rule, fixture)
  where fixture is not null and status in ('waiting', 'approved');
-- Claims are written in the order of their days; a preview reads the last thirty.
create index claim_by_day on claim using brin (day) with (pages_per_range = 16, autosummarize = on);

-- Who has checked a claim that wants two people; the second one's check awards it.
create table claim_check (
  claim text not null references claim,
  person text not null references person,
  at timestamptz not null,
  primary key (claim, person)
);
create trigger claim_check_is_final before update or delete on claim_check
  for each row execute function refuse_change();

do $$
begin
  if exists (select 1 from pg_roles where rolname = 'passbook_app') then
    grant select, insert, update on rule_proposal to passbook_app;
    grant select, insert on claim_check to passbook_app;
    revoke update, delete, truncate on rule from passbook_app;
  end if;
end $$;
