/** Rows of a workbook as CSV in parts, the same as a CSV file is sent. */
import { partBytes, type FilePart } from './cut-csv';

type Row = readonly unknown[];

const dayText = (day: Date): string => day.toISOString().slice(0, 10);

const textOf = (cell: unknown): string => {
  if (cell instanceof Date) return dayText(cell);
  // A sum in a cell may end in …0000001.
  if (typeof cell === 'number') return String(Number(cell.toFixed(3)));
  return typeof cell === 'string' || typeof cell === 'boolean' ? String(cell) : '';
};

const cellOf = (cell: unknown): string => {
  const text = textOf(cell).replace(/[\r\n]+/g, ' ');
  return /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** `shareOf` says how much of the workbook is read at a row, 0 to 1. */
export async function* cutRows(
  rows: AsyncIterable<{ readonly index: number; readonly values: Row }>,
  most = partBytes,
): AsyncGenerator<Omit<FilePart, 'share'> & { readonly rows: number }> {
  const encoder = new TextEncoder();
  let [lines, length, count]: [string[], number, number] = [[], 0, 0];
  const take = (isLast: boolean) => {
    const bytes = encoder.encode(lines.join(''));
    [lines, length] = [[], 0];
    return { bytes, isLast, rows: count };
  };
  for await (const { index, values } of rows) {
    // A row that holds nothing is not in the workbook, but has its number.
    const line = `${'\n'.repeat(Math.max(0, index - count - 1))}${values.map(cellOf).join(',')}\n`;
    count = Math.max(count + 1, index);
    // Three bytes are the most that a character of ours takes.
    if (length + line.length * 3 > most && lines.length > 0) yield take(false);
    lines.push(line);
    length += line.length * 3;
  }
  yield take(true);
}
