-- Each night the books are reconciled where they changed, and the whole of them once a week. What was
-- checked is kept here, so that the next night knows from which day on lines are unchecked, and a
-- whole reconcile that was broken off goes on where it stood.
create table reconciled (
  scope text not null check (scope in ('changes', 'all')),
  day date not null,                    -- what was written until the end of this day is covered
  reached text,                         -- the account an 'all' under way has come to; null when through
  checks jsonb not null,                -- what each check found: {"balances": 0, …}
  wrong bigint not null,
  at timestamptz not null,
  primary key (scope, day)
);

-- What all moves of a shelf until the end of a day come to: the same day for every shelf.
create table shelf_total (
  office text not null,
  item text not null,
  day date not null,
  moved bigint not null,
  primary key (office, item),
  foreign key (office, item) references stock
);

-- Credit lines are written in the order of time, as lines are.
create index credit_entry_by_written on credit_entry using brin (written_at)
  with (pages_per_range = 16, autosummarize = on);
-- A phone that shows a code ends the person's older runs first.
create index shown_code_by_person on shown_code (person);
-- What waits at a desk, and not what was ever decided there.
create index reversal_waiting on reversal (office, asked_at) where status = 'waiting';
create index question_waiting on question (office, due_day) where answered_at is null;
drop index question_by_office;

do $$
begin
  if exists (select 1 from pg_roles where rolname = 'passbook_app') then
    grant select, insert, update on reconciled, shelf_total to passbook_app;
  end if;
end $$;
