/** One part of a CSV file: bytes into text, text into rows, rows into lines and problems. */
import { parse } from 'csv-parse/sync';
import { isSample, readLine, type MeterColumns } from '@domain/bill';
import type { Day } from '@kernel/day';
import type { Encoding, FaultRow, NumberedLine } from '@store/queries/meter-file';

export type ReadPart = {
  readonly lines: readonly NumberedLine[];
  readonly problems: readonly FaultRow[];
};
export type Cells = readonly string[];

const encodings: readonly Encoding[] = ['utf-8', 'gb18030'];

const hasCode = (cause: unknown, beginning: string): boolean =>
  typeof cause === 'object' &&
  cause !== null &&
  'code' in cause &&
  String(cause.code).startsWith(beginning);

/** The text of a part, cut between two lines; null when it is in neither encoding. */
export const textOf = (
  bytes: Uint8Array,
  known: Encoding | null,
): { readonly text: string; readonly encoding: Encoding } | null => {
  for (const encoding of known === null ? encodings : [known]) {
    try {
      return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
    } catch (cause) {
      if (!hasCode(cause, 'ERR_ENCODING_INVALID_ENCODED_DATA')) throw cause;
    }
  }
  return null;
};

const rowsWith = (text: string, delimiter: string): Cells[] =>
  parse(text, {
    ...{ bom: true, delimiter, relax_column_count: true, relax_quotes: true },
    record_delimiter: ['\r\n', '\n', '\r'],
  });

/** A row that cannot be parsed is one cell: it is then told as a row with the wrong cells. */
const rowOr = (text: string, delimiter: string): Cells => {
  try {
    return rowsWith(text, delimiter)[0] ?? [''];
  } catch (cause) {
    if (!hasCode(cause, 'CSV_')) throw cause;
    return [text];
  }
};

/** Rows of a part, one each line, blank ones too, so that a row's number is that of the file. */
export const rowsOf = (text: string): readonly Cells[] => {
  const delimiter = text.slice(0, 2_000).includes('\t') ? '\t' : ',';
  const physical = text.replace(/\r?\n$/, '').split(/\r\n|\n|\r/);
  try {
    const rows = rowsWith(text, delimiter);
    if (rows.length === physical.length) return rows;
  } catch (cause) {
    if (!hasCode(cause, 'CSV_')) throw cause;
  }
  return physical.map((line) => rowOr(line, delimiter));
};

const isBlank = (row: Cells): boolean => row.every((cell) => cell.trim() === '');

/** Reads rows against the header's columns; `before` rows of the file came earlier. */
export const linesOf = (
  rows: readonly Cells[],
  columns: MeterColumns,
  { before, today }: { readonly before: number; readonly today: Day },
): ReadPart => {
  const width = Math.max(...Object.values(columns)) + 1;
  const lines: NumberedLine[] = [];
  const problems: FaultRow[] = [];
  rows.forEach((cells, at) => {
    if (isBlank(cells) || isSample(cells)) return;
    const row = before + at + 1;
    const read = readLine(cells, columns, { width, today });
    if ('line' in read) lines.push({ ...read.line, row });
    else problems.push(...read.problems.map((problem) => ({ ...problem, row })));
  });
  return { lines, problems };
};
