/**
 * Books of any size, for measuring: households with passbooks that agree in every check, written past
 * the triggers and without indexes (so the address must be a superuser's), all lines of one number in
 * one statement, with hashes as the triggers would have made them.
 *
 * Every fourth line spends over the counter what an earlier line gave, oldest first; the first of each
 * four comes from a claim and gives credit. Lines of one number lie on one day, the last number some
 * days before the last day, on which nothing is written yet (write-day.ts does that by the ledger's own
 * functions). Lines lie in the table as households came, which is not the order of their names, and an
 * office's between those of all others. One household in fifty has a claim that waits.
 */
import { createHash } from 'node:crypto';
import pg from 'pg';
import { addDays, dayOf, endOfYearAfter, type Day } from '@kernel/day';
import { makeId, type HouseholdId, type OfficeId } from '@kernel/ids';
import { migrate } from '@store/migrate';
import { openPg } from '@store/pg-engine';
import { migrationsFolder } from '../support/books';
import { withoutIndexes } from './without-indexes';

export type BookSize = { readonly households: number; readonly linesEach: number };

/** Days between the first line and the last day, at most. */
const spannedDays = 360;
const points = 10;
const householdsPerOffice = 1_000;
/** The last day of all books that are loaded here. */
export const loadedDay = dayOf(new Date('2026-11-23T04:00:00Z'));
const expiresOn = endOfYearAfter(loadedDay, 1);

const officesOf = (households: number): number =>
  Math.max(1, Math.floor(households / householdsPerOffice));
/** The household numbered `n`, from 1 on. */
export const householdAt = (n: number): HouseholdId =>
  makeId('household', `load${createHash('md5').update(String(n)).digest('hex').slice(0, 16)}`);
/** The office of the household numbered `n`, of so many. */
export const officeAt = (n: number, households: number): OfficeId =>
  makeId('office', `load${String(n % officesOf(households))}`);
export const loadedItem = makeId('item', 'load');
export const loadedRule = { id: 'load', version: 1 } as const;

/** Everything that is written one household or one line at a time. */
const filled = [
  'person',
  'household',
  'account',
  'entry',
  'lot',
  'lot_use',
  'claim',
  'credit_book',
].concat(['credit_entry', 'redemption', 'stock_move']);

const before = ({ households }: BookSize) => `
insert into district values ('330903', '普陀区', 2);
insert into town (code, district, name, island) values ('330903001', '330903', '示例街道', '舟山岛');
insert into office (id, name, short_name, kind, town, demo)
  select 'of_load' || n, '示例网点' || n, '示例', 'community', '330903001', true
  from generate_series(0, ${String(officesOf(households) - 1)}) n;
insert into rule (id, version, effective_from, title, act, icon, evidence, points, credit, times_day,
    times_month, checkers, by_desk, clause, source, is_default)
  values ('load', 1, '2020-01-01', '示例', '示例', 'talk', 'code', ${String(points)}, 5, 1, 30,
    0, true, '示例', '示例', true);
insert into item values ('it_load', '示例物品', '件', 'towel', true);`;

const session = `
set session_replication_role = replica;
set jit = off; set work_mem = '64MB'; set temp_buffers = '128MB'; set synchronize_seqscans = off;`;

/** Who there is; each of `parts` connections writes its part of them. */
const people = ({ households }: BookSize, { part, parts }: { part: number; parts: number }) => `
create temp table head as select n, 'hh_load' || substr(md5(n::text), 1, 16) as account,
    'of_load' || n % ${String(officesOf(households))} as office,
    'pe_load' || substr(md5(n::text), 1, 16) as person, 0::bigint as balance,
    sha256('zhoushan-water-passbook'::bytea) as hash
  from generate_series(${String(part + 1)}, ${String(households)}, ${String(parts)}) n;
insert into person (id, identity_hash, created_at) select person, person, '2026-01-01' from head;
insert into household (id, passbook_no, town, estate, building, room, door_key, dwelling, people,
    supply, office, status, demo, opened_by, opened_at)
  select account, '0903' || lpad(n::text, 8, '0'), '330903001', '示例小区', '1', n::text, account, 'flat',
    3, 'metered', office, 'confirmed', true, 'pe_load', '2026-01-01' from head;`;

const columns = `account, seq, kind, amount, before, after, source_kind, source_id, undoes, rule,
  rule_version, title, reason, actor, place, key, event_day, written_at, hash, expires_on`;

