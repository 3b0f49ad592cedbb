/** A city's billing period, against COPY of the very same rows into the same tables. */
import { parseDay, type Day } from '@kernel/day';
import { makeId } from '@kernel/ids';
import { openPg } from '@store/pg-engine';
import type { Db } from '@store/port';
import { settleOn } from '@procedures/settling';
import { figure, timed, type Measured } from './measure';
import type { Bench } from './server';

const dayOf = (text: string): Day => {
  const day = parseDay(text);
  if (day === null) throw new Error(`${text} is no day`);
  return day;
};

export const given = (households: number): string => `
insert into district values ('d', '示例区', 1);
insert into town values ('330902001', 'd', '示例街道', null);
insert into office (id, name, short_name, kind, town)
  values ('of_1', '示例网点', '示例', 'community', '330902001');
insert into rule (id, version, effective_from, title, act, icon, evidence, points, credit, times_day,
    times_month, checkers, by_desk, clause, source, is_default)
  values ('settled', 1, '2026-01-01', '报水表读数', '示例', 'meter', 'reading', 5, 0, 1, 1, 1,
    true, '示例', '示例', true);
insert into cap values ('2026-01-01', 45, 300, 2, '示例', true);
insert into account (account, opened_at)
  select 'hh_' || lpad(g::text, 20, '0'), now() from generate_series(1, ${String(households)}) g;
insert into household (id, passbook_no, status, office, town, estate, building, room, door_key, people,
    dwelling, supply, opened_by, opened_at, confirmed_at)
  select account, '0903' || lpad(row_number() over ()::text, 8, '0'), 'confirmed', 'of_1', '330902001',
    '示例小区', '1', '1', account, 2, 'flat', 'metered', 'system', now(), now() from account;
insert into bill_consent (household, version, given_at, given_by)
  select id, 1, now(), 'system' from household;
insert into bill_line (household, customer_no, meter_no, from_day, to_day, version, month, months,
    litres, estimated, replaced, source, written_at)
  select id, '示例', '示例', '2026-09-01', '2026-10-31', 1, '2026-10', 2, 9000, false, false, '示例', now()
  from household;
insert into person (id, identity_hash, created_at)
  select 'pe_' || name, name, now() from unnest(array['opens', 'approves']) name;
insert into settlement (id, rule, rule_version, points_each, month, status, opened_by, office,
    opened_at, billed, decided_by, decided_at)
  select 'st_1', 'settled', 1, 5, '2026-10', 'paying', 'pe_opens', 'of_1', now(), count(*),
    'pe_approves', now() from household;
`;

/** The settled rows as COPY would be given them, kept beside the books. */
const keepRows = (folder: string) => `
copy (select account, kind, amount, source_kind, source_id, rule, rule_version, title, actor, key,
    event_day, written_at, expires_on from entry order by account) to '${folder}/entry.copy';
copy claim to '${folder}/claim.copy';`;
const copyRows = (folder: string) => `
begin;
copy entry (account, kind, amount, source_kind, source_id, rule, rule_version, title, actor, key,
    event_day, written_at, expires_on) from '${folder}/entry.copy';
copy claim from '${folder}/claim.copy';
commit;`;

const at = {
  today: dayOf('2026-11-24'),
  now: new Date('2026-11-24T04:00:00Z'),
  by: makeId('person', 'approves'),
};

/** The approved settlement of `given`, step after step as the bureau's calls take them; answers households. */
export const settle = async (
  db: Db,
  onProgress: (progress: { readonly looked: number; readonly of: number }) => void,
): Promise<number> => {
  for (;;) {
    const went = await db.transaction((tx) => settleOn(tx, makeId('settlement', '1'), at));
    if (!went.ok) throw new Error(`refused: ${went.refusal.code}`);
    onProgress(went.value);
    if (went.value.status === 'paid') return went.value.settled;
  }
};

/** Rows a second both ways; each round on fresh books, since a period is settled once. */
export const measureSettlement = async (
  bench: Bench,
  { rounds, households }: { readonly rounds: number; readonly households: number },
): Promise<Measured[]> => {
  const [values, references]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    const settled = await bench.newBooks();
    await bench.sql(settled, given(households));
    await bench.sql(settled, 'vacuum analyze');
    const db = openPg({ url: settled, max: 2 });
    const ms = await timed(() =>
      settle(db, ({ looked, of }) => {
        if (looked % 100_000 === 0) console.log(`  settled ${String(looked)} of ${String(of)}`);
      }),
    );
    await db.close();
    values.push((households * 1000) / ms);
    await bench.sql(settled, keepRows(bench.server.folder));
    const copied = await bench.newBooks();
    await bench.sql(copied, given(households));
    await bench.sql(copied, 'vacuum analyze');
    references.push(
      (households * 1000) / (await timed(() => bench.sql(copied, copyRows(bench.server.folder)))),
    );
  }
  const measure = `settling a period of ${String(households)} households, against COPY`;
  return [figure({ measure, unit: 'households/s', wish: { atLeast: 0.7 } }, values, references)];
};
