/** A city's file of the water company through the real procedures, and again: counts, rate and memory. */
import { createHash } from 'node:crypto';
import { makeId } from '@kernel/ids';
import { bureauRouter } from '@procedures/bureau/router';
import { openPg } from '@store/pg-engine';
import { callerOf } from '../support/books';
import { keyed } from '../support/fixed';
import { figure, timed, type Measured } from './measure';
import type { Bench } from './server';

const header = '户号,表号,账期起,账期止,上期读数,本期读数,用水量（吨）,抄表方式,换表';
const seat = makeId('office', 'bureau');
const who = 'reviewer-of-bench';
const linesAPart = 4_500;
const memoryMax = 512;

/** Every household states its number and agrees, but each hundredth, whose lines stay outside. */
const given = (households: number): string => `
insert into district values ('d', '示例区', 1);
insert into town values ('330902001', 'd', '示例街道', null);
insert into office (id, name, short_name, kind, town)
  values ('of_1', '示例网点', '示例', 'community', '330902001'),
    ('${seat}', '示例主管处', '主管', 'bureau', '330902001');
insert into consent_text values ('privacy', 1, '示例', '[]', '2026-01-01');
insert into person (id, identity_hash, created_at) values ('pe_1', '${keyed('identity', who)}', '2026-01-01');
insert into consent values ('pe_1', 'privacy', 1, '2026-01-01');
insert into staff values ('pe_1', '${seat}', 'reviewer', '示例', '2026-01-01');
insert into household (id, passbook_no, status, office, town, estate, building, room, door_key, people,
    dwelling, supply, meter_no, meter_checked, opened_by, opened_at)
  select 'hh_' || lpad(g::text, 20, '0'), '0903' || lpad(g::text, 8, '0'), 'confirmed', 'of_1', '330902001',
    '示例小区', '1', '1', 'd' || g, 2, 'flat', 'metered', '00' || lpad(g::text, 7, '0'), true, 'pe_1',
    '2026-01-01' from generate_series(1, ${String(households)}) g;
insert into bill_consent (household, version, given_at, given_by)
  select id, 1, '2026-01-01', 'pe_1' from household where right(id, 2) <> '00';
`;

/** One line in a thousand is of no household, one in a thousand is wrong. */
const lineOf = (at: number): string => {
  const number =
    at % 1000 === 500 ? `99${String(at).padStart(7, '0')}` : `00${String(at).padStart(7, '0')}`;
  const usage = at % 1000 === 250 ? '一' : '16';
  return `${number},M${String(at).padStart(7, '0')},2026-09-01,2026-10-31,1200,1216,${usage},实抄,否\n`;
};

type Peak = { rss: number };
const note = (peak: Peak) => {
  peak.rss = Math.max(peak.rss, process.memoryUsage().rss);
};

const valueOf = <Value>(
  reply: { ok: true; value: Value } | { ok: false; refusal: object },
): Value => {
  if (!reply.ok) throw new Error(JSON.stringify(reply.refusal));
  return reply.value;
};

const importOnce = async (db: ReturnType<typeof openPg>, lines: number, peak: Peak) => {
  const by = callerOf(db, who, { now: new Date('2026-11-24T04:00:00Z') });
  const { file } = valueOf(
    await by.call(bureauRouter, 'openMeterFile', { office: seat, fileName: '示例.csv' }),
  );
  let found: object = {};
  for (let at = 1, part = 0; at <= lines; at += linesAPart, part += 1) {
    let text = part === 0 ? `${header}\n` : '';
    const end = Math.min(at + linesAPart - 1, lines);
    for (let line = at; line <= end; line += 1) text += lineOf(line);
    const base64 = Buffer.from(text, 'utf8').toString('base64');
    const sent = { office: seat, file, part, base64, isLast: end === lines };
    ({ found } = valueOf(await by.call(bureauRouter, 'sendMeterPart', sent)));
    note(peak);
    if (part % 20 === 0) console.log(`  read ${String(end)} of ${String(lines)}`);
  }
  for (let steps = 0; ; steps += 1) {
    const seen = valueOf(await by.call(bureauRouter, 'takeMeterFile', { office: seat, file }));
    note(peak);
    if (steps % 20 === 0) console.log(`  took ${String(seen.takenRow)} of ${String(seen.rows)}`);
    if (seen.status === 'taken') return { found, done: seen.done };
  }
};

const hashOf = async (bench: Bench, url: string): Promise<string> => {
  const rows = await bench.sql(
    url,
    `select (select count(*)::text from bill_line) as bills, (select count(*)::text from unmatched_line) as waiting,
       (select md5(string_agg(household || version || litres, ',' order by household)) from bill_line) as hash`,
  );
  return createHash('sha256').update(JSON.stringify(rows)).digest('hex') + JSON.stringify(rows[0]);
};

/** Lines a second of a first import; the second must leave the books as they were. */
export const measureMeterFile = async (bench: Bench, lines: number): Promise<Measured[]> => {
  const url = await bench.newBooks();
  await bench.sql(url, given(lines));
  await bench.sql(url, 'vacuum analyze');
  const db = openPg({ url, max: 2 });
  const peak: Peak = { rss: 0 };
  const ms = await timed(async () => {
    console.log('  first', JSON.stringify(await importOnce(db, lines, peak)));
  });
  const before = await hashOf(bench, url);
  const again = await timed(async () => {
    console.log('  second', JSON.stringify(await importOnce(db, lines, peak)));
  });
  await db.close();
  const after = await hashOf(bench, url);
  if (after !== before) throw new Error(`a second import changed the books: ${before} ${after}`);
  console.log(`  the books are the same after the second import: ${after.slice(64)}`);
  const rate = (lines * 1000) / ms;
  return [
    figure(
      {
        measure: `a file of ${String(lines)} lines, read and taken in, against again`,
        unit: 'lines/s',
        wish: { atLeast: 0.3 },
      },
      [rate],
      [(lines * 1000) / again],
    ),
    {
      ...figure(
        { measure: 'memory of that beside the engine', unit: 'MB', wish: { atMost: 1 } },
        [peak.rss / 1024 / 1024],
        [memoryMax],
      ),
      target: `≤ ${String(memoryMax)} MB`,
    },
  ];
};
