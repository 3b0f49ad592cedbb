/**
 * Books of any size, for measuring: households with passbooks that agree in every check, written past
 * the triggers (so the address must be a superuser's), all lines of one number in one statement, with
 * hashes as the triggers would have made them.
 *
 * Every fourth line spends over the counter what an earlier line gave, oldest first; the first of each
 * four comes from a claim and gives credit. Lines of one number lie on one day, the last number some
 * days before `lastDay`; `lastDayLines` households have one line more, on it.
 */
import { join } from 'node:path';
import pg from 'pg';
import { addDays, dayOf, endOfYearAfter, type Day } from '@kernel/day';
import { migrate } from '@store/migrate';
import { openPg } from '@store/pg-engine';

export type BookSize = {
  readonly households: number;
  readonly linesEach: number;
  readonly lastDayLines: number;
};
export type Loading = {
  readonly lastDay?: Day;
  readonly onProgress?: (said: string) => void;
};

const migrations = join(__dirname, '../../src/store/migrations');
/** Days between the first line and the last day, at most. */
const spannedDays = 360;
const points = 10;
const defaultDay = dayOf(new Date('2026-11-23T04:00:00Z'));

const before = `
set session_replication_role = replica;
set jit = off;
insert into district values ('330903', '普陀区', 2);
insert into town (code, district, name, island) values ('330903001', '330903', '示例街道', '舟山岛');
insert into office (id, name, short_name, kind, town, demo)
  select 'of_load' || n, '示例网点' || n, '示例', 'community', '330903001', true
  from generate_series(0, 99) n;
insert into rule (id, version, effective_from, title, act, icon, evidence, points, credit, times_day,
    times_month, checkers, by_desk, clause, source, is_default)
  values ('load', 1, '2020-01-01', '示例', '示例', 'talk', 'code', ${String(points)}, 5, 1, 30,
    0, true, '示例', '示例', true);
insert into item values ('it_load', '示例物品', '件', 'towel', true);
create temp table head (n integer, account text, office text, person text, lines integer,
  balance bigint, hash bytea) with (fillfactor = 50);`;

/** Who there is, each `every`-th with a line more. */
const people = ({ households, linesEach }: BookSize, every: number) => `
insert into head select n, 'hh_load' || lpad(n::text, 8, '0'), 'of_load' || n % 100, 'pe_load' || n,
  ${String(linesEach)} + (n % ${String(every)} = 0)::integer, 0, sha256('zhoushan-water-passbook'::bytea)
  from generate_series(1, ${String(households)}) n;
insert into person (id, identity_hash, created_at) select person, person, '2026-01-01' from head;
insert into household (id, passbook_no, town, estate, building, room, door_key, dwelling, people,
    supply, office, status, demo, opened_by, opened_at)
  select account, '0903' || lpad(n::text, 8, '0'), '330903001', '示例小区', '1', n::text, account, 'flat',
    3, 'metered', office, 'confirmed', true, 'pe_load1', '2026-01-01' from head;
analyze head;`;

const whole = 'account, seq, kind, amount, before, after, source_kind, source_id, undoes, rule,';
const columns = `${whole} rule_version, title, reason, actor, place, key, event_day, written_at`;

