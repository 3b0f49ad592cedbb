-- Posts are given by a code that somebody of the bureau makes and the person themselves takes.
create table appointment (
  code text primary key check (code ~ '^\d{12}$'),
  office text not null references office,
  role text not null check (role in
    ('clerk', 'manager', 'property', 'school', 'custodian', 'reviewer', 'auditor', 'admin')),
  called text not null check (length(called) between 1 and 20),
  made_by text references person,       -- null: made by the operator, for the first admin
  made_at timestamptz not null,
  expires_at timestamptz not null,
  used_by text references person,
  used_at timestamptz
);
create index appointment_by_office on appointment (office) where used_at is null;

alter table office add column registered_by text references person;  -- null: from the seeds or the operator
alter table staff add column ended_by text references person;
create index staff_by_office on staff (office, role);

do $$
begin
  if exists (select 1 from pg_roles where rolname = 'passbook_app') then
    grant select, insert, update, delete on appointment to passbook_app;
  end if;
end $$;
