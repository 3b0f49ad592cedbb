-- Where these books were moved from and how far that came; both stay empty in books that began here.
-- The serving role has no right to either.
create table moving (
  source text primary key,              -- digest of the source's migrations and when they were applied
  started_at timestamptz not null,
  finished_at timestamptz               -- empty: copied in part or not yet compared; no host opens these
);
create table moving_step (
  step text primary key,
  last_key jsonb,                       -- primary key of the last row taken over, in the source's order
  rows bigint not null default 0,
  done boolean not null default false
);
