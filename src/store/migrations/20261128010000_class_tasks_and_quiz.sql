-- Class tasks of schools, and the short quiz. Numbered invariants are cited by tests.
-- 1. A household joins a class task once (key class_join_once), and no more join than the class has
--    pupils (check class_task_seats); no more pupils took part than there are (check class_task_count).
-- 2. A question is answered once a week and person (key of quiz_answer), and an answer never changes
--    (trigger quiz_answer_is_final); it may be forgotten.
-- 3. A rule by a class is checked by the one who counts, a rule by the quiz by nobody, and no desk posts
--    either (checks rule_class, rule_quiz).
alter table rule
  add constraint rule_class check (evidence <> 'class' or (checkers = 1 and not by_desk)),
  add constraint rule_quiz check (evidence <> 'quiz' or (checkers = 0 and not by_desk));
alter table rule_proposal
  add constraint rule_class check (evidence <> 'class' or (checkers = 1 and not by_desk)),
  add constraint rule_quiz check (evidence <> 'quiz' or (checkers = 0 and not by_desk));

create table class_task (
  code text primary key check (code ~ '^[ACFHKMRW][ACFHKMRW2-9]{5}$'),
  office text not null references office,
  rule text not null,
  class_name text not null check (length(class_name) between 2 and 20 and class_name !~ '[[:cntrl:]]'),
  task text not null check (length(task) between 2 and 60 and task !~ '[[:cntrl:]]'),
  pupils integer not null check (pupils between 1 and 60),
  from_day date not null,
  until_day date not null,
  joined integer not null default 0,
  opened_by text not null references person,
  opened_at timestamptz not null,
  took_part integer,                   -- empty until the teacher has counted
  counted_by text references person,
  counted_at timestamptz,
  constraint class_task_seats check (joined between 0 and pupils),
  constraint class_task_count check (took_part between 0 and pupils),
  check (until_day >= from_day),
  check ((took_part is null) = (counted_by is null)),
  check ((took_part is null) = (counted_at is null))
);
create index class_task_of_office on class_task (office, opened_at);
create index class_task_uncounted on class_task (until_day) where took_part is null;
create index class_task_by_time on class_task (opened_at);

-- A household that said that the task was done: its claim, and the how-manieth it was.
create table class_join (
  claim text primary key references claim,
  code text not null references class_task,
  household text not null references household,
  no integer not null check (no > 0),
  at timestamptz not null,
  constraint class_join_once unique (code, household),
  constraint class_join_no unique (code, no)
);

-- Three households of a counted class task, drawn by a key that no school knows, and what they said.
create table class_call (
  claim text primary key references class_join,
  drawn_by text not null references person,
  drawn_at timestamptz not null,
  result text check (result in ('done', 'not-done', 'no-answer')),
  note text check (length(note) between 2 and 100 and note !~ '[[:cntrl:]]'),
  called_by text references person,
  called_at timestamptz,
  check ((result is null) = (called_by is null)),
  check ((result is null) = (called_at is null))
);

create table quiz_question (
  id text primary key check (id ~ '^[a-z][a-z0-9-]{1,29}$'),
  question text not null,
  option_a text not null,
  option_b text not null,
  option_c text not null,
  correct text not null check (correct in ('a', 'b', 'c')),
  explanation text not null,
  source text not null,
  certainty text not null check (certainty in ('read', 'repost', 'own')),
  is_default boolean not null
);

create table quiz_answer (
  person text not null references person,
  week date not null check (extract(isodow from week) = 1),
  question text not null,
  is_right boolean not null,
  at timestamptz not null,
  primary key (person, week, question)
);
create index quiz_answer_by_week on quiz_answer (week);
create trigger quiz_answer_is_final before update on quiz_answer
  for each row execute function refuse_change();

do $$
begin
  if exists (select 1 from pg_roles where rolname = 'passbook_app') then
    grant select, insert, update on class_task, class_join, class_call to passbook_app;
    grant select, insert, update, delete on quiz_question to passbook_app;
    grant select, insert, delete on quiz_answer to passbook_app;
  end if;
end $$;
