\set a random(1, 100000)
\set k random(1, 1000000000000000)
insert into entry (account, kind, amount, source_kind, source_id, rule, rule_version, title, actor, place, key, event_day, written_at, expires_on) values ('hh_' || lpad((:a)::text, 20, '0'), 'earn', 20, 'claim', 'cl_' || (:k)::bigint, 'tip-read', 1, '学一条节水办法', 'pe_aaaaaaaaaaaaaaaaaaaa', 'of_1', 'cl_' || (:k)::bigint, '2026-11-24', now(), '2027-12-31') returning seq, after;