/** The line numbered `seq` in every household that has so many, with all that hangs on it. */
const linesOf = (seq: number, day: Day, expiresOn: Day): string => {
  const isSpend = seq % 4 === 0;
  const isClaim = seq % 4 === 1;
  const n = String(seq);
  const amount = String(isSpend ? -points : points);
  const source = isSpend ? 'redemption' : isClaim ? 'claim' : 'desk';
  const prefix = isSpend ? 'rd_' : isClaim ? 'cl_' : 'de_';
  const id = `'${prefix}load' || n || '-${n}'`;
  const at = `'${day} 08:00+08'::timestamptz + n % 36000 * interval '1 second'`;
  const those = `from head where lines >= ${n} order by n`;
  const line = `
with line as materialized (
  select n, hash as was, account, ${n}::bigint as seq, '${isSpend ? 'spend' : 'earn'}' as kind,
    ${amount}::bigint as amount, balance as before, balance + ${amount} as after,
    '${source}' as source_kind, ${id} as source_id, null::bigint as undoes,
    ${isSpend ? 'null' : `'load'`} as rule, ${isSpend ? 'null' : '1'}::integer as rule_version,
    '示例' as title, null::text as reason, 'pe_load1' as actor, office as place, 'load:${n}' as key,
    '${day}'::date as event_day, ${at} as written_at,
    ${isSpend ? 'null' : `'${expiresOn}'`}::date as expires_on
  ${those}
), written as (
  insert into entry (${columns}, hash, expires_on)
  select ${columns}, entry_hash(was, row(${columns}, null, expires_on)::entry), expires_on from line
  returning account, after, hash
)
update head h set balance = w.after, hash = w.hash from written w where w.account = h.account;`;
  // Three of four lines give; the spending numbered 4j takes what the j-th of them gave.
  const nth = seq - Math.floor(seq / 4);
  const lot = `insert into lot (account, lot, amount, remaining, expires_on) select account, ${n},
    ${String(points)}, case when lines >= ${String(4 * nth)} then 0 else ${String(points)} end,
    '${expiresOn}' ${those};`;
  const claim = `insert into claim (id, household, person, rule, rule_version, office, day, points, credit,
      status, entry_seq, made_by, made_at, decided_by, decided_at)
    select ${id}, account, person, 'load', 1, office, '${day}', ${String(points)}, 5, 'approved', ${n},
      'pe_load1', ${at}, 'pe_load1', ${at} ${those};
  insert into credit_entry (person, seq, kind, amount, after, claim, title, rule, rule_version, office,
      event_day, written_at)
    select person, ${String((seq + 3) / 4)}, 'earn', 5, ${String((5 * (seq + 3)) / 4)}, ${id}, '示例',
      'load', 1, office, '${day}', ${at} ${those};`;
  const taken = String(seq / 4 + Math.floor((seq / 4 - 1) / 3));
  const exchange = `insert into lot_use select account, ${n}, ${taken}, ${String(points)} ${those};
  insert into redemption (id, account, office, item, points, status, pickup_code, entry_seq, reserved_at,
      deadline, collected_at, collected_by)
    select ${id}, account, office, 'it_load', ${String(points)}, 'collected', '0000', ${n}, ${at}, ${at},
      ${at}, 'pe_load1' ${those};
  insert into stock_move (id, office, item, kind, quantity, redemption, actor, at, day)
    select 'mv_load' || n || '-${n}', office, 'it_load', 'redeem', -1, ${id}, 'pe_load1', ${at}, '${day}'
      ${those};`;
  return [line, isSpend ? exchange : lot, isClaim ? claim : ''].join('\n');
};

const after = (expiresOn: Day) => `
insert into account (account, balance, seq, hash, opened_at, expires_next)
  select account, balance, lines, hash, '2026-01-01',
    case when balance > 0 then '${expiresOn}'::date end from head;
insert into credit_book (person, balance, seq)
  select person, 5 * ((lines + 3) / 4), (lines + 3) / 4 from head;
insert into stock_move (id, office, item, kind, quantity, reason, actor, at, day)
  select 'mv_load' || id, id, 'it_load', 'receive', 1000000, '示例进货', 'pe_load1', '2025-01-01', '2025-01-01'
  from office;
insert into stock (office, item, available)
  select office, item, sum(quantity) from stock_move group by office, item;`;

/** Fills empty books; answers the last day. Brings the tables there first when they are missing. */
export const loadBooks = async (
  url: string,
  size: BookSize,
  { lastDay = defaultDay, onProgress = () => undefined }: Loading = {},
): Promise<Day> => {
  const db = openPg({ url });
  await migrate(db, migrations).finally(() => db.close());
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const every = Math.max(1, Math.floor(size.households / Math.max(1, size.lastDayLines)));
    const step = Math.max(1, Math.floor(spannedDays / size.linesEach));
    const expiresOn = endOfYearAfter(lastDay, 1);
    await client.query(before + people(size, every));
    for (let seq = 1; seq <= size.linesEach; seq += 1) {
      const day = addDays(lastDay, (seq - size.linesEach - 1) * step);
      await client.query(linesOf(seq, day, expiresOn));
      onProgress(`line ${String(seq)} of ${String(size.linesEach)} in every passbook`);
    }
    await client.query(linesOf(size.linesEach + 1, lastDay, expiresOn));
    await client.query(after(expiresOn));
    onProgress('all lines stand; vacuuming');
    await client.query('vacuum analyze');
  } finally {
    await client.end();
  }
  return lastDay;
};