/** The line numbered `seq` in every passbook, with all that hangs on it. */
const linesOf = (seq: number, day: Day, linesEach: number): string => {
  const isSpend = seq % 4 === 0;
  const isClaim = seq % 4 === 1;
  const n = String(seq);
  const amount = String(isSpend ? -points : points);
  const source = isSpend ? 'redemption' : isClaim ? 'claim' : 'desk';
  const prefix = isSpend ? 'rd_' : isClaim ? 'cl_' : 'de_';
  const id = `'${prefix}load' || n || '-${n}'`;
  const at = `('${day} 08:00+08'::timestamptz + n % 36000 * interval '1 second')`;
  const line = (was: string, hash: string) => `account, ${n}::bigint,
    '${isSpend ? 'spend' : 'earn'}'::text, ${amount}::bigint, ${was}, ${was} + ${amount},
    '${source}'::text, ${id}, null::bigint, ${isSpend ? 'null' : `'load'`}::text,
    ${isSpend ? 'null' : '1'}::integer, '示例'::text, null::text, 'pe_load'::text, office,
    'load:${n}'::text, '${day}'::date, ${at}, ${hash}, ${isSpend ? 'null' : `'${expiresOn}'`}::date`;
  const entries = `
create temp table next_head as select n, account, office, person, balance + ${amount} as balance,
    entry_hash(hash, row(${line('balance', 'null')})::entry) as hash from head;
drop table head;
alter table next_head rename to head;
insert into entry (${columns}) select ${line(`balance - ${amount}`, 'hash')} from head;`;
  // Three of four lines give; the spending numbered 4j takes what the j-th of them gave.
  const isTaken = seq - Math.floor(seq / 4) <= Math.floor(linesEach / 4);
  const lot = `insert into lot (account, lot, amount, remaining, expires_on)
    select account, ${n}, ${String(points)}, ${isTaken ? '0' : String(points)}, '${expiresOn}' from head;`;
  const claim = `insert into claim (id, household, person, rule, rule_version, office, day, points, credit,
      status, entry_seq, made_by, made_at, decided_by, decided_at)
    select ${id}, account, person, 'load', 1, office, '${day}', ${String(points)}, 5, 'approved', ${n},
      'pe_load', ${at}, 'pe_load', ${at} from head;
  insert into credit_entry (person, seq, kind, amount, after, claim, title, rule, rule_version, office,
      event_day, written_at)
    select person, ${String((seq + 3) / 4)}, 'earn', 5, ${String((5 * (seq + 3)) / 4)}, ${id}, '示例',
      'load', 1, office, '${day}', ${at} from head;`;
  const taken = String(seq / 4 + Math.floor((seq / 4 - 1) / 3));
  const exchange = `insert into lot_use (account, seq, lot, amount)
    select account, ${n}, ${taken}, ${String(points)} from head;
  insert into redemption (id, account, office, item, points, status, pickup_code, entry_seq, reserved_at,
      deadline, collected_at, collected_by)
    select ${id}, account, office, 'it_load', ${String(points)}, 'collected', '0000', ${n}, ${at}, ${at},
      ${at}, 'pe_load' from head;
  insert into stock_move (id, office, item, kind, quantity, redemption, actor, at, day)
    select 'mv_load' || n || '-${n}', office, 'it_load', 'redeem', -1, ${id}, 'pe_load', ${at}, '${day}'
      from head;`;
  return [entries, isSpend ? exchange : lot, isClaim ? claim : ''].join('\n');
};

const booksOf = ({ linesEach }: BookSize) => `
insert into account (account, balance, seq, hash, opened_at, expires_next)
  select account, balance, ${String(linesEach)}, hash, '2026-01-01',
    case when balance > 0 then '${expiresOn}'::date end from head;
insert into credit_book (person, balance, seq)
  select person, ${String(5 * Math.floor((linesEach + 3) / 4))}, ${String(Math.floor((linesEach + 3) / 4))}
  from head;
insert into claim (id, household, person, rule, rule_version, office, day, points, credit, status,
    made_by, made_at)
  select 'cl_wait' || n, account, person, 'load', 1, office, '${loadedDay}', ${String(points)}, 5, 'waiting',
    person, '${loadedDay} 08:00+08' from head where n % 50 = 0;`;

const shelves = `
insert into stock_move (id, office, item, kind, quantity, reason, actor, at, day)
  select 'mv_load' || id, id, 'it_load', 'receive', 1000000, '示例进货', 'pe_load', '2025-01-01', '2025-01-01'
  from office;
insert into stock (office, item, available)
  select office, item, sum(quantity) from stock_move group by office, item;`;

type Say = (said: string) => void;

/** One statement after another as the superuser, past triggers and time limits. */
export const runOn = async (
  url: string,
  texts: Iterable<string>,
  onDone: () => void = () => undefined,
): Promise<void> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(session);
    for (const text of texts) {
      await client.query(text);
      onDone();
    }
  } finally {
    await client.end();
  }
};

const parts = 2;

const fill = async (url: string, size: BookSize, say: Say): Promise<void> => {
  const { households, linesEach } = size;
  const step = Math.max(1, Math.floor(spannedDays / linesEach));
  let [lines, said] = [0, 0];
  const onDone = () => {
    lines += households / parts;
    if (lines - said < 100_000) return;
    said = lines;
    say(`${String(Math.round(lines))} of ${String(households * linesEach)} lines`);
  };
  const part = async (at: number): Promise<void> => {
    const numbers = Array.from({ length: linesEach }, (_, index) => index + 1);
    const texts = numbers.map((seq) =>
      linesOf(seq, addDays(loadedDay, (seq - linesEach - 1) * step), linesEach),
    );
    const [first = '', ...rest] = texts;
    await runOn(
      url,
      [`${people(size, { part: at, parts })} ${first}`, ...rest, booksOf(size)],
      onDone,
    );
  };
  await runOn(url, [before(size)]);
  await Promise.all(Array.from({ length: parts }, (_, at) => part(at)));
  await runOn(url, [shelves]);
};

/** Fills an empty database; brings the tables there first. */
export const loadBooks = async (
  url: string,
  size: BookSize,
  say: Say = () => undefined,
): Promise<void> => {
  const db = openPg({ url });
  await migrate(db, migrationsFolder).finally(() => db.close());
  await withoutIndexes({ url, tables: filled, say }, () => fill(url, size, say));
  say('vacuuming');
  // The lines are half of all there is.
  const others = filled.filter((table) => table !== 'entry').join(', ');
  await Promise.all([
    runOn(url, ['vacuum analyze entry']),
    runOn(url, [`vacuum analyze ${others}`, 'analyze']),
  ]);
};
