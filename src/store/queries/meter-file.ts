/** The water company's files: received part by part, checked, then taken in slice by slice. */
import type { MeterColumns, MeterLine, Problem } from '@domain/bill';
import type { MeterFileId, OfficeId, PersonId } from '@kernel/ids';
import type { Query, Tx } from '../port';
import type { Page } from './page';

export const fileStatuses = ['receiving', 'checked', 'taking', 'taken', 'dropped'] as const;
export type FileStatus = (typeof fileStatuses)[number];
export type Encoding = 'utf-8' | 'gb18030';

/**
 * What became of the lines: `fresh` were not known, `same` were, `changed` give another figure (a new
 * version), `unmatched` found no household, `outside` found one that does not agree, `repeated` stood
 * in the file before, `wrong` could not be read.
 */
export const verdicts = [
  'fresh',
  'same',
  'changed',
  'unmatched',
  'outside',
  'repeated',
  'wrong',
] as const;
export type Verdict = (typeof verdicts)[number];
export type Counts = Readonly<Partial<Record<Verdict, number>>>;

export type MeterFile = {
  readonly id: MeterFileId;
  readonly name: string;
  readonly office: OfficeId;
  readonly openedAt: Date;
  readonly status: FileStatus;
  readonly encoding: Encoding | null;
  readonly columns: MeterColumns | null;
  readonly parts: number;
  readonly rows: number;
  readonly found: Counts;
  readonly done: Counts;
  readonly takenRow: number;
  readonly closedAt: Date | null;
};

const columns = `id, name, office, opened_at as "openedAt", status, encoding, columns, parts, rows,
  found, done, taken_row as "takenRow", closed_at as "closedAt"`;

export const insertFile = (
  tx: Tx,
  file: {
    readonly id: MeterFileId;
    readonly name: string;
    readonly office: OfficeId;
    readonly by: PersonId;
    readonly at: Date;
  },
) =>
  tx.query(
    `insert into meter_file (id, name, office, sent_by, opened_at, status)
     values ($1, $2, $3, $4, $5, 'receiving')`,
    [file.id, file.name, file.office, file.by, file.at],
  );

/** One file of an office; `lock` keeps other steps of it waiting until this one is through. */
export const findFile = async (
  books: Query,
  asked: { readonly id: MeterFileId; readonly office: OfficeId; readonly lock: boolean },
): Promise<MeterFile | null> => {
  const rows = await books.query<MeterFile>(
    `select ${columns} from meter_file where id = $1 and office = $2
       ${asked.lock ? 'for update' : ''}`,
    [asked.id, asked.office],
  );
  return rows[0] ?? null;
};

export const filesOf = (books: Query, office: OfficeId, page: Page) =>
  books.query<MeterFile>(
    `select ${columns} from meter_file where office = $1 order by opened_at desc, id
       limit $2 offset $3`,
    [office, page.limit, page.offset],
  );

/** Writes where a file has come to. */
export const updateFile = (tx: Tx, file: Omit<MeterFile, 'name' | 'office' | 'openedAt'>) =>
  tx.query(
    `update meter_file set status = $2, encoding = $3, columns = $4::jsonb, parts = $5, rows = $6,
       found = $7::jsonb, done = $8::jsonb, taken_row = $9, closed_at = $10 where id = $1`,
    [
      ...[file.id, file.status, file.encoding, JSON.stringify(file.columns), file.parts, file.rows],
      ...[JSON.stringify(file.found), JSON.stringify(file.done), file.takenRow, file.closedAt],
    ],
  );

export type FaultRow = Problem & { readonly row: number };

export const insertFaults = (tx: Tx, file: MeterFileId, faults: readonly FaultRow[]) =>
  tx.query(
    `insert into meter_file_fault (file, row, field, found, problem)
     select $1, row, field, found, problem from jsonb_to_recordset($2::jsonb)
       as r(row int, field text, found text, problem text)`,
    [file, JSON.stringify(faults)],
  );

export const faultsOf = (books: Query, file: MeterFileId, page: Page) =>
  books.query<FaultRow>(
    `select row, field, found, problem from meter_file_fault where file = $1
       order by row, field limit $2 offset $3`,
    [file, page.limit, page.offset],
  );

export type NumberedLine = MeterLine & { readonly row: number };

const figures = (name: string): string =>
  `(${name}.read_before, ${name}.read_after, ${name}.litres, ${name}.estimated, ${name}.replaced)`;
const period = (one: string, other: string): string =>
  ['customer_no', 'meter_no', 'from_day', 'to_day']
    .map((column) => `${one}.${column} = ${other}.${column}`)
    .join(' and ');

/**
 * Keeps the lines of one part. A line whose meter and period stood in this file before is not kept:
 * with the same figures it is `repeated`, with others it is `twice`, which the file's owner must mend.
 */
