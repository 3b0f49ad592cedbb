\set a random(1, 100000)
\set o random(1, 200)
\set i random(1, 10)
\set k random(1, 1000000000000000)
\set c random(1, 7000)
select outcome, seq, after, code, "left" from books_exchange('rd_' || (:k)::bigint, 'hh_' || lpad((:a)::text, 20, '0'), 'of_' || (:o)::int, 'it_' || (:i)::int, 30, 'pe_x', now(), '2026-11-24', now() + interval '7 days', null, 'pe_clerk', '预留 肥皂', 'pe_aaaaaaaaaaaaaaaaaaaa', 'mv_' || (:k)::bigint);
