/** Books for rates: 100,000 accounts with points, 200 offices with 10 items each; all invented. */
import type { Bench } from './server';

export const householdsForRates = 100_000;

const given = `
insert into district values ('d', '示例区', 1);
insert into town values ('330902001', 'd', '示例街道', null);
insert into office (id, name, short_name, kind, town)
  select 'of_' || g, '示例网点', '示例', 'community', '330902001' from generate_series(1, 200) g;
insert into item select 'it_' || g, '示例物品', '块', 'soap', true from generate_series(1, 10) g;
insert into stock (office, item, available)
  select o.id, i.id, 1000000000 from office o cross join item i;
select stock_change(office, item, 0) from stock;
insert into account (account, opened_at)
  select 'hh_' || lpad(g::text, 20, '0'), now() from generate_series(1, ${String(householdsForRates)}) g;
insert into entry (account, kind, amount, source_kind, source_id, title, actor, key, event_day,
    written_at, expires_on)
  select account, 'earn', 1000000, 'opening', 'x', '示例', 'system', 'open', '2026-11-01', now(),
    '2027-12-31' from account;
`;

export const newBooksForRates = async (bench: Bench): Promise<string> => {
  const url = await bench.newBooks();
  await bench.sql(url, given);
  await bench.sql(url, 'vacuum analyze');
  return url;
};

/** pgbench's own tables, for TPC-B: 20 branches, two million accounts. */
export const newTpcB = async (bench: Bench): Promise<string> => {
  const url = await bench.server.newDatabase();
  await bench.run(url, ['-i', '-q', '-s', '20']);
  return url;
};
