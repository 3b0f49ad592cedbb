\set k random(1, 1000000000000000)
with next as materialized (select nextval('todo_at') as n) select books_collect(t.id, 'pe_clerk', now(), '2026-11-24', 'mv_c' || (:k)::bigint) from next join todo t using (n);
