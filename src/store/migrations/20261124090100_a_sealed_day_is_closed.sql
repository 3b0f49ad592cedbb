-- A sealed day takes no more lines. Until now one that was written into it, because a host's clock had
-- been set back, stayed unseen until somebody verified the seal; now it is refused, and so is a line of
-- a day before the first seal, which no seal would ever cover.
create function entry_day_is_open() returns trigger language plpgsql as $$
begin
  perform 1 from seal where day >= (new.written_at at time zone 'Asia/Shanghai')::date;
  if found then
    raise check_violation using message = 'DAY_SEALED: no line is written at ' || new.written_at;
  end if;
  return new;
end $$;
-- Triggers fire in the order of their names: before entry_moves, which moves the books.
create trigger entry_day_is_open before insert on entry
  for each row execute function entry_day_is_open();
