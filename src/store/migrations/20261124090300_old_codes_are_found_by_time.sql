-- The night forgets passbook codes that ended long ago without reading those of every person.
create index shown_code_by_window on shown_code (last_window);
