import * as v from 'valibot';
import { readHeader, type MeterColumns } from '@domain/bill';
import type { MeterFileId } from '@kernel/ids';
import { refuse } from '@kernel/refusal';
import { accept, type Reply } from '@kernel/wire';
import type { Tx } from '@store/port';
import {
  findFile,
  insertFaults,
  judgeLines,
  keepLines,
  updateFile,
  type Counts,
  type FaultRow,
  type MeterFile,
} from '@store/queries/meter-file';
import { staff } from '../audiences';
import { idOf, whole } from '../fields';
import { fileView, sumOf } from './file-view';
import { linesOf, rowsOf, textOf, type Cells, type ReadPart } from './read-part';

/** Characters of one part as base64: some five thousand lines, and far below a megabyte. */
export const partCharactersMax = 524_288;
const rowsMax = 1_000_000;
const base64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

const columnsOf = (file: MeterFile, rows: readonly Cells[]): Reply<MeterColumns> => {
  if (file.columns !== null) return accept(file.columns);
  const { columns, missing } = readHeader(rows[0] ?? []);
  return missing.length === 0
    ? accept(columns)
    : refuse('FILE_HEADER', { missing: missing.join('、') });
};

/** Keeps what was read of a part; answers what its lines are. */
const keepPart = async (tx: Tx, file: MeterFileId, part: ReadPart): Promise<Counts> => {
  const { repeated, twice } =
    part.lines.length === 0 ? { repeated: 0, twice: [] } : await keepLines(tx, file, part.lines);
  const faults: readonly FaultRow[] = [
    ...part.problems,
    ...twice.map((row) => ({ row, field: 'line', found: '', problem: 'twice' }) as const),
  ];
  if (faults.length > 0) await insertFaults(tx, file, faults);
  const wrong = new Set(faults.map(({ row }) => row)).size;
  const [first, last] = [part.lines[0]?.row ?? 0, part.lines.at(-1)?.row ?? 0];
  return { ...(await judgeLines(tx, { file, from: first, to: last })), repeated, wrong };
};

/**
 * Reads the next part of a file: whole lines in UTF-8 or GB 18030, base64. Nothing is taken in yet;
 * what the lines would come to is counted, and what is wrong is kept with row and field.
 */
export const sendMeterPart = staff('reviewer', 'admin').write(
  {
    summary: 'Reads the next part of a file and counts what its lines would come to.',
    refusals: [
      'NOT_FOUND',
      'FILE_STATE',
      'FILE_PART_ORDER',
      'FILE_ENCODING',
      'FILE_HEADER',
      'FILE_LIMIT',
    ],
    input: {
      file: idOf('meterFile'),
      part: whole(0, 100_000),
      base64: v.pipe(v.string(), v.minLength(4), v.maxLength(partCharactersMax), v.regex(base64)),
      isLast: v.boolean(),
    },
    charactersMax: partCharactersMax + 1_000,
  },
  async ({ tx, staff: { office }, today }, input) => {
    const file = await findFile(tx, { id: input.file, office, lock: true });
    if (file === null) return refuse('NOT_FOUND');
    if (file.status !== 'receiving') return refuse('FILE_STATE');
    if (file.parts !== input.part) return refuse('FILE_PART_ORDER');
    const read = textOf(Buffer.from(input.base64, 'base64'), file.encoding);
    if (read === null) return refuse('FILE_ENCODING');
    const rows = rowsOf(read.text);
    const columns = columnsOf(file, rows);
    if (!columns.ok) return columns;
    if (file.rows + rows.length > rowsMax) return refuse('FILE_LIMIT', { rows: rowsMax });
    const heads = file.columns === null ? 1 : 0;
    const begun = { before: file.rows + heads, today };
    const counted = await keepPart(tx, file.id, linesOf(rows.slice(heads), columns.value, begun));
    const next: MeterFile = {
      ...file,
      status: input.isLast ? 'checked' : 'receiving',
      encoding: read.encoding,
      columns: columns.value,
      parts: file.parts + 1,
      rows: file.rows + rows.length,
      found: sumOf(file.found, counted),
    };
    await updateFile(tx, next);
    return accept(fileView(next));
  },
);