export const keepLines = async (
  tx: Tx,
  file: MeterFileId,
  lines: readonly NumberedLine[],
): Promise<{ readonly repeated: number; readonly twice: readonly number[] }> => {
  await tx.query(
    `insert into meter_file_line (file, row, customer_no, meter_no, from_day, to_day, read_before,
       read_after, litres, estimated, replaced)
     select $1, row, "customerNo", "meterNo", "from", "to", before, after, litres, estimated, replaced
     from jsonb_to_recordset($2::jsonb) as r(row int, "customerNo" text, "meterNo" text, "from" date,
       "to" date, before bigint, after bigint, litres bigint, estimated boolean, replaced boolean)`,
    [file, JSON.stringify(lines)],
  );
  const [first, last] = [lines[0]?.row ?? 0, lines.at(-1)?.row ?? 0];
  const rows = await tx.query<{ row: number; same: boolean }>(
    `with again as materialized (
       select l.row, e.same from meter_file_line l cross join lateral (
         select ${figures('x')} is not distinct from ${figures('l')} as same from meter_file_line x
           where x.period = l.period and x.row < l.row order by x.row limit 1
       ) e where l.file = $1 and l.row between $2 and $3
     )
     delete from meter_file_line l using again a
       where l.file = $1 and l.row = a.row returning l.row, a.same`,
    [file, first, last],
  );
  const twice = rows.filter(({ same }) => !same).map(({ row }) => row);
  return { repeated: rows.length - twice.length, twice: twice.sort((one, two) => one - two) };
};

/**
 * The rows of a file from one to another, each with its household and its verdict. A number that was
 * matched by hand finds its household; else the one whose archive states it, as an office saw it. Two
 * households that state the same number are none.
 */
const judged = `judged as materialized (
  select l.*, m.household, coalesce(b.version, 0) as version,
    case when m.household is null then 'unmatched' when not exists (select 1 from bill_consent c
        where c.household = m.household and c.withdrawn_at is null) then 'outside'
      when b.version is null then 'fresh'
      when ${figures('b')} is not distinct from ${figures('l')} then 'same'
      else 'changed' end as verdict
  from meter_file_line l
  left join lateral (
    select min(f.household) as household from (
      select n.household from customer_number n where n.number = l.customer_no
      union
      select h.id from household h where h.meter_no in (l.customer_no, l.meter_no) and h.meter_checked
        and h.status = 'confirmed'
        and not exists (select 1 from customer_number n where n.number = l.customer_no)
    ) f having count(*) = 1
  ) m on true
  left join lateral (
    select x.* from bill_line x where x.household = m.household and ${period('x', 'l')}
      order by x.version desc limit 1
  ) b on true
  where l.file = $1 and l.row between $2 and $3
)`;

export type RowRange = { readonly file: MeterFileId; readonly from: number; readonly to: number };

const countsFrom = (rows: readonly { verdict: Verdict; lines: number }[]): Counts =>
  Object.fromEntries(rows.map(({ verdict, lines }) => [verdict, lines]));

/** What would become of these rows; writes nothing. */
export const judgeLines = async (tx: Tx, { file, from, to }: RowRange): Promise<Counts> => {
  const rows = await tx.query<{ verdict: Verdict; lines: number }>(
    `with ${judged} select verdict, count(*)::int as lines from judged group by verdict`,
    [file, from, to],
  );
  return countsFrom(rows);
};

/** One file, and one match, is taken in at a time, so that a version is never given twice. */
export const lockTaking = (tx: Tx) =>
  tx.query('lock table unmatched_line in share row exclusive mode');

/**
 * Takes these rows in: new lines and new versions to their households, those without one to the queue.
 * What was taken is no longer kept beside the file.
 */
export const takeLines = async (
  tx: Tx,
  { file, from, to }: RowRange,
  at: Date,
): Promise<Counts> => {
  const rows = await tx.query<{ verdict: Verdict; lines: number }>(
    `with ${judged}, written as (
       insert into bill_line (household, customer_no, meter_no, from_day, to_day, version, month,
         months, read_before, read_after, litres, estimated, replaced, source, row, written_at)
       select household, customer_no, meter_no, from_day, to_day, version + 1,
         to_char(to_day, 'YYYY-MM'), greatest(1, least(12, round((to_day - from_day + 1) / 30.4))),
         read_before, read_after, litres, estimated, replaced, file, row, $4
       from judged where verdict in ('fresh', 'changed')
     ), waiting as (
       insert into unmatched_line (customer_no, meter_no, from_day, to_day, version, read_before,
         read_after, litres, estimated, replaced, file, row, hinted, since)
       select l.customer_no, l.meter_no, l.from_day, l.to_day, coalesce(u.version, 0) + 1,
         l.read_before, l.read_after, l.litres, l.estimated, l.replaced, l.file, l.row,
         exists (select 1 from household h where h.meter_no in (l.customer_no, l.meter_no)
           and h.status in ('waiting', 'confirmed')), $4
       from judged l left join lateral (
         select y.* from unmatched_line y where ${period('y', 'l')} order by y.version desc limit 1
       ) u on true
       where l.verdict = 'unmatched'
         and (u.version is null or ${figures('u')} is distinct from ${figures('l')})
     ), gone as (
       delete from meter_file_line l where l.file = $1 and l.row between $2 and $3
     )
     select verdict, count(*)::int as lines from judged group by verdict`,
    [file, from, to, at],
  );
  return countsFrom(rows);
};
