-- The bureau's figures were added up from every line of every household at each look: 16 s for the
-- first twenty offices of a city with a million households. What a sealed day comes to never changes,
-- so it is kept by office with its seal, and a look reads only the lines behind the last seal.

-- What lines came to, by the office of their household: a reversal counts as what it undid, less.
create function office_moves(p_from timestamptz, p_until timestamptz)
returns table (office text, issued bigint, redeemed bigint, expired bigint, points bigint)
language sql stable as $$
  select h.office,
    coalesce(sum(e.amount) filter (where coalesce(u.kind, e.kind) = 'earn'), 0)::bigint,
    coalesce(-sum(e.amount) filter (where coalesce(u.kind, e.kind) = 'spend'), 0)::bigint,
    coalesce(-sum(e.amount) filter (where e.kind = 'expire'), 0)::bigint,
    sum(e.amount)::bigint
  from entry e
  join household h on h.id = e.account
  left join entry u on u.account = e.account and u.seq = e.undoes
  where e.written_at >= p_from and e.written_at < p_until
  group by h.office
$$;

create table office_day (
  day date not null,
  office text not null,
  issued bigint not null,
  redeemed bigint not null,
  expired bigint not null,
  points bigint not null,               -- all of the day's lines, also those of no other column
  primary key (day, office)
);
create index office_day_by_office on office_day (office);
create trigger office_day_is_final before update or delete on office_day
  for each row execute function refuse_change();

insert into office_day
select s.day, m.* from seal s, office_moves(
  s.day::timestamp at time zone 'Asia/Shanghai', (s.day + 1)::timestamp at time zone 'Asia/Shanghai') m;

do $$
begin
  if exists (select 1 from pg_roles where rolname = 'passbook_app') then
    grant select, insert on office_day to passbook_app;
    revoke update, delete, truncate on office_day from passbook_app;
  end if;
end $$;
